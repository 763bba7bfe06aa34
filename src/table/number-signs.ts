/** A mark of a sign. */
export type Sign = "" | "-" | "+" | "(" | ")" | " " | "\u2212";

/** How a column tells negative numbers from others where it is not by a minus before everything. */
export interface NumberSigns {
  /** What stands before and behind a number under 0: `(` and `)`, nothing and `-`. */
  negative: [before: Sign, behind: Sign];
  /** What stands before and behind any other: a `+`, or the blank that keeps the place of a `)`. Zero goes without the `+`. */
  positive: [before: Sign, behind: Sign];
  /** They stand between prefix and suffix: `$-5`, `$(12.30)`. */
  inside: boolean;
}

const MINUS: [Sign, Sign] = ["-", ""];
const NONE: [Sign, Sign] = ["", ""];
/** Accounts in parentheses, what SAP and mainframes write, an explicit plus, a typographic minus; each with the blanks that keep a place. */
const WRITINGS: readonly Pick<NumberSigns, "negative" | "positive">[] = [
  { negative: ["(", ")"], positive: NONE },
  { negative: ["(", ")"], positive: ["", " "] },
  { negative: ["", "-"], positive: NONE },
  { negative: ["", "-"], positive: ["", " "] },
  { negative: ["", "-"], positive: ["", "+"] },
  { negative: MINUS, positive: ["+", ""] },
  { negative: MINUS, positive: [" ", ""] },
  { negative: ["\u2212", ""], positive: NONE },
  { negative: ["\u2212", ""], positive: ["+", ""] },
];

/** Every way of signs but the usual minus in front. */
export const NUMBER_SIGNS: readonly NumberSigns[] = [
  ...WRITINGS.map((signs) => ({ ...signs, inside: false })),
  ...[{ negative: MINUS, positive: NONE }, ...WRITINGS].map((signs) => ({ ...signs, inside: true })),
];

/** A number without its sign, prefix and suffix. */
export interface Unsigned {
  negative: boolean;
  body: string;
}

/** Takes signs, prefix and suffix off a text; undefined where it has them otherwise. */
export function withoutSigns(
  text: string,
  signs: NumberSigns,
  { prefix, suffix }: { prefix: string; suffix: string },
): Unsigned | undefined {
  const { negative, positive, inside } = signs;
  const outer = inside ? without(text, prefix, suffix) : text;
  if (outer === undefined) return undefined;
  const taken = (pair: readonly [string, string]) => {
    const inner = without(outer, pair[0], pair[1]);
    return inner === undefined || inside ? inner : without(inner, prefix, suffix);
  };
  const under = taken(negative);
  if (under !== undefined && isBare(under)) return { negative: true, body: under };
  const over = taken(positive);
  if (over !== undefined && isBare(over)) return { negative: false, body: over };
  if (positive[0] !== "+") return undefined;
  const zero = taken(["", positive[1]]);
  return zero !== undefined && /^[0.,]+$/.test(zero) ? { negative: false, body: zero } : undefined;
}

/** Puts signs, prefix and suffix around digits. */
export function withSigns(
  digits: string,
  sign: -1 | 0 | 1,
  signs: NumberSigns,
  { prefix, suffix }: { prefix: string; suffix: string },
): string {
  const [before, behind] = sign < 0 ? signs.negative : signs.positive;
  const front = sign === 0 && before === "+" ? "" : before;
  return signs.inside ? prefix + front + digits + behind + suffix : front + prefix + digits + suffix + behind;
}

function without(text: string, before: string, behind: string): string | undefined {
  const fits = text.length >= before.length + behind.length && text.startsWith(before) && text.endsWith(behind);
  return fits ? text.slice(before.length, text.length - behind.length) : undefined;
}

/** Digits, or a mark before digits, at either end: no further sign or blank. */
function isBare(body: string): boolean {
  return /^[\d.,]/.test(body) && /\d$/.test(body);
}
