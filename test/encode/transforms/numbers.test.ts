import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { codecSupport } from "../../../src/encode/codec.js";
import { isMet } from "../../../src/encode/condition.js";
import { parseConditions } from "../../../src/model/sample-table.js";
import type { Column } from "../../../src/table/table.js";
import {
  decoded,
  ksDistance,
  type Learned,
  layout,
  learn,
  numberColumn,
  numberSchema,
  numbersOf,
  textColumn,
  textsOf,
  uniforms,
} from "../example-columns.js";

/** What is drawn when every allowed code is drawn a few times. */
function drawnUnder(own: Learned, given: string[]): string[] {
  const [mask] = codecSupport(own.codec, own.schema, parseConditions(own, given), false);
  const allowed = [...own.codes.columns[0].codes].filter((code) => mask === undefined || mask[code] === 1);
  const codes = Uint16Array.from({ length: Math.max(allowed.length, 60) }, (_, row) => allowed[row % allowed.length]);
  const some = { ...own, codes: { ...own.codes, rows: codes.length, columns: [{ ...own.codes.columns[0], codes }] } };
  return textsOf(decoded(some, "c", given), codes.length);
}

const refused = expect.objectContaining({ code: "E_CONDITION" });

describe("conditions on numbers", () => {
  const values = fc
    .array(
      fc.oneof(
        fc.integer({ min: -300, max: 900 }).map((n) => n / 10),
        fc.constantFrom(0, 25, NaN),
      ),
      { minLength: 20, maxLength: 200 },
    )
    .filter((list) => list.filter((value) => value >= -30).length >= 5);
  const operator = fc.constantFrom("=" as const, "<" as const, "<=" as const, ">" as const, ">=" as const);
  const condition = fc.record({ operator, bound: fc.integer({ min: -400, max: 1000 }).map((n) => n / 10) });

  test("are kept exactly, also where they cut through a bin", () => {
    fc.assert(
      fc.property(values, fc.array(condition, { minLength: 1, maxLength: 2 }), (list, wanted) => {
        const own = learn(numberColumn(list, 1), numberSchema(1));
        let drawn: string[];
        try {
          drawn = drawnUnder(
            own,
            wanted.map(({ operator, bound }) => `x${operator}${bound}`),
          );
        } catch (error) {
          expect(error).toMatchObject({ code: "E_CONDITION" });
          // Refused only when no observed value meets the conditions but at a distance.
          const met = list.filter((value) => wanted.every(({ operator, bound }) => isMet(value, operator, bound)));
          expect(met.length).toBeLessThan(5);
          return;
        }
        for (const text of drawn)
          for (const { operator, bound } of wanted) expect(isMet(Number(text), operator, bound)).toBe(true);
      }),
      { numRuns: 400 },
    );
  });

  const own = learn(
    textColumn([
      ...Array.from({ length: 100 }, (_, i) => String(i / 4)),
      ...Array(9).fill("NA"),
      ...Array(9).fill(">25"),
    ]),
    numberSchema(2),
  );

  test("a missing cell is asked for by its token, and other words by theirs", () => {
    expect(new Set(drawnUnder(own, ["x=NA"]))).toEqual(new Set(["NA"]));
    expect(new Set(drawnUnder(own, ["x=>25"]))).toEqual(new Set([">25"]));
    const present = drawnUnder(own, ["x!=NA"]);
    expect([present.includes("NA"), present.includes(">25")]).toEqual([false, true]);
    expect(drawnUnder(own, ["x!=NA", "x!=>25"]).every((text) => Number(text) <= 40)).toBe(true);
  });

  test.each([
    { given: ["x<NA"] },
    { given: ["x=old"] },
    { given: ["x="] },
    { given: ["x!=3"] },
    { given: ["x=NA", "x=3"] },
    { given: ["x>1e9"] },
    { given: ["x<-4"] },
    { given: ["x>3", "x<2"] },
  ])("$given is refused", ({ given }) =>
    expect(() => codecSupport(own.codec, own.schema, parseConditions(own, given), false)).toThrow(refused),
  );

  test("an error repeats nothing but what was typed", () => {
    const learned = learn(numberColumn([...Array(30).fill(1234), 77, 78, 79, 80, 81], 0), numberSchema(0));
    for (const given of ["x=old", "x!=3", "x>99999"])
      expect(() => codecSupport(learned.codec, learned.schema, parseConditions(learned, [given]), false)).toThrow(
        expect.objectContaining({ message: expect.not.stringMatching(/1234|77|78|79|80|81/) }),
      );
  });

  test("bounds are read in the column's layout, and as plain numbers", () => {
    const german = layout(2, { decimalMark: ",", thousands: "." });
    const schema = numberSchema(2, { format: { number: german } });
    const column: Column = {
      kind: "numbers",
      name: "x",
      values: uniforms(500).map((u) => Math.round(u * 2e5) / 100),
      layout: german,
      missing: "",
    };
    const some = learn(column, schema);
    expect(drawnUnder(some, ["x<1.000,50"])).toEqual(drawnUnder(some, ["x<1000.50"]));
    expect(drawnUnder(some, ["x<1.000"])).toEqual(drawnUnder(some, ["x<1000"]));
  });

  test("an atom off the grid is asked for by its own value", () => {
    const share = 0.0357142857142857;
    const values = [...Array(4000).fill(0.5), ...Array(3000).fill(0.25), ...Array(25).fill(share)];
    const some = learn(numberColumn(values, 16), numberSchema(15));
    expect(some.codec.columns[0]).toMatchObject({ decimals: 2, exact: [[4, share]] });
    expect(new Set(drawnUnder(some, [`x=${share}`]))).toEqual(new Set([String(share)]));
    expect(new Set(drawnUnder(some, ["x<0.036"]))).toEqual(new Set([String(share)]));
    expect(drawnUnder(some, ["x>=0.036"])).not.toContain(String(share));
    expect(() => drawnUnder(some, ["x=0.04"])).toThrow(refused);
  });
});

describe("numbers", () => {
  test("every atom comes back as it was, in its layout", () => {
    const number = layout(2, { prefix: "$", thousands: ",", fixed: true });
    const texts = Array.from({ length: 60 }, (_, i) => ["$1,234.50", "-$3.00", "$0.07", ""][i % 4]);
    const own = learn(textColumn(texts), numberSchema(2, { format: { number }, missing: { token: "", count: 15 } }));
    expect(textsOf(decoded(own), 60)).toEqual(texts);
  });

  test("words of five persons stay, rarer ones count as missing and are told", () => {
    const texts = [
      ...Array.from({ length: 50 }, (_, i) => String(i)),
      ...Array(5).fill("low"),
      ...Array(4).fill("lowish"),
      "NA",
    ];
    const own = learn(textColumn(texts), numberSchema(0));
    expect(own.codec.columns[0]).toMatchObject({ words: ["NA", "low"] });
    expect(textsOf(decoded(own), 60).slice(50)).toEqual([...Array(5).fill("low"), ...Array(5).fill("NA")]);
    expect(own.notes).toContain("numbers-unread");
  });

  test.each([
    { of: "nothing but missing cells", values: Array(30).fill(NaN), notes: [] },
    { of: "four values", values: [1, 2, 3, 4, NaN, NaN], notes: ["numbers-too-few"] },
  ])("a column of $of is all missing", ({ values, notes }) => {
    const own = learn(numberColumn(values, 0), numberSchema(0));
    expect([...numbersOf(decoded(own))].every(Number.isNaN)).toBe(true);
    expect(own.notes).toEqual(notes);
  });

  test("a column of one value is that value, and whole numbers stay whole", () => {
    expect([...numbersOf(decoded(learn(numberColumn(Array(9).fill(-7), 0), numberSchema(0))))]).toEqual(
      Array(9).fill(-7),
    );
    const some = learn(
      numberColumn(
        uniforms(300).map((u) => Math.round(u * 1e6)),
        0,
      ),
      numberSchema(0),
    );
    expect(numbersOf(decoded(some)).every(Number.isInteger)).toBe(true);
  });

  test("numbers past the whole numbers of a double keep their size", () => {
    const values = uniforms(400).map((u) => Number((u * 1e19).toPrecision(15)));
    const own = learn(numberColumn(values, 0), numberSchema(0));
    expect(ksDistance(values, numbersOf(decoded(own)))).toBeLessThan(0.02);
    expect(own.notes).toEqual(["numbers-rounded"]);
  });

  test("the holdout's new values fall to the nearest bin", () => {
    const own = learn(numberColumn([...Array(9).fill(0), ...Array(9).fill(10)], 0), numberSchema(0));
    const { codes } = learn(numberColumn([-5, 3, 7, 99], 0), numberSchema(0));
    expect(codes.rows).toBe(4);
    expect(own.codec.columns[0]).toMatchObject({ scale: { bins: { atomValues: [0, 10] } } });
  });

  test("a row is drawn the same whatever other rows are", () => {
    const own = learn(
      numberColumn(
        uniforms(500).map((u) => Math.round(u * 1e5)),
        0,
      ),
      numberSchema(0),
    );
    const all = numbersOf(decoded(own));
    const half = {
      ...own,
      codes: {
        ...own.codes,
        rows: 250,
        columns: [{ ...own.codes.columns[0], codes: own.codes.columns[0].codes.slice(0, 250) }],
      },
    };
    expect(numbersOf(decoded(half))).toEqual(all.slice(0, 250));
  });
});
