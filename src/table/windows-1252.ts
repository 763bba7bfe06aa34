/**
 * The characters of the bytes 0x80 to 0x9F, as the WHATWG encoding standard has them; the five bytes without a character stand for the
 * control code of the same number, and every other byte for the code point of its number. Written out because `TextDecoder` reads the label as
 * Latin-1 in Node 20.18.3 and later and in some releases of 22 to 24 (https://github.com/nodejs/node/issues/60888).
 */
const HIGH_CONTROLS =
  "\u20ac\u0081\u201a\u0192\u201e\u2026\u2020\u2021\u02c6\u2030\u0160\u2039\u0152\u008d\u017d\u008f" +
  "\u0090\u2018\u2019\u201c\u201d\u2022\u2013\u2014\u02dc\u2122\u0161\u203a\u0153\u009d\u017e\u0178";

/** `String.fromCharCode` takes its characters as arguments, and the stack holds only so many. */
const PIECE = 8192;

/** Text of windows-1252 bytes; every byte has a character. */
export function decodeWindows1252(bytes: Uint8Array): string {
  let text = "";
  const codes = new Uint16Array(Math.min(bytes.length, PIECE));
  for (let start = 0; start < bytes.length; start += PIECE) {
    const length = Math.min(bytes.length - start, PIECE);
    for (let at = 0; at < length; at++) {
      const byte = bytes[start + at];
      codes[at] = byte >= 0x80 && byte < 0xa0 ? HIGH_CONTROLS.charCodeAt(byte - 0x80) : byte;
    }
    text += String.fromCharCode.apply(null, codes.subarray(0, length) as unknown as number[]);
  }
  return text;
}

/** Bytes of a text in windows-1252; undefined when it holds a character that the encoding lacks. */
export function encodeWindows1252(text: string): Uint8Array | undefined {
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) bytes[at] = code;
    else {
      const place = HIGH_CONTROLS.indexOf(text[at]);
      if (place < 0) return undefined;
      bytes[at] = 0x80 + place;
    }
  }
  return bytes;
}
