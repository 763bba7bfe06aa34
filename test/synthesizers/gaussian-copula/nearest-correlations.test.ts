import { describe, expect, test } from "@jest/globals";
import { symmetricEigen } from "../../../src/core/math/symmetric-eigen.js";
import { Random } from "../../../src/core/random/random.js";
import { nearestCorrelations } from "../../../src/synthesizers/gaussian-copula/nearest-correlations.js";
import { oracle } from "./oracle.js";

function distance(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Math.sqrt(Array.from(a).reduce((sum, value, at) => sum + (value - b[at]) ** 2, 0));
}

describe("the nearest correlation matrix", () => {
  test.each(oracle.matrices)("is the one of a general optimiser, zeros $zeros", ({ matrix, zeros, nearest }) => {
    const size = Math.sqrt(matrix.length);
    const found = nearestCorrelations(Float64Array.from(matrix), size, zeros);
    found.forEach((value, at) => void expect(Math.abs(value - nearest[at])).toBeLessThan(0.002));
    expect(distance(found, matrix) / distance(nearest, matrix)).toBeLessThan(1.002);
  });

  test("is Higham's of his example (2002, section 4)", () => {
    const found = nearestCorrelations(Float64Array.of(1, 1, 0, 1, 1, 1, 0, 1, 1), 3, []);
    [1, 0.7607, 0.1573, 0.7607, 1, 0.7607, 0.1573, 0.7607, 1].forEach(
      (value, at) => void expect(Math.abs(found[at] - value)).toBeLessThan(0.001),
    );
  });

  test.each([3, 12, 60, 130])(
    "of %d rows is symmetric and positive definite, with its diagonal and zeros exact",
    (size) => {
      const stream = new Random("matrix").stream(String(size));
      const zeros: [number, number][] = [];
      for (let i = 1; i < size; i += 2) zeros.push([i, i - 1]);
      const matrix = new Float64Array(size * size);
      for (let i = 0; i < size; i++)
        for (let j = 0; j <= i; j++)
          matrix[i * size + j] = matrix[j * size + i] = i === j ? 1 : 1.9 * stream.uniform(i, j) - 0.95;
      for (const [i, j] of zeros) matrix[i * size + j] = matrix[j * size + i] = 0;
      const found = nearestCorrelations(matrix, size, zeros);
      for (let i = 0; i < size; i++) {
        expect(found[i * size + i]).toBe(1);
        for (let j = 0; j < i; j++) expect(found[i * size + j]).toBe(found[j * size + i]);
      }
      for (const [i, j] of zeros) expect(found[i * size + j]).toBe(0);
      expect(symmetricEigen(found, size).values[size - 1]).toBeGreaterThan(0.99e-4);
    },
  );

  test("is the matrix itself where that is fit", () => {
    const matrix = Float64Array.of(1, 0.3, 0.3, 1);
    expect(nearestCorrelations(matrix, 2, [])).toBe(matrix);
  });
});
