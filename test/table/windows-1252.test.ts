import { expect, test } from "@jest/globals";
import { decodeWindows1252, encodeWindows1252 } from "../../src/table/windows-1252.js";

const ALL = Uint8Array.from({ length: 256 }, (_, byte) => byte);

test("has the characters of the encoding standard", () => {
  // As a stream: Node's fast path, which takes the encoding for Latin-1, is for whole texts only.
  const standard = new TextDecoder("windows-1252").decode(ALL, { stream: true });
  expect(decodeWindows1252(ALL)).toBe(standard);
});

test("every byte comes back, in long runs too", () => {
  const bytes = Uint8Array.from({ length: 100_000 }, (_, at) => (at * 7) & 255);
  expect(encodeWindows1252(decodeWindows1252(bytes))).toEqual(bytes);
});

test.each(["Ω", "\u{1d4b5}", "\ufeff"])("%j cannot be written", (text) => {
  expect(encodeWindows1252(text)).toBeUndefined();
});
