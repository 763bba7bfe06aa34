import { expect, test } from "@jest/globals";
import { philox } from "../../../src/core/random/philox.js";
import { readOracle } from "../../oracles/read-oracle.js";

function block(...input: [number, number, number, number, number, number]): number[] {
  const out = new Uint32Array(4);
  philox(out, ...input);
  return [...out];
}

// Random123's kat_vectors, "philox4x32 10": counter, key, answer.
test.each([
  { input: [0, 0, 0, 0, 0, 0], answer: [0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8] },
  {
    input: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    answer: [0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd],
  },
  {
    input: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0],
    answer: [0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1],
  },
])("philox gives Random123's known answer for $input", ({ input, answer }) => {
  expect(block(...(input as [number, number, number, number, number, number]))).toEqual(answer);
});

test("philox agrees with exact integers on forty scattered counters and keys", () => {
  const { blocks } = readOracle<{ blocks: number[][] }>("random");
  blocks.forEach((answer, i) => {
    const c0 = Math.imul(i, 0x9e3779b1) >>> 0;
    expect(block(c0, i, i << 16, ~i >>> 0, i * 77, 0xffffffff - i)).toEqual(answer);
  });
});

test("philox reads an int32 as the uint32 with the same bits", () => {
  expect(block(-1, -2, -3, -4, -5, -6)).toEqual(
    block(0xffffffff, 0xfffffffe, 0xfffffffd, 0xfffffffc, 0xfffffffb, 0xfffffffa),
  );
});

test("flipping any one bit of counter or key flips about half the block", () => {
  const input: [number, number, number, number, number, number] = [1, 2, 3, 4, 5, 6];
  const before = block(...input);
  for (let bit = 0; bit < 192; bit++) {
    const flipped = [...input] as typeof input;
    flipped[bit >>> 5] ^= 1 << (bit & 31);
    const changed = block(...flipped).map((word, i) => ((word ^ before[i]) >>> 0).toString(2));
    const ones = changed.join("").replaceAll("0", "").length;
    // 64 ± 5.3 standard deviations of a binomial of 128 halves.
    expect(Math.abs(ones - 64)).toBeLessThan(30);
  }
});
