import { readFileSync } from "node:fs";
import { describe, expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import { decode, encode, learnCodec } from "../../src/encode/codec.js";
import { columnNumbers } from "../../src/schema/column-values.js";
import { inferSchema } from "../../src/schema/infer.js";
import { intervalPlace } from "../../src/schema/order/interval-place.js";
import { levelOrder } from "../../src/schema/order/level-order.js";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { readCsv } from "../../src/table/read-csv.js";
import { drawsOf } from "./draws.js";
import { columnOf, infer, inferAlone, tableOf } from "./tables.js";
import { bell, isoDay, mixed, TRAPS, whole } from "./trap-columns.js";

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

describe("columns of hospitals, banks and schools that other readers get wrong", () => {
  test.each(TRAPS)("%s: %s", (name, _, texts, expected, doubt) => {
    const { schema, notes } = infer({ [name]: texts });
    expect(schema.columns[0]).toMatchObject(expected);
    const said = notes.filter(({ code }) => code === "column-doubt").map(({ text }) => text);
    if (doubt === undefined) expect(said).toEqual([]);
    else expect(said.join()).toMatch(doubt);
    // No doubt shows a cell.
    for (const text of said)
      for (const cell of new Set(texts)) if (/\d{5}|[<>]/.test(cell)) expect(text).not.toContain(cell);
  });
});

test("a doubt about some cells names the first row of them", () => {
  const texts = cells(300, (row) => (row === 41 ? "2203-05-06" : isoDay(row)));
  expect(infer({ day: texts }).notes[0].place).toEqual({ column: "day", row: 42 });
});

test("words that many persons share among numbers and dates come back in the twin, and so do stand-ins for no value", () => {
  const columns = {
    count: mixed(0.2, "<5|*", (row) => whole(row, 5, 400)),
    egfr: mixed(0.6, ">90", (row) => whole(row, 8, 89)),
    end: mixed(0.3, "9999-12-31|unknown", isoDay),
    temp: mixed(0.1, "-999|.a|ND", (row) => (10 * bell(row)).toFixed(1)),
    paid: mixed(0.1, "waived", (row) =>
      (900 * bell(row))
        .toFixed(2)
        .replace(/^-(.*)/, "($1)")
        .padStart(10),
    ),
  };
  const table = tableOf(columns);
  const { schema } = infer(columns);
  const { codec } = learnCodec(table, schema, { person: undefined, persons: 600 });
  const back = decode(codec, schema, encode(codec, table, schema), {
    rows: Float64Array.from({ length: 600 }, (_, row) => row),
    rowsPerPerson: 1,
    stream: new Random("traps").stream("decode"),
    conditions: [],
  });
  for (const [at, [name, texts]] of Object.entries(columns).entries()) {
    const words = (column: (row: number) => string) =>
      cells(600, (row) => (/\p{L}|[<>*]|9999|-999/u.test(column(row)) ? column(row) : ""));
    expect({ name, words: words((row) => cellText(back.columns[at], row)) }).toEqual({
      name,
      words: words((row) => texts[row]),
    });
  }
  const paid = cells(600, (row) => cellText(back.columns[4], row)).filter((text) => text !== "waived");
  expect(paid.filter((text) => !/^ +(?:\d+\.\d\d|\(\d+\.\d\d\))$/.test(text) || text.length !== 10)).toEqual([]);
});

test("C20 dates that could be others, that are in no calendar, have short or far years or are counted are each told with what was done", async () => {
  const bytes = new Uint8Array(readFileSync("fixtures/csv/c20-dates.csv"));
  const { table, dialect } = await readCsv(memorySource("c20-dates.csv", bytes));
  const { schema, notes } = inferSchema(table, dialect);
  expect(schema.columns.map(({ sdtype, format }) => format.date ?? sdtype)).toEqual([
    "DD/MM/YYYY",
    "YYYY-MM-DD",
    "DD/MM/YY",
    "YYYY-MM-DD",
    "numerical",
  ]);
  const said = (name: string) => notes.find(({ place }) => place?.column === name);
  // One day above 12 settles the whole column; without it, it is asked about.
  expect(said("day")).toBeUndefined();
  const early = cells(30, (row) => `0${1 + (row % 9)}/0${1 + ((row * 7) % 9)}/2023`);
  expect(infer({ day: early }).notes[0].text).toMatch(
    /is read as DD\/MM\/YYYY, and every cell could be MM\/DD\/YYYY.*set format\.date/,
  );
  expect(said("impossible")).toMatchObject({
    text: expect.stringMatching(/of the cells are no such dates: they count as missing/),
    place: { column: "impossible", row: expect.any(Number) },
  });
  expect(said("short")?.text).toMatch(/two digits are read as 1930 to 2029: write four digits/);
  expect(said("future")?.text).toMatch(/100\.0 % of the cells have years before 1900 or after 2099, and are kept/);
  expect(said("epoch")?.text).toMatch(/seconds since 1970 and stays a number: write dates/);
});
