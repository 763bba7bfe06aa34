import { expect, test } from "@jest/globals";
import { spearman } from "../../../src/core/math/spearman.js";
import { pairs } from "./pairs.js";

test("rank correlations are SciPy's over the complete rows", () => {
  for (const pair of pairs) expect(Math.abs(spearman(pair.x, pair.y) - pair.spearman)).toBeLessThan(1e-13);
});

test("any rising function of one side leaves it as it is", () => {
  const [{ x, y }] = pairs;
  expect(spearman(x.map(Math.exp), y)).toBe(spearman(x, y));
});

test("it is NaN when one side has a single value among the complete rows", () => {
  expect(spearman(Float64Array.of(1, 1, 5), Float64Array.of(1, 2, Number.NaN))).toBeNaN();
});
