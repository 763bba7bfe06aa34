const DIGITS = new TextEncoder().encode("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/");
const PAD = 61;

/** The value of each character, 64 for those that are no digit. */
const VALUES = new Uint8Array(256).fill(64);
DIGITS.forEach((digit, value) => {
  VALUES[digit] = value;
});

/** Bytes as base64 text with padding. @see RFC 4648, section 4 */
export function toBase64(bytes: Uint8Array): string {
  const { length } = bytes;
  const text = new Uint8Array(4 * Math.ceil(length / 3)).fill(PAD);
  for (let at = 0, to = 0; at < length; at += 3, to += 4) {
    // Bytes past the end read as undefined, which is 0 here.
    const three = (bytes[at] << 16) | (bytes[at + 1] << 8) | bytes[at + 2];
    text[to] = DIGITS[three >> 18];
    text[to + 1] = DIGITS[(three >> 12) & 63];
    if (at + 1 < length) text[to + 2] = DIGITS[(three >> 6) & 63];
    if (at + 2 < length) text[to + 3] = DIGITS[three & 63];
  }
  return new TextDecoder().decode(text);
}

/** The bytes of a base64 text with padding; undefined where it is none, or not the one that {@link toBase64} writes. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  if (text.length % 4 !== 0) return undefined;
  const padding = text.endsWith("==") ? 2 : text.endsWith("=") ? 1 : 0;
  const digits = text.length - padding;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  let bits = 0;
  let held = 0;
  let to = 0;
  for (let at = 0; at < digits; at++) {
    const code = text.charCodeAt(at);
    const value = code < 256 ? VALUES[code] : 64;
    if (value === 64) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[to++] = held >> bits;
  }
  const unused = held & ((1 << bits) - 1);
  return unused === 0 ? bytes : undefined;
}
