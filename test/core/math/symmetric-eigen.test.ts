import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { symmetricEigen } from "../../../src/core/math/symmetric-eigen.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { product, transposed } from "./matrix-product.js";

interface Symmetric {
  name: string;
  size: number;
  matrix: number[];
  values: number[];
  gap?: number;
  vectors?: number[];
}

const { symmetric } = readOracle<{ symmetric: Symmetric[] }>("matrices");

/** Symmetric matrices of drawn entries, of any magnitude, many of them 0. */
const matrices = fc.integer({ min: 1, max: 14 }).chain((size) =>
  fc
    .array(
      fc.oneof(
        fc.double({ min: -10, max: 10, noNaN: true }),
        fc.constantFrom(0, 0, 1, -1, 1e-9, 1e-17, 1e-162, 1e-300),
        fc.double({ min: -1e300, max: 1e300, noNaN: true }),
      ),
      { minLength: size * size, maxLength: size * size },
    )
    .map((entries) => {
      // An eigenvalue of subnormal entries is itself one, and has no digits left to hold to.
      const matrix = Float64Array.from(entries, (entry) => (Math.abs(entry) < 1e-300 ? 0 : entry));
      for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) matrix[j * size + i] = matrix[i * size + j];
      return { size, matrix };
    }),
);

const largestOf = (matrix: ArrayLike<number>) => Array.from(matrix).reduce((most, v) => Math.max(most, Math.abs(v)), 0);

/** Whether A v = λ v, the vectors are orthonormal and their signs fixed, the values descend: what makes the answer right. */
function expectEigen(matrix: Float64Array, size: number) {
  const { values, vectors } = symmetricEigen(matrix, size);
  const largest = largestOf(matrix) || 1;
  // Scaled, since the entries of a product may leave the doubles.
  const images = product(
    vectors,
    matrix.map((entry) => entry / largest),
    size,
  );
  images.forEach((entry, at) => {
    const truth = (values[Math.floor(at / size)] / largest) * vectors[at];
    expect(Math.abs(entry - truth)).toBeLessThan(2e-15 * size);
  });
  product(vectors, transposed(vectors, size), size).forEach((entry, at) => {
    expect(Math.abs(entry - (at % (size + 1) === 0 ? 1 : 0))).toBeLessThan(2e-15 * size);
  });
  for (let k = 0; k < size; k++) {
    if (k > 0) expect(values[k]).toBeLessThanOrEqual(values[k - 1]);
    const vector = Array.from(vectors.subarray(k * size, (k + 1) * size));
    const peak = largestOf(vector);
    expect(vector.find((entry) => Math.abs(entry) > peak * (1 - 1e-10))).toBeGreaterThan(0);
  }
}

test.each(symmetric)("eigenvalues of a matrix that is $name are NumPy's", ({ size, matrix, values }) => {
  const ours = symmetricEigen(Float64Array.from(matrix), size).values;
  const largest = largestOf(values);
  values.forEach((truth, k) => {
    expect(Math.abs(ours[k] - truth)).toBeLessThanOrEqual(2e-15 * size * largest);
  });
});

test.each(symmetric.filter(({ vectors }) => vectors))(
  "eigenvectors of a matrix that is $name are NumPy's",
  ({ size, matrix, vectors, gap }) => {
    const ours = symmetricEigen(Float64Array.from(matrix), size).vectors;
    vectors!.forEach((truth, at) => {
      expect(Math.abs(ours[at] - truth)).toBeLessThan((2e-15 * size) / gap!);
    });
  },
);

test("the second difference of n points has the eigenvalues 2 - 2 cos(k π / (n + 1))", () => {
  const n = 60;
  const matrix = new Float64Array(n * n);
  for (let i = 0; i < n; i++) {
    matrix[i * n + i] = 2;
    if (i > 0) matrix[i * n + i - 1] = -1;
  }
  symmetricEigen(matrix, n).values.forEach((value, k) => {
    expect(value).toBeCloseTo(2 - 2 * Math.cos(((n - k) * Math.PI) / (n + 1)), 14);
  });
});

test("A v = λ v, vectors are orthonormal with a fixed sign, values descend", () => {
  fc.assert(fc.property(matrices, ({ size, matrix }) => expectEigen(matrix, size)));
  for (const { size, matrix } of symmetric) expectEigen(Float64Array.from(matrix), size);
});

test("of entries equal but for rounding the first is positive", () => {
  expect(Array.from(symmetricEigen(Float64Array.of(0, 1, 1, 0), 2).vectors, Math.sign)).toEqual([1, 1, 1, -1]);
});

test("only the lower triangle is read, and the matrix is left as it was", () => {
  const matrix = Float64Array.of(2, Number.NaN, Number.NaN, 1, 3, Number.NaN, 4, 5, 6);
  const before = matrix.slice();
  const { values } = symmetricEigen(matrix, 3);
  expect(values).toEqual(symmetricEigen(Float64Array.of(2, 1, 4, 1, 3, 5, 4, 5, 6), 3).values);
  expect(matrix).toEqual(before);
});

test("zeros, the identity and the empty matrix are answered", () => {
  expect(symmetricEigen(new Float64Array(9), 3).values).toEqual(new Float64Array(3));
  expect(symmetricEigen(Float64Array.of(1, 0, 0, 1), 2)).toEqual({
    values: Float64Array.of(1, 1),
    vectors: Float64Array.of(1, 0, 0, 1),
  });
  expect(symmetricEigen(new Float64Array(0), 0)).toEqual({ values: new Float64Array(0), vectors: new Float64Array(0) });
});

test.each([Number.NaN, Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY])("a matrix with %d is refused", (entry) => {
  expect(() => symmetricEigen(Float64Array.of(1, entry, entry, 1), 2)).toThrow(RangeError);
});

test("entries that make no square are refused", () => {
  expect(() => symmetricEigen(new Float64Array(8), 3)).toThrow(RangeError);
});
