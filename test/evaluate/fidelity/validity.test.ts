import { expect, test } from "@jest/globals";
import { codeNumbers } from "../../../src/evaluate/code-numbers.js";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import { boundaryAdherence } from "../../../src/evaluate/fidelity/boundary-adherence.js";
import { categoryCoverage } from "../../../src/evaluate/fidelity/category-coverage.js";
import { rangeCoverage } from "../../../src/evaluate/fidelity/range-coverage.js";
import { tally } from "../../../src/evaluate/tally.js";
import { exampleSchema, input, textTable } from "../example-tables.js";

const figure = async (
  sdtype: "numerical" | "categorical" | "id",
  real: (string | number)[],
  other: (string | number)[],
  id: string,
) => {
  const schema = exampleSchema({ x: sdtype });
  const { metrics } = await evaluate(input(schema, textTable({ x: real }), textTable({ x: other })));
  return metrics.find((metric) => metric.id === id)!.twin;
};

test("golden case 10: range coverage, also from percentile to percentile", async () => {
  expect(rangeCoverage([1, 5], [1, 3])).toEqual({ value: 0.5 });
  expect((await figure("numerical", [1, 2, 3, 4, 5], [2, 3, 1, 2, 3], "range-coverage")).value).toBeCloseTo(0.5, 6);
  expect((await figure("numerical", [4, 4, 4], [1, 4], "range-coverage")).value).toBeNull();
});

test("golden case 10: category coverage, with no least number of holders", () => {
  // ababc against aaabb: c does not occur.
  expect(categoryCoverage(Uint32Array.of(0, 2, 2, 1), Uint32Array.of(0, 3, 2, 0), 1).value).toBeCloseTo(2 / 3, 12);
});

test("golden case 10: boundary adherence, with and without missing cells", () => {
  const adherence = (real: number[], other: number[]) => {
    const { values, codes } = codeNumbers([Float64Array.from(real), Float64Array.from(other)]);
    const ends = [Math.min(...real.filter(Number.isFinite)), Math.max(...real.filter(Number.isFinite))] as const;
    return boundaryAdherence(values, tally(codes[1], values.length), ends, real.some(Number.isNaN)).value;
  };
  expect(adherence([1, 2.4, 2.6, 0.8], [0.9, 1.8, 2.1, 5])).toBe(0.75);
  expect(adherence([1, 2.4, 2.6, 0.8], [0.9, 1.8, 2.1, 5, Number.NaN])).toBe(0.6);
  expect(adherence([1, 2.4, 2.6, 0.8, Number.NaN], [0.9, 1.8, 2.1, 5, Number.NaN])).toBe(0.75);
});

test("coverage asks for no level that fewer than five persons hold", async () => {
  const real = [...Array<string>(20).fill("common"), ..."abcd"];
  expect((await figure("categorical", real, ["common"], "category-coverage")).value).toBe(1);
  expect((await figure("categorical", [..."abcd"], ["a"], "category-coverage")).reason).toBe(
    "no real level has 5 holders",
  );
});

test("adherence is the share of levels that are real", async () => {
  expect((await figure("categorical", ["a", "b"], ["a", "b", "z", ""], "category-adherence")).value).toBeCloseTo(
    2 / 3,
    6,
  );
});

test("missing shares are compared", async () => {
  expect((await figure("numerical", [1, 2, 3, ""], [1, "", "", ""], "missing-similarity")).value).toBe(0.5);
});

test("keys that repeat are seen, where the real ones do not", async () => {
  expect((await figure("id", ["k1", "k2", "k3"], ["a", "a", "b", "c"], "key-uniqueness")).value).toBe(0.75);
  expect((await figure("id", ["k1", "k1"], ["a", "b"], "key-uniqueness")).value).toBeNull();
});
