/** Wider values do not occur: a dictionary would have to hold 16 million of them. */
const WIDEST = 24;

/**
 * Decodes the run-length / bit-packed hybrid of Parquet, by which it stores dictionary indexes and definition levels.
 *
 * Fills the output and stops there, whatever run lengths damaged bytes announce. Source: Apache Parquet format, Encodings.md, RLE = 3.
 * @param width bits of a value, 0 to 24
 * @throws RangeError where the bytes end too early or make no sense
 */
export function decodeRleHybrid(bytes: Uint8Array, width: number, output: Uint8Array | Uint32Array): void {
  if (width > WIDEST) throw new RangeError(`values of ${width} bits`);
  if (width === 0) return void output.fill(0);
  const mask = (1 << width) - 1;
  let at = 0;
  let filled = 0;
  const next = () => {
    if (at >= bytes.length) throw new RangeError("the runs end too early");
    return bytes[at++];
  };
  while (filled < output.length) {
    let header = 0;
    for (let shift = 0; ; shift += 7) {
      const byte = next();
      header |= (byte & 127) << shift;
      if (byte < 128) break;
      if (shift >= 28) throw new RangeError("a run has no length");
    }
    const length = header >>> 1;
    if (length === 0) throw new RangeError("a run is empty");
    if ((header & 1) === 0) {
      let value = 0;
      for (let shift = 0; shift < width; shift += 8) value |= next() << shift;
      const end = Math.min(output.length, filled + length);
      output.fill(value & mask, filled, end);
      filled = end;
      continue;
    }
    const end = Math.min(output.length, filled + length * 8);
    let held = 0;
    let bits = 0;
    while (filled < end) {
      while (bits < width) {
        held |= next() << bits;
        bits += 8;
      }
      output[filled++] = held & mask;
      held >>>= width;
      bits -= width;
    }
  }
}
