import type { Dialect } from "./dialect.js";
import { textDecoder } from "./text-decoder.js";

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/**
 * The encoding of a file by its first bytes: its byte order mark, else UTF-8 when they are valid UTF-8, else windows-1252 (of which Latin-1
 * and ASCII text are part).
 * @param whole the prefix is the whole file; otherwise its last character may be cut
 */
export function detectEncoding(prefix: Uint8Array, whole: boolean): Pick<Dialect, "encoding" | "bom"> {
  if (UTF8_MARK.every((byte, at) => prefix[at] === byte)) return { encoding: "utf-8", bom: true };
  if (prefix[0] === 0xff && prefix[1] === 0xfe) return { encoding: "utf-16le", bom: true };
  if (prefix[0] === 0xfe && prefix[1] === 0xff) return { encoding: "utf-16be", bom: true };
  const decoder = textDecoder("utf-8");
  const valid = decoder.decode(prefix) !== undefined && (!whole || decoder.end() !== undefined);
  return { encoding: valid ? "utf-8" : "windows-1252", bom: false };
}
