import { powerOfTen } from "../core/math/powers-of-ten.js";
import type { NumberLayout } from "../table/number-layout.js";

/** Share of the values that must lie on the grid; finer ones are rounded to it. */
const ON_GRID = 0.995;

/** Half units of a grid up to this size are whole numbers that a double holds. */
const MOST_UNITS = 4e15;

const { abs, max, min, round } = Math;
const { isNaN: isNone } = Number;

/**
 * The decimals of the coarsest grid that holds nearly all values, and few enough that a value in half units is exact; under 0 where numbers are
 * so large that their last digits do not count.
 */
export function gridDecimals(values: Float64Array, layout: NumberLayout): number {
  let greatest = 1;
  let held = 0;
  for (let row = 0; row < values.length; row++) {
    if (isNone(values[row])) continue;
    held++;
    greatest = max(greatest, abs(values[row]));
  }
  let most = layout.decimals;
  while (fromUnits(MOST_UNITS, most) < greatest) most--;
  if (layout.fixed) return most;
  const spare = (1 - ON_GRID) * held;
  for (let decimals = 0; decimals < most; decimals++)
    if (countOffGrid(values, decimals, spare) <= spare) return decimals;
  return most;
}

/** Values that do not lie on a grid, up to the rounding of decimal text; the count stops once it is past `enough`. */
export function countOffGrid(values: Float64Array, decimals: number, enough = Number.POSITIVE_INFINITY): number {
  const factor = powerOfTen(decimals);
  let off = 0;
  for (let row = 0; row < values.length && off <= enough; row++)
    if (!isNone(values[row]) && !isWhole(values[row] * factor)) off++;
  return off;
}

/** A value in grid units, where it may lie between two: on one of them when all that is amiss is the rounding of decimal text. */
export function unitsOf(value: number, decimals: number): number {
  const scaled = value * powerOfTen(decimals);
  return isWhole(scaled) ? round(scaled) : scaled;
}

/** The nearest grid units of values. */
export function toUnits(values: Float64Array, decimals: number): Float64Array {
  const factor = powerOfTen(decimals);
  // Adding 0 turns -0 into 0: they are one value.
  return values.map((value) => round(value * factor) + 0);
}

/** The value of grid units: the double nearest to the decimal number. */
export function fromUnits(units: number, decimals: number): number {
  return decimals < 0 ? units * powerOfTen(-decimals) : units / powerOfTen(decimals);
}

/** A decimal text times a power of ten may fall beside a whole number by two roundings of a double, but never by half a unit. */
function isWhole(scaled: number): boolean {
  return abs(scaled - round(scaled)) <= min(0.25, 1e-9 + 4.5e-16 * abs(scaled));
}
