import type { Dialect } from "./dialect.js";
import { decodeWindows1252 } from "./windows-1252.js";

/** Turns the bytes of a stream into text, piece by piece; a character may be cut anywhere. */
export interface StreamDecoder {
  /** Text of the next bytes; undefined when they are not in the encoding. */
  decode(bytes: Uint8Array): string | undefined;
  /** Text of what is left at the end; undefined when a character is cut off. */
  end(): string | undefined;
}

/** A strict decoder: it never puts U+FFFD in the place of bytes it cannot read. A byte order mark is left in the text. */
export function textDecoder(encoding: Dialect["encoding"]): StreamDecoder {
  if (encoding === "windows-1252") return { decode: decodeWindows1252, end: () => "" };
  const decoder = new TextDecoder(encoding, { fatal: true, ignoreBOM: true });
  const decoded = (bytes: Uint8Array | undefined): string | undefined => {
    try {
      return bytes === undefined ? decoder.decode() : decoder.decode(bytes, { stream: true });
    } catch {
      return undefined;
    }
  };
  return { decode: decoded, end: () => decoded(undefined) };
}
