import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import {
  latentCorrelation,
  MOST,
  scoreCovariance,
} from "../../../src/synthesizers/gaussian-copula/latent-correlation.js";
import { scoreVariance } from "../../../src/synthesizers/gaussian-copula/mid-scores.js";
import { expanded, oracle } from "./oracle.js";

const margins = oracle.margins.map(({ counts }) => expanded(counts));

function productsOf(a: number, b: number): Float64Array {
  return margins[a].coefficients.map((value, k) => value * margins[b].coefficients[k]);
}

test("thresholds, scores and Hermite coefficients are those of numerical integration", () => {
  oracle.margins.forEach(({ thresholds, scores, coefficients }, at) => {
    const own = margins[at];
    thresholds.forEach((value, level) => void expect(own.thresholds[level]).toBeCloseTo(value, 13));
    scores.forEach((value, level) => void expect(own.scores[level]).toBeCloseTo(value, 12));
    coefficients.forEach((value, k) => void expect(own.coefficients[k]).toBeCloseTo(value, 12));
  });
});

test("scores have mean 0, and the variance that is the first coefficient", () => {
  oracle.margins.forEach(({ counts }, at) => {
    const { scores, coefficients } = margins[at];
    expect(counts.reduce((sum, count, level) => sum + count * scores[level], 0)).toBeCloseTo(0, 12);
    expect(scoreVariance({ counts: Float64Array.from(counts) }, scores)).toBeCloseTo(coefficients[0], 12);
  });
});

describe("the covariance of two columns' scores", () => {
  test.each(oracle.covariances)(
    "is that of the bivariate normal's cells: $a, $b, ρ = $rho",
    ({ a, b, rho, covariance }) => {
      const products = productsOf(a, b);
      const scale = Math.sqrt(margins[a].coefficients[0] * margins[b].coefficients[0]);
      const error = Math.abs(scoreCovariance(products, rho) - covariance) / scale;
      expect(error).toBeLessThan(Math.abs(rho) > 0.9 ? 4e-4 : 1e-5);
      // Where a cell is all but empty the covariance grows no more, and nothing tells the correlation.
      const slope = (scoreCovariance(products, rho + 1e-5) - scoreCovariance(products, rho - 1e-5)) / 2e-5;
      if (Math.abs(rho) > 0.9 || slope < 0.1 * products[0]) return;
      expect(Math.abs(latentCorrelation(products, covariance) - rho)).toBeLessThan(1e-4);
    },
  );

  test("of two medians is Sheppard's arcsine", () => {
    const { coefficients } = expanded([1, 1]);
    const products = coefficients.map((value) => value * value);
    for (const rho of [-0.8, -0.3, 0.5, 0.85])
      expect(scoreCovariance(products, rho)).toBeCloseTo(((2 / Math.PI) * 2 * Math.asin(rho)) / Math.PI, 6);
  });
});

test("the correlation found grows with the covariance, and never leaves its range", () => {
  fc.assert(
    fc.property(
      fc.nat(margins.length - 1),
      fc.nat(margins.length - 1),
      fc.double({ min: -2, max: 2, noNaN: true }),
      (a, b, covariance) => {
        const rho = latentCorrelation(productsOf(a, b), covariance);
        expect(Math.abs(rho)).toBeLessThanOrEqual(MOST);
        expect(Math.sign(rho) * Math.sign(covariance)).toBeGreaterThanOrEqual(Math.abs(covariance) > 1e-8 ? 1 : -1);
      },
    ),
  );
});
