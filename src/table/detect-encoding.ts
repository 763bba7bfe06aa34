import type { Dialect } from "./dialect.js";
import { textDecoder } from "./text-decoder.js";

const UTF8_MARK = [0xef, 0xbb, 0xbf];

/** UTF-16 text of Latin letters has zeros in so many of its high bytes, and nearly none in the low ones. */
const ZEROS = { high: 0.7, low: 0.01 };
const FEWEST_UNITS = 8;

/**
 * The encoding of a file by its first bytes: its byte order mark, else UTF-16 when every other byte is zero, else UTF-8 when they are valid
 * UTF-8, else windows-1252 (of which Latin-1 and ASCII text are part).
 * @param whole the prefix is the whole file; otherwise its last character may be cut
 */
export function detectEncoding(prefix: Uint8Array, whole: boolean): Pick<Dialect, "encoding" | "bom"> {
  if (UTF8_MARK.every((byte, at) => prefix[at] === byte)) return { encoding: "utf-8", bom: true };
  if (prefix[0] === 0xff && prefix[1] === 0xfe) return { encoding: "utf-16le", bom: true };
  if (prefix[0] === 0xfe && prefix[1] === 0xff) return { encoding: "utf-16be", bom: true };
  const sixteen = bareUtf16(prefix);
  if (sixteen !== undefined) return { encoding: sixteen, bom: false };
  const decoder = textDecoder("utf-8");
  const valid = decoder.decode(prefix) !== undefined && (!whole || decoder.end() !== undefined);
  return { encoding: valid ? "utf-8" : "windows-1252", bom: false };
}

/** UTF-16 without a byte order mark, where that is plain to see. */
function bareUtf16(prefix: Uint8Array): "utf-16le" | "utf-16be" | undefined {
  const units = Math.floor(prefix.length / 2);
  if (units < FEWEST_UNITS) return undefined;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < 2 * units; at += 2) {
    if (prefix[at] === 0) even++;
    if (prefix[at + 1] === 0) odd++;
  }
  if (odd >= ZEROS.high * units && even <= ZEROS.low * units) return "utf-16le";
  return even >= ZEROS.high * units && odd <= ZEROS.low * units ? "utf-16be" : undefined;
}
