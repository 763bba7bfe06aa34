import { expect, test } from "@jest/globals";
import { pearson } from "../../../src/core/math/pearson.js";
import { Random } from "../../../src/core/random/random.js";
import { readOracle } from "../../oracles/read-oracle.js";

interface Case {
  seed: string;
  purpose: string;
  row: number;
  slot: number;
  attempt: number;
  word: number;
  uniform: number;
}

test("words and uniforms equal those of a second implementation, for rows up to 2^53 - 1 and any text as seed", () => {
  for (const { seed, purpose, row, slot, attempt, word, uniform } of readOracle<{ cases: Case[] }>("random").cases) {
    const stream = new Random(seed).stream(purpose);
    expect(stream.word(row, slot, attempt)).toBe(word);
    expect(stream.uniform(row, slot, attempt)).toBe(uniform);
  }
});

test("a stream does not depend on what was asked for before", () => {
  const random = new Random("7");
  random.stream("other").uniform(1, 2);
  const used = random.stream("decode");
  used.uniform(5, 5);
  expect(used.uniform(3, 1)).toBe(new Random("7").stream("decode").uniform(3, 1));
  expect(random.seed).toBe("7");
});

test("seeds and purposes that look alike give different streams", () => {
  const first = [
    ["7", "a"],
    ["07", "a"],
    ["7 ", "a"],
    ["7", "a "],
    ["7", "A"],
    ["7", "b"],
    ["7a", ""],
    ["", "7a"],
    ["7", "\na"],
  ].map(([seed, purpose]) => new Random(seed).stream(purpose).uniform(0, 0));
  expect(new Set(first).size).toBe(first.length);
});

test("a seed with a line break is refused: seed and purpose could be read two ways", () => {
  expect(() => new Random("7\n8")).toThrow("line break");
});

test("streams of different purposes are uncorrelated over the same rows", () => {
  const n = 100_000;
  const random = new Random("20240229");
  const purposes = ["split", "decode", "sample", "sample/1", "sample/2"];
  const columns = purposes.map((purpose) => {
    const out = new Float64Array(n);
    random.stream(purpose).fill(out, 0, 0);
    return out;
  });
  for (let i = 0; i < columns.length; i++) {
    for (let j = 0; j < i; j++) expect(Math.abs(pearson(columns[i], columns[j]))).toBeLessThan(4 / Math.sqrt(n));
  }
});
