/** A number with its signs, separators and k or m behind it. */
const NUMBER = String.raw`[$€£]?\s*(-?\d+(?:[,.]\d+)*)\s*([kKmM](?![a-z]))?\s*[%]?`;
const UNIT = String.raw`(?:\s*(?:[a-zA-Z]{1,10}\.?|[$€£]))?`;
const RANGE = new RegExp(
  String.raw`^[([]?\s*${NUMBER}${UNIT}\s*(?:-|–|—|to|bis|a|à|,|;|\.\.)\s*${NUMBER}${UNIT}\s*[)\]]?$`,
);
const OPEN = new RegExp(
  String.raw`^(<=?|>=?|≤|≥|under|below|less than|up to|over|above|more than|at least|younger than|older than|unter|uber|über)\s*${NUMBER}${UNIT}$`,
  "i",
);
const UPWARDS = new RegExp(
  String.raw`^${NUMBER}${UNIT}\s*(\+|and over|and above|and older|or more|or older|plus|up)${UNIT}$`,
  "i",
);
const SINGLE = new RegExp(String.raw`^${NUMBER}(\s+[a-zA-Z]{1,12}\.?)?$`);

/** Where a band such as `18-25`, `[70-80)`, `<5`, `65+` or `10 years` lies, and whether it is more than a number. */
export interface IntervalPlace {
  from: number;
  /** Among bands from the same number on: below it, at it, above it. */
  side: -1 | 0 | 1;
  isBand: boolean;
  /** The unit of a single number, `years`. */
  unit: string;
}

/** Reads a band; undefined for any other text, and for a pair of numbers that does not rise. */
export function intervalPlace(text: string): IntervalPlace | undefined {
  const cell = text.trim();
  const range = RANGE.exec(cell);
  if (range !== null) {
    const to = numberOf(range[3], range[4]);
    // `25-50K` counts thousands in both.
    const from = numberOf(
      range[1],
      range[2] ?? (range[4] !== undefined && Number(range[1]) < 1000 ? range[4] : undefined),
    );
    return from <= to ? { from, side: 0, isBand: true, unit: "" } : undefined;
  }
  const open = OPEN.exec(cell);
  if (open !== null) {
    const isBelow = /^(?:<|≤|under|below|less|up|younger|unter)/i.test(open[1]);
    return { from: numberOf(open[2], open[3]), side: isBelow ? -1 : 1, isBand: true, unit: "" };
  }
  const upwards = UPWARDS.exec(cell);
  if (upwards !== null) return { from: numberOf(upwards[1], upwards[2]), side: 1, isBand: true, unit: "" };
  const single = SINGLE.exec(cell);
  return single === null
    ? undefined
    : { from: numberOf(single[1], single[2]), side: 0, isBand: false, unit: (single[3] ?? "").trim().toLowerCase() };
}

/** Marks before three digits part thousands. */
function numberOf(digits: string, scale: string | undefined): number {
  const value = Number(digits.replace(/[,.](?=\d{3}(?:\D|$))/g, "").replace(",", "."));
  return value * (scale === undefined ? 1 : /k/i.test(scale) ? 1000 : 1000000);
}
