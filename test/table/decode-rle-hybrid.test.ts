import { expect, test } from "@jest/globals";
import { decodeRleHybrid } from "../../src/table/decode-rle-hybrid.js";

const decode = (bytes: number[], width: number, count: number) => {
  const output = new Uint32Array(count);
  decodeRleHybrid(Uint8Array.from(bytes), width, output);
  return [...output];
};

test("the numbers 0 to 7 packed into three bits each, the example of the format's Encodings.md", () => {
  expect(decode([0b11, 0b10001000, 0b11000110, 0b11111010], 3, 8)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
});

test("runs of one value, of two bytes where the width asks for them, and a run behind packed ones", () => {
  expect(decode([5 << 1, 0x2c, 0x01], 9, 5)).toEqual([300, 300, 300, 300, 300]);
  expect(decode([0b11, 0b10101010, 3 << 1, 1], 1, 11)).toEqual([0, 1, 0, 1, 0, 1, 0, 1, 1, 1, 1]);
});

test("a width of nothing is all zeros", () => {
  expect(decode([], 0, 3)).toEqual([0, 0, 0]);
});

test("a length of two thousand million fills the output and no more", () => {
  expect(decode([0xfe, 0xff, 0xff, 0xff, 0x0f, 1], 1, 3)).toEqual([1, 1, 1]);
});

test.each<[string, number[], number]>([
  ["no bytes", [], 1],
  ["packed values cut short", [0b11, 0b10001000], 3],
  ["a run without its value", [8], 3],
  ["an empty run", [0, 1], 1],
  ["a length that never ends", [0xff, 0xff, 0xff, 0xff, 0xff, 0xff], 1],
  ["values wider than any dictionary needs", [2, 0, 0, 0, 0], 25],
])("%s is an error", (_, bytes, width) => {
  expect(() => decode(bytes, width, 8)).toThrow(RangeError);
});
