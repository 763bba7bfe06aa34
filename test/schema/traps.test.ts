import { describe, expect, test } from "@jest/globals";
import { columnNumbers } from "../../src/schema/column-values.js";
import { damagedBands } from "../../src/schema/order/damaged-bands.js";
import { intervalPlace } from "../../src/schema/order/interval-place.js";
import { levelOrder } from "../../src/schema/order/level-order.js";
import { drawsOf } from "./draws.js";
import { columnOf, infer, inferAlone } from "./tables.js";

const draws = drawsOf("traps");
const cells = (rows: number, make: (row: number) => string) => Array.from({ length: rows }, (_, row) => make(row));
const levels = (words: string) => cells(600, (row) => draws(row).pick(words));

describe("levels are put in order by what they say", () => {
  test.each([
    ["bands", "<18|18-25|26-64|65+"],
    ["intervals", "[0-10)|[10-20)|[70-80)|[80-90)|[100-110)"],
    ["open intervals", "(0,10]|(10,20]|(20,100]"],
    ["money", "<$25K|$25K-$50K|$50K-$100K|>$100K"],
    ["thousands", "0-10,000|10,000-20,000|20,000-100,000"],
    ["years", "< 1 year|1 year|2 years|10+ years"],
    ["words between", "18 to 25|26 to 35|over 35"],
    ["one unit", "12 months|36 months|60 months"],
    ["severity, with no answer", "None|Mild|Moderate|Severe|Unknown"],
    ["how much", "very low|low|medium|high|very high"],
    ["how often", "never|rarely|sometimes|often|always"],
    ["agreement", "Strongly disagree|Disagree|Neutral|Agree|Strongly agree"],
    ["satisfaction", "very dissatisfied|dissatisfied|neutral|satisfied|very satisfied"],
    ["grades", "F|D|C-|C|B+|A-|A|A+"],
    ["Roman numbers", "I|II|III|IV"],
    ["sizes", "XS|S|M|L|XL"],
    ["schools", "Preschool|9th|HS-grad|Some-college|Bachelors|Masters|Doctorate"],
    ["days", "Mon|Tue|Wed|Thu|Fri|Sat|Sun"],
    ["months", "January|February|March|September|December"],
    ["months in French", "janvier|février|août|décembre"],
    ["days in German", "Montag|Dienstag|Donnerstag|Sonntag"],
    ["marks in German", "schlecht|mittel|gut|sehr gut"],
    ["seasons", "spring|summer|autumn|winter"],
  ])("%s: %s", (_, scale) => {
    const inOrder = scale.split("|");
    const mixed = [...inOrder].sort();
    expect(levelOrder(mixed)?.levels.join("|")).toMatch(
      new RegExp(
        `^(?:${[scale, [...inOrder].reverse().join("|")].map((text) => text.replace(/[[\]()$+|<>]/g, "\\$&")).join("|")})$`,
      ),
    );
    const column = inferAlone("v", levels(scale));
    expect(column).toMatchObject({
      sdtype: "categorical",
      ordered: true,
      evidence: expect.stringContaining("in order as"),
    });
  });

  test.each([
    ["colours", "red|green|blue"],
    ["blood groups", "O+|A+|B+|AB+|O-"],
    ["codes with a check digit", "2345-7|718-7|4548-4|2160-0"],
    ["product codes", "0002-1433-80|50090-0001-1|0069-2940-66"],
    ["blood pressure", "120/80|130/85|140/90"],
    ["phases of two", "low|high"],
    ["a scale and something else", "low|medium|blue"],
    ["answers", "yes|no|maybe"],
  ])("but not %s: %s", (_, words) => expect(levelOrder(words.split("|"))).toBeUndefined());

  test("a band lies where its numbers say", () => {
    expect(intervalPlace("[70-80)")).toMatchObject({ from: 70, side: 0, isBand: true });
    expect(intervalPlace("25-50K")).toMatchObject({ from: 25000 });
    expect(intervalPlace("≥ 1.500,5")?.from).toBe(1500.5);
    expect(intervalPlace("80-70")).toBeUndefined();
    expect(intervalPlace("bay 4")).toBeUndefined();
  });
});

test("a band that a spreadsheet made a day is pointed out, and the note tells none of the cells", () => {
  expect(damagedBands(["20-Oct", "30-39", "40-49", "50-59"])).toBe(1);
  expect(damagedBands(["20-Oct", "21-Oct"])).toBe(0);
  const { notes } = infer({ age: levels("20-Oct|20-29|30-39|40-49") });
  expect(notes).toEqual([
    { code: "column-doubt", text: expect.stringContaining("spreadsheet"), place: { column: "age" } },
  ]);
});

describe("numbers that stand for no value", () => {
  const measured = (token: string, decimals: number) =>
    cells(20000, (row) => (row % 40 === 0 ? token : (5 + 10 * draws(row).unit(3)).toFixed(decimals)));
  test.each([
    ["-999 among decimals", "-999", 2],
    ["99.9 among decimals", "99.9", 1],
    ["999 among whole numbers", "999", 0],
    ["-99.99", "-99.99", 2],
  ])("are found by their distance and asked about: %s", (_, token, decimals) => {
    const column = inferAlone("v", measured(token, decimals));
    expect([column.missing.token, column.missing.count]).toEqual([token, 500]);
    expect(infer({ v: measured(token, decimals) }).notes[0].text).toContain("take it out of missing if it is a value");
  });

  test("are found in a column that the reader holds as numbers, and are no numbers then", () => {
    const big = cells(60000, (row) => (row % 40 === 0 ? "-999" : String(Math.floor(1000 + 2e6 * draws(row).unit(4)))));
    const column = columnOf("v", big);
    expect(column.kind).toBe("numbers");
    const schema = inferAlone("v", big);
    expect(schema.missing).toEqual({ token: "-999", count: 1500 });
    expect(columnNumbers(column, schema).filter(Number.isNaN).length).toBe(1500);
  });

  test("are not what a spreadsheet could not reckon, nor numbers beyond all bounds, but those are no values either", () => {
    const odd = ["#DIV/0!", "NaN", "1e400", "#REF!"];
    const texts = cells(400, (row) => (row % 20 === 0 ? odd[(row / 20) % 4] : String(10 + (row % 83))));
    const schema = inferAlone("v", texts);
    expect(schema.sdtype).toBe("numerical");
    const numbers = columnNumbers(columnOf("v", texts), schema);
    expect(numbers.filter(Number.isNaN).length).toBe(20);
    expect(numbers.some((value) => !Number.isFinite(value) && !Number.isNaN(value))).toBe(false);
  });
});

test("codes from 1 to 8 with gaps are categories", () =>
  expect(inferAlone("admission_source", levels("1|2|4|5|7|8")).sdtype).toBe("categorical"));

test("a day that is in no calendar is missing, counted and said", () => {
  const days = cells(300, (row) => (row % 50 === 7 ? "2024-02-30" : `2024-03-${10 + (row % 20)}`));
  const { schema, notes } = infer({ seen: days });
  expect(schema.columns[0]).toMatchObject({
    sdtype: "datetime",
    evidence: expect.stringContaining("2.0 % of the cells do not"),
  });
  expect(notes.map(({ text }) => text)).toEqual([expect.stringContaining("2.0 % of the cells are no such dates")]);
});

describe("what says nothing of its own", () => {
  test.each(["Unnamed: 0", "rownames", "X", "index", "column_1"])(
    "%s that counts the rows is named in a note",
    (name) => {
      const { schema, notes } = infer({
        [name]: cells(200, (row) => String(row + 1)),
        v: levels("a|b|c").slice(0, 200),
      });
      expect(schema.columns[0]).toMatchObject({ sdtype: "id", format: { pattern: "{count}" } });
      expect(notes.map(({ code, place }) => [code, place?.column])).toEqual([["row-numbers", name]]);
    },
  );

  test("a code and its label are named as one, and columns that nearly agree are not", () => {
    const code = cells(600, (row) => "pqrst"[draws(row).whole(0, 4)]);
    const label = code.map((letter) => `kind ${letter}`);
    const near = label.map((text, row) => (row === 99 ? (text === "kind p" ? "kind q" : "kind p") : text));
    const noted = (columns: Record<string, string[]>) =>
      infer(columns).notes.map(({ code, place }) => [code, place?.column]);
    expect(noted({ code, label })).toEqual([["one-to-one", "label"]]);
    expect(noted({ code, near })).toEqual([]);
    expect(
      noted({ code, label: label.map((text, row) => (code[row] === "p" ? "" : text)), other: levels("a|b|c|d|e") }),
    ).toEqual([]);
  });
});
