import { TwinsetError } from "../core/errors.js";
import type { Dialect } from "./dialect.js";
import { encodeWindows1252 } from "./windows-1252.js";

/**
 * Bytes of a piece of a file in the dialect's encoding.
 * @param first true for the piece that opens the file: the byte order mark goes before it where the dialect has one
 * @throws TwinsetError E_ENCODING when the encoding lacks a character of the text
 */
export function encodeText(text: string, dialect: Pick<Dialect, "encoding" | "bom">, first: boolean): Uint8Array {
  const marked = first && dialect.bom ? `\ufeff${text}` : text;
  switch (dialect.encoding) {
    case "utf-8":
      return new TextEncoder().encode(marked);
    case "utf-16le":
    case "utf-16be":
      return encodeUtf16(marked, dialect.encoding === "utf-16le");
    case "windows-1252": {
      const bytes = encodeWindows1252(text);
      if (bytes !== undefined) return bytes;
      throw new TwinsetError("E_ENCODING", "the text holds a character that windows-1252 cannot write", {
        remedy: "write the table as utf-8",
      });
    }
  }
}

function encodeUtf16(text: string, littleEndian: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const low = littleEndian ? 0 : 1;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    bytes[2 * at + low] = code & 0xff;
    bytes[2 * at + 1 - low] = code >> 8;
  }
  return bytes;
}
