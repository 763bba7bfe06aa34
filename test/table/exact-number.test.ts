import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { exactNumber, isPlainLayout } from "../../src/table/exact-number.js";
import { formatNumber } from "../../src/table/format-number.js";
import { isMissingToken } from "../../src/table/missing-tokens.js";
import type { NumberLayout } from "../../src/table/number-layout.js";
import { parseNumber } from "../../src/table/parse-number.js";

const layouts: fc.Arbitrary<NumberLayout> = fc
  .record({
    decimalMark: fc.constantFrom<NumberLayout["decimalMark"]>(".", ","),
    thousands: fc.constant(""),
    prefix: fc.constant(""),
    suffix: fc.constant(""),
    decimals: fc.integer({ min: 0, max: 20 }),
    fixed: fc.boolean(),
    padded: fc.constantFrom(true, false, undefined),
    leadingZero: fc.constant(true),
  })
  .map((layout) => (layout.fixed ? { ...layout, padded: undefined } : layout));

/** Numbers as they are written and as they nearly are: needless zeros, two marks, no digit, too many of them. */
const texts = fc.oneof(
  fc.stringMatching(/^-?(?:0|[1-9]\d{0,8})(?:[.,]\d{0,8})?$/),
  fc.stringMatching(/^-?\d{0,12}(?:[.,]\d{0,12}){0,2}$/),
  fc.stringMatching(/^-?0[.,]0{0,12}\d{0,3}$/),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
  fc.constantFrom("", "-", ".", "-0", "0", "0.0", "1e-05", "1 ", "NA", "١"),
);

test("a number told at once is the one that the slow way reads, and comes back letter by letter", () => {
  let told = 0;
  fc.assert(
    fc.property(texts, layouts, (text, layout) => {
      const value = exactNumber(text, layout);
      if (Number.isNaN(value)) return;
      told++;
      expect(value).toBe(parseNumber(text, layout));
      expect(formatNumber(value, layout)).toBe(text);
      expect(isMissingToken(text)).toBe(false);
    }),
    { numRuns: 20000 },
  );
  expect(told).toBeGreaterThan(1000);
});

test("a number of at most 15 digits that is in its layout is told at once, from a millionth on", () => {
  const numbers = fc.tuple(fc.integer({ min: -999999999, max: 999999999 }), fc.integer({ min: 0, max: 6 }));
  fc.assert(
    fc.property(numbers, layouts, ([digits, places], layout) => {
      const value = digits / Number(`1e${places}`);
      const text = formatNumber(value, layout);
      fc.pre(text.replace(/\D/g, "").length <= 15 && !(layout.padded && !layout.fixed));
      const read = parseNumber(text, layout);
      fc.pre(Math.abs(read) >= 1e-6 || read === 0);
      expect(exactNumber(text, layout)).toBe(read);
    }),
    { numRuns: 1000 },
  );
});

test("layouts with more than digits and a mark take the slow way", () => {
  const plain = { decimalMark: ".", thousands: "", prefix: "", suffix: "", decimals: 2, fixed: false } as const;
  expect(isPlainLayout({ ...plain, leadingZero: true })).toBe(true);
  expect(isPlainLayout({ ...plain, leadingZero: false })).toBe(false);
  for (const more of [{ thousands: "," } as const, { prefix: "$" }, { suffix: "%" }, { width: 8 }])
    expect(isPlainLayout({ ...plain, leadingZero: true, ...more })).toBe(false);
});
