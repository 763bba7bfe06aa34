import { expect, test } from "@jest/globals";
import { normalPdf } from "../../../src/core/math/normal-pdf.js";
import { readOracle } from "../../oracles/read-oracle.js";

test("the density agrees with 60-digit values to 1e-15 relative, and to a spacing where it is subnormal", () => {
  for (const [x, truth] of readOracle<{ pdf: [number, number][] }>("normal").pdf) {
    expect(Math.abs(normalPdf(x) - truth)).toBeLessThanOrEqual(Math.max(1e-15 * truth, 5e-324));
  }
});

test("the density is even", () => {
  expect(normalPdf(-1.7)).toBe(normalPdf(1.7));
});
