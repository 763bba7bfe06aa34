import type { DataReader, Encoding, SchemaElement } from "hyparquet";
import { deltaBinaryUnpack, deltaByteArray, deltaLengthByteArray } from "hyparquet/src/delta.js";
import { byteStreamSplit } from "hyparquet/src/encoding.js";
import { readPlain } from "hyparquet/src/plain.js";
import { decodeRleHybrid } from "./decode-rle-hybrid.js";
import type { ParquetValue } from "./parquet-text.js";

/**
 * The values of a page in one of the encodings that hold the values themselves, not their places in a dictionary.
 * @param bytes of the page, unpacked, without its levels
 * @throws errors of any class for damaged bytes
 */
export function pageValues(
  bytes: Uint8Array,
  encoding: Encoding,
  element: SchemaElement,
  count: number,
): ArrayLike<ParquetValue> {
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  const { type, type_length } = element;
  switch (encoding) {
    case "PLAIN":
      return plainValues(reader, element, count);
    case "RLE": {
      if (type !== "BOOLEAN") break;
      const bits = new Uint8Array(count);
      decodeRleHybrid(bytes.subarray(4), 1, bits);
      return Array.from(bits, (bit) => bit === 1);
    }
    case "DELTA_BINARY_PACKED": {
      const numbers = type === "INT32" ? new Int32Array(count) : new BigInt64Array(count);
      deltaBinaryUnpack(reader, count, numbers);
      return numbers;
    }
    case "DELTA_LENGTH_BYTE_ARRAY":
    case "DELTA_BYTE_ARRAY": {
      const texts: Uint8Array[] = new Array(count);
      (encoding === "DELTA_BYTE_ARRAY" ? deltaByteArray : deltaLengthByteArray)(reader, count, texts);
      return texts;
    }
    case "BYTE_STREAM_SPLIT":
      return byteStreamSplit(reader, count, type!, type_length);
  }
  throw new RangeError("an encoding that is not known");
}

const NANOSECONDS_PER_DAY = 86400000000000n;

function plainValues(reader: DataReader, { type, type_length }: SchemaElement, count: number): ParquetValue[] {
  const values = readPlain(reader, type!, count, type_length) as ParquetValue[];
  if (type !== "INT96") return values;
  // Nanoseconds of the day, and above them a Julian day number.
  return (values as bigint[]).map(
    (value) => ((value >> 64n) - 2440588n) * NANOSECONDS_PER_DAY + BigInt.asUintN(64, value),
  );
}
