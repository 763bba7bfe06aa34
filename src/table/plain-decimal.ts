/** Decimals that a table keeps: what lies below is rounded. */
const MOST_DECIMALS = 20;

/**
 * A finite double as decimal text without an exponent: the shortest that names it, `0.00000015` for 1.5e-7. Under 1e-6 in size no more than
 * 20 decimals are written; from 1e21 on the exponent stays.
 */
export function plainDecimal(value: number): string {
  const shortest = String(value);
  if (!shortest.includes("e-")) return shortest === "-0" ? "0" : shortest;
  const [digits, exponent] = shortest.split("e-");
  const negative = digits.startsWith("-");
  const significant = digits.replace(/[-.]/g, "");
  const point = Number(exponent) - 1;
  if (point + significant.length > MOST_DECIMALS) return withoutZeros(value.toFixed(MOST_DECIMALS));
  return `${negative ? "-" : ""}0.${"0".repeat(point)}${significant}`;
}

function withoutZeros(text: string): string {
  const short = text.replace(/\.?0+$/, "");
  return short === "-0" ? "0" : short;
}

/**
 * A value of single precision as the double of its shortest decimal text, 0.1 for the single nearest to it, whose double is
 * 0.10000000149011612. Nine digits name every single apart (IEEE 754-2019, 5.12.2).
 */
export function shortestSingle(value: number): number {
  for (let digits = 6; digits < 9; digits++) {
    const shorter = Number(value.toPrecision(digits));
    if (Math.fround(shorter) === value) return shorter;
  }
  return Number(value.toPrecision(9));
}
