import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { ALPHABETS, idPattern, parsePattern } from "../../src/schema/id-pattern.js";
import { drawsOf, padded, scattered } from "./draws.js";
import { inferAlone } from "./tables.js";

const draws = drawsOf("ids");
const many = (make: (row: number) => string, rows = 300) => Array.from({ length: rows }, (_, row) => make(row));
const pattern = (texts: readonly string[]) => idPattern({ texts, consecutive: false });

describe("the shape comes back", () => {
  test.each<[string, string, (row: number) => string]>([
    ["digits", "{d7}", (row) => String(1000000 + scattered(row, 90001))],
    ["a prefix all share", "PT-{d5}", (row) => `PT-${padded(scattered(row, 90001), 5)}`],
    ["a prefix without a mark", "LP{d6}", (row) => `LP${padded(scattered(row, 90001), 6)}`],
    ["a suffix all share", "{d6}CF10A", (row) => `${padded(scattered(row, 90001), 6)}CF10A`],
    ["digits all share", "2024-{d5}", (row) => `2024-${padded(scattered(row, 90001), 5)}`],
    ["digits that only some share", "{d8}", (row) => `2024${padded(scattered(row, 9001), 4)}`],
    ["letters that differ", "{A2}{d4}", (row) => `${draws(row).letters(2, "ABCDEF")}${padded(row, 4)}`],
    ["lower case", "{a3}_{d3}", (row) => `${draws(row).letters(3)}_${padded(row, 3)}`],
    [
      "UUIDs",
      "{h8}-{h4}-{h4}-{h4}-{h12}",
      (row) => [8, 4, 4, 4, 12].map((n, at) => draws(row).letters(n, ALPHABETS.h, at)).join("-"),
    ],
    ["upper-case UUIDs", "{H8}-{H4}", (row) => [8, 4].map((n, at) => draws(row).letters(n, ALPHABETS.H, at)).join("-")],
    ["long hashes", "{h99}{h29}", (row) => draws(row).letters(128, ALPHABETS.h)],
    ["digits and upper-case letters", "{W17}", (row) => draws(row).letters(17, ALPHABETS.W)],
    ["digits and lower-case letters", "{w12}", (row) => draws(row).letters(12, ALPHABETS.w)],
    ["letters of both cases", "{x22}", (row) => draws(row).letters(22, ALPHABETS.x)],
    ["e-mail addresses", "p{d3}@ward.example.org", (row) => `p${padded(row, 3)}@ward.example.org`],
    [
      "phone numbers",
      "({d3}) {d3}-{d4}",
      (row) =>
        `(${draws(row).letters(3, "23456789")}) ${draws(row).letters(3, "23456789", 1)}-${draws(row).letters(4, "23456789", 2)}`,
    ],
    ["numbers of several lengths", "{d4}", (row) => String(row + 950)],
    ["other scripts", "{x1}{d3}", (row) => `${"äöü"[row % 3]}${padded(row, 3)}`],
  ])("%s: %s", (_, expected, make) => expect(pattern(many(make))).toBe(expected));

  test("rows that are counted", () => expect(idPattern({ texts: ["1", "2"], consecutive: true })).toBe("{count}"));
  test("rows that are counted from 0", () =>
    expect(idPattern({ texts: ["0", "1"], consecutive: true })).toBe("{count0}"));
});

test.each([
  [0, "{count0}"],
  [1, "{count}"],
  [2, "{d3}"],
  [10000, "{d5}"],
])("a counter that starts at %d", (start, expected) => {
  const cells = many((row) => String(start + row));
  for (const name of ["id", "v"])
    expect(inferAlone(name, cells)).toMatchObject({ sdtype: "id", format: { pattern: expected } });
});

describe("what not every id has is not kept", () => {
  const ids = many((row) => `PT-${padded(scattered(row, 90001), 5)}`);

  test("one id without the prefix takes it from the pattern", () => {
    expect(pattern(ids)).toBe("PT-{d5}");
    expect(pattern([...ids, "QX-00001"])).toBe("{A2}-{d5}");
    expect(pattern([...ids, "00001"])).toBe("{A2}-{d5}");
  });

  test("however far down it stands", () => {
    const long = many((row) => `PT-${padded(scattered(row, 900001), 6)}`, 30000);
    for (const at of [1, 14999, 29999]) {
      const texts = [...long];
      texts[at] = "QX-000001";
      expect(pattern(texts)).toBe("{A2}-{d6}");
    }
  });

  test("few ids share nothing that is kept", () => {
    expect(pattern(ids.slice(0, 19))).toBe("{A2}-{d5}");
    expect(pattern(["SECRET-1"])).toBe("{x8}");
    expect(pattern([])).toBe("");
  });

  test("ids that have no shape in common keep their length alone", () => {
    expect(pattern(many((row) => `${row % 2}${"~".repeat(row)}${row % 3}`, 40))).toMatch(/^\{x\d+\}$/);
  });

  test("a pattern holds no letter or digit that is not in every id", () => {
    const text = fc.string({ minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.uniqueArray(text, { minLength: 1, maxLength: 60 }), text, (texts, head) => {
        for (const ids of [texts, texts.map((id) => head + id), texts.map((id) => id + head)]) {
          const kept = parsePattern(pattern(ids)).flatMap((piece) => ("literal" in piece ? [piece.literal] : []));
          for (const literal of kept) {
            const bare = literal.replace(/[-_.:/#@+() ]/g, "");
            if (bare !== "" && !ids.every((id) => id.includes(literal) || id.includes(bare))) return false;
          }
        }
        return true;
      }),
      { numRuns: 500, seed: 3 },
    );
  });
});

test("a pattern is short enough for a schema, and its own braces are no pieces", () => {
  expect(pattern(many((row) => `${"-a1".repeat(90)}${row}`)).length).toBeLessThanOrEqual(200);
  const braces = pattern(many((row) => `{d9}-${padded(row, 4)}`));
  expect(parsePattern(braces).map((piece) => "literal" in piece && piece.literal)).not.toContain("{d9}");
  expect(braces).toBe("{x1}d9{x1}-{d4}");
});

test("unknown lists and checks are literal text", () => {
  for (const text of ["{constructor}", "{Nobody}", "{d1!nothing}", "{d2!luhn}", "{__proto__}", "{count}"])
    expect(parsePattern(text)).toEqual([{ literal: text }]);
});

test("a pattern is read piece by piece", () => {
  expect(parsePattern("{Given}-{d1!luhn}")).toEqual([
    { words: expect.arrayContaining(["Anna"]) },
    { literal: "-" },
    { kind: "d", fails: expect.any(Function) },
  ]);
  expect(parsePattern("PT-{d5}{A1}")).toEqual([{ literal: "PT-" }, { kind: "d", length: 5 }, { kind: "A", length: 1 }]);
  expect(parsePattern("{q5}x")).toEqual([{ literal: "{q5}x" }]);
});
