/**
 * 10^exponent as the double nearest to it.
 *
 * From literals, which every engine reads alike: `10 ** -5` gives 0.000009999999999999999 in Node 20. For an exponent of 0 to 22 the
 * double is the power itself; a negative power has no double, so to scale down divide by `powerOfTen(k)`, which rounds once, rather than
 * multiply by `powerOfTen(-k)`, which rounds twice.
 * @param exponent an integer -22 .. 22
 * @throws RangeError for any other
 */
export function powerOfTen(exponent: number): number {
  const size = Math.abs(exponent);
  if (!(size < UP.length && Number.isInteger(exponent))) {
    throw new RangeError(`the exponent of a power of ten must be an integer from -22 to 22, not ${exponent}`);
  }
  return exponent < 0 ? DOWN[size] : UP[size];
}

// biome-ignore format: a table
const UP = [
  1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11,
  1e12, 1e13, 1e14, 1e15, 1e16, 1e17, 1e18, 1e19, 1e20, 1e21, 1e22,
];

// biome-ignore format: a table
const DOWN = [
  1, 1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6, 1e-7, 1e-8, 1e-9, 1e-10, 1e-11,
  1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-17, 1e-18, 1e-19, 1e-20, 1e-21, 1e-22,
];
