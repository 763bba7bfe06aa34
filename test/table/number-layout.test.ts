import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { numberLayoutSchema } from "../../src/schema/schema.js";
import { detectNumberLayout } from "../../src/table/detect-number-layout.js";
import { formatNumber } from "../../src/table/format-number.js";
import type { NumberLayout } from "../../src/table/number-layout.js";
import { NUMBER_SIGNS } from "../../src/table/number-signs.js";
import { parseNumber } from "../../src/table/parse-number.js";

const PLAIN: NumberLayout = {
  decimalMark: ".",
  thousands: "",
  prefix: "",
  suffix: "",
  decimals: 0,
  fixed: false,
  leadingZero: true,
};

const point = { decimal: "." } as const;
const comma = { decimal: "," } as const;

describe("detectNumberLayout", () => {
  test.each<[string, string[], Partial<NumberLayout>]>([
    ["integers", ["0", "-7", "1200"], {}],
    ["decimals of any length", ["1", "2.5", "-0.125"], { decimals: 3 }],
    ["fixed decimals", ["1.50", "2.25"], { decimals: 2, fixed: true }],
    ["one count of decimals, none ending in 0", ["1.51", "2.25"], { decimals: 2 }],
    ["needless zeros", ["1.0", "2.25", "3"], { decimals: 2 }],
    ["decimal comma", ["1,5", "2,25"], { decimalMark: ",", decimals: 2 }],
    ["thousands", ["999", "1,234", "1,234,567.5"], { thousands: ",", decimals: 1 }],
    ["thousands alone, more than one group", ["1.234.567"], { decimalMark: ",", thousands: "." }],
    ["thousands with a space", ["12 345,60", "7,25"], { decimalMark: ",", thousands: " ", decimals: 2, fixed: true }],
    ["thousands with a narrow space", ["12\u202f345"], { thousands: "\u202f" }],
    ["thousands with an apostrophe", ["1'234.5"], { thousands: "'", decimals: 1 }],
    ["currency before", ["$5", "-$1,200"], { prefix: "$", thousands: "," }],
    ["currency word", ["EUR 5.10", "EUR 7.25"], { prefix: "EUR ", decimals: 2, fixed: true }],
    ["currency after", ["5,10 €", "7,20 €"], { decimalMark: ",", suffix: " €", decimals: 2, fixed: true }],
    ["percent", ["5%", "12.5%"], { suffix: "%", decimals: 1 }],
    ["padded", [" 10.65%", " 7.90%"], { prefix: " ", suffix: "%", decimals: 2, fixed: true }],
    ["spaced percent", ["5 %", "-12 %"], { suffix: " %" }],
    ["no zero before the mark", [".5", "-.25", "3.75"], { leadingZero: false, decimals: 2 }],
    ["R's exponents", ["1e+05", "1e-04", "25"], { decimals: 4 }],
    ["R's exponent with decimals", ["1.5e-04"], { decimals: 5 }],
    ["fifteen digits", ["123456789012345"], {}],
  ])("%s", (_, texts, expected) => {
    expect(detectNumberLayout(texts, point)).toEqual({ ...PLAIN, ...expected });
  });

  test.each<[string, string[]]>([
    ["nothing", []],
    ["a leading zero", ["01234", "12345"]],
    ["00", ["00"]],
    ["a leading zero with decimals", ["00.5"]],
    ["more than 15 digits", ["1234567890123456"]],
    ["18-digit identifiers", ["12345678901234567890"]],
    ["ICD-10 codes", ["E11.9", "I10"]],
    ["codes with a capital E", ["1E5", "2E7"]],
    ["unsigned exponents", ["1e5"]],
    ["not finite", ["NaN", "1"]],
    ["infinite", ["Inf"]],
    ["groups that are not of three", ["1,23,456"]],
    ["thousands marks in some places only", ["1,234,567", "1234"]],
    ["two ways of writing a half", [".5", "0.7"]],
    ["two currencies", ["$5", "€5"]],
    ["an unknown word", ["KGS 5"]],
    ["dates", ["2024-01-31"]],
    ["an address", ["192.168.0.1"]],
    ["a plus sign", ["+5"]],
    ["a mark at the end", ["5."]],
    ["blanks that pad nothing", ["   5", " 15"]],
    ["notes with numbers in parentheses", ["(1)", "(2)"]],
    ["telephones", ["+491701234567", "+493012345678"]],
    ["weeks and days", ["38+4", "39+0"]],
    ["two signs", ["-5-", "3"]],
    ["long identifiers that a spreadsheet cut down", ["4.86E+12", "1.00E+11"]],
    ["thousands that may be decimals", ["1,234", "5678"]],
    ["groups of two", ["1,23,456", "2,34,567"]],
    ["debit and credit", ["12.50 CR", "1.00 DR"]],
    ["18 digits with a decimal mark", ["1234567890.12345678"]],
    ["huge exponents", ["1e+300"]],
  ])("is undefined for %s", (_, texts) => {
    expect(detectNumberLayout(texts, point)).toBeUndefined();
  });

  test.each<[string, "." | ",", string, number[], Partial<NumberLayout>]>([
    ["right-aligned", ".", "   12.50|  123.00| 1234.50", [12.5, 123, 1234.5], { width: 8 }],
    ["right-aligned, with minus", ".", "   12.50|  -23.00|12345.50", [12.5, -23, 12345.5], { width: 8 }],
    ["longer than its place", ".", "  5.0| 12.0|12345.0", [5, 12, 12345], { width: 5 }],
    ["left-aligned", ".", "12.50 |112.50|-1.50 ", [12.5, 112.5, -1.5], { width: -6 }],
    ["in parentheses", ".", "(12.30)|5.00|0.00", [-12.3, 5, 0], {}],
    ["dollars in parentheses", ".", "($1,012.30)|$4.20", [-1012.3, 4.2], { prefix: "$", thousands: "," }],
    ["accounts of spreadsheets", ".", " $1,234.50 | $(12.30)| $0.50 ", [1234.5, -12.3, 0.5], { prefix: " $" }],
    ["padded parentheses", ".", " (12.30)|    5.00|  100.00", [-12.3, 5, 100], { width: 8 }],
    ["minus behind", ",", "12,50-|3,20", [-12.5, 3.2], {}],
    ["minus or blank behind", ",", "112,50-|3,20 ", [-112.5, 3.2], {}],
    ["minus behind the currency", ",", "-5,00 EUR|7,00 EUR", [-5, 7], { suffix: " EUR" }],
    ["minus after the currency", ".", "$-5.10|$2.30", [-5.1, 2.3], { prefix: "$" }],
    ["plus", ".", "+5|-3|0", [5, -3, 0], {}],
    ["plus and per cent", ".", "+1.5%|-0.3%|0.0%", [1.5, -0.3, 0], { suffix: "%" }],
    ["a typographic minus", ".", "\u22122.5|3.1", [-2.5, 3.1], {}],
    ["a typographic apostrophe", ".", "1\u2019234|12", [1234, 12], { thousands: "\u2019" }],
    ["no-break spaces", ",", "1\u00a0234,5|12,0", [1234.5, 12], { thousands: "\u00a0" }],
    ["units", ".", "12 years|3 years", [12, 3], { suffix: " years" }],
    ["points of ten", ".", "7/10|10/10", [7, 10], { suffix: "/10" }],
    ["reais", ",", "R$ 1.234,50|R$ 12,00", [1234.5, 12], { prefix: "R$ ", thousands: "." }],
    ["francs", ".", "Fr. 12.50|Fr. 1.00", [12.5, 1], { prefix: "Fr. " }],
    ["kroner", ",", "12,50 kr|3,00 kr", [12.5, 3], { suffix: " kr" }],
    ["a blank behind", ".", "5.00 |12.00 ", [5, 12], { suffix: " " }],
  ])("reads numbers %s, and they come back byte for byte", (_, decimal, cells, values, expected) => {
    const texts = cells.split("|");
    const layout = detectNumberLayout(texts, { decimal })!;
    expect(layout).toMatchObject(expected);
    expect(numberLayoutSchema.parse(JSON.parse(JSON.stringify(layout)))).toEqual(layout);
    expect(texts.map((text) => parseNumber(text, layout))).toEqual(values);
    expect(values.map((value) => formatNumber(value, layout))).toEqual(texts);
  });

  test.each([
    ["5e-7", 5e-7],
    ["1.20E-05", 1.2e-5],
    ["1.5E+05", 150000],
  ])("reads the exponent of %s", (text, value) => {
    const layout = detectNumberLayout([text, "0.4"], point)!;
    expect(parseNumber(text, layout)).toBe(value);
    expect(parseNumber(formatNumber(value, layout), layout)).toBe(value);
  });

  test("takes the 16 and 17 digits that programs write for floating-point numbers, and gives them back", () => {
    const texts = ["22.857142857142858", "0.014285714285714285", "3.0", "1000000.0"];
    const layout = detectNumberLayout(texts, point)!;
    expect(layout).toMatchObject({ fixed: false, padded: true });
    expect(texts.map((text) => parseNumber(text, layout))).toEqual([
      22.857142857142858, 0.014285714285714285, 3, 1000000,
    ]);
    expect(texts.map((text) => formatNumber(parseNumber(text, layout), layout))).toEqual(texts);
  });

  test.each([
    [["1.0", "2.25"], { decimals: 2, fixed: false, padded: true }],
    [["1.0", "2.0"], { decimals: 1, fixed: true }],
    [["1.10", "2.2"], { decimals: 1, fixed: false }],
    [["1", "2.25"], { decimals: 2, fixed: false }],
  ])("says how whole numbers are written in %p", (texts, expected) => {
    const layout = detectNumberLayout(texts, point)!;
    expect(layout).toMatchObject(expected);
    expect(layout.padded ?? false).toBe("padded" in expected);
  });

  test("the hint decides what may be read two ways", () => {
    expect(detectNumberLayout(["1,234", "5,678"], point)).toEqual({ ...PLAIN, thousands: "," });
    expect(detectNumberLayout(["1,234", "5,678"], comma)).toEqual({ ...PLAIN, decimalMark: ",", decimals: 3 });
    expect(detectNumberLayout(["1.234", "5.678"], comma)).toEqual({ ...PLAIN, decimalMark: ",", thousands: "." });
  });

  test("one text that reads one way decides for all, whatever the hint", () => {
    expect(detectNumberLayout(["1,234", "0,5"], point)).toEqual({ ...PLAIN, decimalMark: ",", decimals: 3 });
    expect(detectNumberLayout(["1,234", "1,234,567"], comma)).toEqual({ ...PLAIN, thousands: "," });
    expect(detectNumberLayout(["0,123"], point)).toEqual({ ...PLAIN, decimalMark: ",", decimals: 3 });
    expect(detectNumberLayout(["12.5"], comma)).toEqual({ ...PLAIN, decimals: 1 });
  });
});

describe("parseNumber and formatNumber", () => {
  const layouts = fc.record<NumberLayout>({
    decimalMark: fc.constantFrom(".", ","),
    thousands: fc.constantFrom("", " ", "'", "\u00a0", "\u202f"),
    prefix: fc.constantFrom("", "$", "EUR "),
    suffix: fc.constantFrom("", "%", " €"),
    decimals: fc.integer({ min: 0, max: 6 }),
    fixed: fc.boolean(),
    leadingZero: fc.boolean(),
  });
  const withoutBlanks = NUMBER_SIGNS.filter(({ positive }) => !positive.includes(" "));
  const special = fc.tuple(
    layouts,
    fc.oneof(
      fc.record({ signs: fc.constantFrom(...NUMBER_SIGNS) }),
      fc.record({ signs: fc.constantFrom(undefined, ...withoutBlanks), width: fc.constantFrom(12, 40, -12, -40) }),
    ),
  );
  const written = fc.oneof(
    layouts,
    special.map(([layout, more]): NumberLayout => ({ ...layout, ...more })),
  );
  const counts = fc.integer({ min: -999_999_999, max: 999_999_999 });

  test("a value on the grid comes back, and its text too", () => {
    fc.assert(
      fc.property(written, counts, (layout, count) => {
        const value = count === 0 ? 0 : count / [1, 10, 100, 1e3, 1e4, 1e5, 1e6][layout.decimals];
        const text = formatNumber(value, layout);
        expect(parseNumber(text, layout)).toBe(value);
        expect(formatNumber(parseNumber(text, layout), layout)).toBe(text);
      }),
      { numRuns: 1000 },
    );
  });

  test("texts of a detected layout come back but for needless zeros", () => {
    fc.assert(
      fc.property(layouts, fc.array(counts, { minLength: 1, maxLength: 30 }), (layout, values) => {
        const texts = values.map((value) => formatNumber(value / 100, layout));
        const found = detectNumberLayout(texts, { decimal: layout.decimalMark });
        expect(found).toBeDefined();
        for (const text of texts) {
          const back = formatNumber(parseNumber(text, found!), found!);
          expect(parseNumber(back, found!)).toBe(parseNumber(text, found!));
          if (found!.fixed || !/[.,]\d*0\D*$/.test(text)) expect(back).toBe(text);
        }
      }),
      { numRuns: 1000 },
    );
  });

  test("texts of both signs tell how their signs are written", () => {
    fc.assert(
      fc.property(
        special,
        fc.array(fc.integer({ min: 1, max: 999_999 }), { minLength: 2, maxLength: 20 }),
        ([plain, more], sizes) => {
          const layout: NumberLayout = { ...plain, ...more, decimals: 2, fixed: true };
          const texts = sizes.map((size, at) => formatNumber((at % 2 === 0 ? -size : size) / 100, layout));
          const found = detectNumberLayout(texts, { decimal: layout.decimalMark })!;
          expect(texts.map((text) => parseNumber(text, found))).toEqual(texts.map((text) => parseNumber(text, layout)));
          for (const text of texts.filter((text) => found.fixed || !/0\D*$/.test(text)))
            expect(formatNumber(parseNumber(text, found), found)).toBe(text);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("reads up to 15 digits as the nearest double", () => {
    fc.assert(
      fc.property(
        fc.bigInt({ min: 0n, max: 999_999_999_999_999n }),
        fc.integer({ min: 0, max: 15 }),
        (digits, decimals) => {
          const padded = String(digits).padStart(decimals + 1, "0");
          const whole = padded.slice(0, padded.length - decimals);
          const text = decimals === 0 ? whole : `${whole}.${padded.slice(-decimals)}`;
          const value = parseNumber(text, PLAIN);
          expect(value).toBe(Number(text));
          expect(parseNumber(formatNumber(value, { ...PLAIN, decimals }), PLAIN)).toBe(value);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test.each<[number, Partial<NumberLayout>, string]>([
    [0.1 + 0.2, { decimals: 2 }, "0.3"],
    [0.1 + 0.2, { decimals: 2, fixed: true }, "0.30"],
    [1.005, { decimals: 2 }, "1"],
    [123456.789, { decimals: 15 }, "123456.789"],
    [1e-7, { decimals: 15 }, "0.0000001"],
    [1e20, {}, "100000000000000000000"],
    [-0, {}, "0"],
    [-0.001, { decimals: 2, fixed: true }, "0.00"],
    [-0.5, { decimals: 1, leadingZero: false }, "-.5"],
    [0, { decimals: 2, fixed: true, leadingZero: false }, ".00"],
    [-1234567.5, { decimals: 1, thousands: ",", prefix: "$" }, "-$1,234,567.5"],
    [999, { thousands: "," }, "999"],
    [2.5, {}, "3"],
  ])("%d in %j is %s", (value, layout, text) => {
    expect(formatNumber(value, { ...PLAIN, ...layout })).toBe(text);
  });

  test.each([
    ["1e+05", 100_000],
    ["1e-04", 0.0001],
    ["-1.5e+02", -150],
    ["1.50", 1.5],
    ["-0", -0],
  ])("%s is %d", (text, value) => {
    expect(parseNumber(text, PLAIN)).toBe(value);
  });

  test.each(["", "-", "1.5.2", "1,5", "0x10", "1e5", "1E5", "12e+05", " 1", "1 ", "--1", "007", ".5", "5."])(
    "%j is not a plain number",
    (text) => {
      expect(parseNumber(text, PLAIN)).toBeNaN();
    },
  );

  test("never throws and never takes long, whatever the text", () => {
    for (const unit of ["-", " ", "9", ".", ",", "1,", "$ ", "e+"]) {
      const text = unit.repeat(1 << 19);
      expect(detectNumberLayout([text], point)).toBeUndefined();
      expect(parseNumber(text, PLAIN)).toBeNaN();
    }
  });
});
