import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { cholesky } from "../../../src/core/math/cholesky.js";
import { choleskyInverse } from "../../../src/core/math/cholesky-inverse.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { product, transposed } from "./matrix-product.js";

interface Definite {
  name: string;
  size: number;
  matrix: number[];
  lower: number[];
  inverse: number[];
  condition: number;
}

const { definite } = readOracle<{ definite: Definite[] }>("matrices");

/** Gram matrices XᵀX + I of drawn X: positive definite, condition below 1e4. */
const grams = fc.integer({ min: 1, max: 12 }).chain((size) =>
  fc
    .array(fc.double({ min: -8, max: 8, noNaN: true }), { minLength: size * size, maxLength: size * size })
    .map((entries) => {
      const x = Float64Array.from(entries);
      const matrix = product(transposed(x, size), x, size);
      for (let i = 0; i < size; i++) matrix[i * size + i] += 1;
      return { size, matrix };
    }),
);

test.each(definite)("the factor of a matrix that is $name is NumPy's", ({ size, matrix, lower, condition }) => {
  const ours = cholesky(Float64Array.from(matrix), size)!;
  lower.forEach((truth, at) => {
    const row = Math.floor(at / size);
    expect(Math.abs(ours[at] - truth)).toBeLessThanOrEqual(5e-16 * condition * Math.sqrt(matrix[row * (size + 1)]));
  });
});

test.each(definite)("the inverse of a matrix that is $name is NumPy's", ({ size, matrix, inverse, condition }) => {
  const ours = choleskyInverse(cholesky(Float64Array.from(matrix), size)!, size);
  inverse.forEach((truth, at) => {
    const bound = Math.sqrt(inverse[Math.floor(at / size) * (size + 1)] * inverse[(at % size) * (size + 1)]);
    expect(Math.abs(ours[at] - truth)).toBeLessThanOrEqual(1e-15 * condition * bound);
  });
});

test("L is lower triangular with a positive diagonal, and L Lᵀ is the matrix", () => {
  fc.assert(
    fc.property(grams, ({ size, matrix }) => {
      const lower = cholesky(matrix, size)!;
      const again = product(lower, transposed(lower, size), size);
      for (let i = 0; i < size; i++) {
        expect(lower[i * size + i]).toBeGreaterThan(0);
        for (let j = 0; j < size; j++) {
          if (j > i) expect(lower[i * size + j]).toBe(0);
          const bound = Math.sqrt(matrix[i * size + i] * matrix[j * size + j]);
          expect(Math.abs(again[i * size + j] - matrix[i * size + j])).toBeLessThanOrEqual(1e-15 * size * bound);
        }
      }
    }),
  );
});

test("the matrix times its inverse is the identity, and the inverse is symmetric to the bit", () => {
  fc.assert(
    fc.property(grams, ({ size, matrix }) => {
      const inverse = choleskyInverse(cholesky(matrix, size)!, size);
      expect(transposed(inverse, size)).toEqual(inverse);
      product(matrix, inverse, size).forEach((entry, i) => {
        expect(Math.abs(entry - (i % (size + 1) === 0 ? 1 : 0))).toBeLessThan(1e-10);
      });
    }),
  );
});

test("only the lower triangle is read", () => {
  expect(cholesky(Float64Array.of(4, Number.NaN, 2, 5), 2)).toEqual(Float64Array.of(2, 0, 1, 2));
  expect(choleskyInverse(Float64Array.of(2, Number.NaN, 1, 2), 2)).toEqual(
    Float64Array.of(0.3125, -0.125, -0.125, 0.25),
  );
});

test.each([
  ["indefinite", [1, 2, 2, 1]],
  ["singular", [1, 1, 1, 1]],
  ["of zeros", [0, 0, 0, 0]],
  ["negative", [-1, 0, 0, -1]],
  ["with a NaN", [1, Number.NaN, Number.NaN, 1]],
  ["with a NaN first", [Number.NaN, 0, 0, 1]],
  ["with an infinity", [1, 0, 0, Number.POSITIVE_INFINITY]],
])("a matrix that is %s has no factor", (_, matrix) => {
  expect(cholesky(Float64Array.from(matrix), 2)).toBeNull();
});

test("a matrix of size 0 has an empty factor and inverse; entries that make no square are refused", () => {
  expect(cholesky(new Float64Array(0), 0)).toEqual(new Float64Array(0));
  expect(choleskyInverse(new Float64Array(0), 0)).toEqual(new Float64Array(0));
  expect(() => cholesky(new Float64Array(5), 2)).toThrow(RangeError);
  expect(() => choleskyInverse(new Float64Array(5), 2)).toThrow(RangeError);
});
