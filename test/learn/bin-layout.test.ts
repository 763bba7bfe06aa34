import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { BinLayout } from "../../src/learn/bin-layout.js";

const sum = (values: ArrayLike<number>) => Array.from(values).reduce((total, value) => total + value, 0);

test("a cell gives back its rows exactly and its hessians to the stated precision, of any part of the rows", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 300 }),
      fc.constantFrom(1e-200, 1e-9, 1, 0.25, 1e12),
      fc.nat(300),
      (shares, scale, cut) => {
        const hessians = Float64Array.from(shares, (share) => share * scale);
        const layout = new BinLayout(shares.length, false);
        const pairs = new Float64Array(2 * shares.length);
        expect(layout.arrange(hessians, hessians, shares.length, pairs)).toBe(true);
        const some = hessians.slice(0, cut);
        const cell = sum(pairs.filter((_, at) => at % 2 === 1).slice(0, cut));
        const rows = Math.floor(cell * layout.inverse);
        expect(rows).toBe(some.length);
        // 300 rows leave a hessian more than 30 bits.
        expect(Math.abs(cell - rows * layout.unit - sum(some))).toBeLessThanOrEqual(
          300 * 2 ** -30 * Math.max(...hessians, 1e-280),
        );
      },
    ),
  );
});

test.each([2, 20000, 131071, 131072, 1e6])("at %d rows every hessian keeps 17 bits", (rows) => {
  const hessians = new Float64Array(rows).fill(1);
  for (let row = 0; row < rows; row += 2) hessians[row] = 2 ** -17;
  const layout = new BinLayout(rows, false);
  const pairs = new Float64Array(2 * rows);
  layout.arrange(hessians, hessians, rows, pairs);
  expect(pairs[1] - layout.unit).toBe(2 ** -17);
  let [cell, count] = [0, 0];
  for (let row = 0; row < rows; row++) {
    cell += pairs[2 * row + 1];
    count++;
  }
  expect(layout.cells === 3 ? rows : Math.floor(cell * layout.inverse)).toBe(count);
  expect(cell - rows * layout.unit).toBe(Math.ceil(rows / 2) * 2 ** -17 + Math.floor(rows / 2));
});

test("where every hessian is 1, a cell is its rows and its hessians both", () => {
  const layout = new BinLayout(3, true);
  const pairs = new Float64Array(6);
  expect(layout.arrange(Float64Array.of(1, 2, 3), new Float64Array(0), 3, pairs)).toBe(true);
  expect([...pairs]).toEqual([1, 1, 2, 1, 3, 1]);
  expect([3 * layout.inverse, 3 - 3 * layout.unit]).toEqual([3, 3]);
});
