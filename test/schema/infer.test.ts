import { describe, expect, test } from "@jest/globals";
import { CORPUS } from "./corpus.js";
import { infer, inferAlone } from "./tables.js";

test.each(CORPUS.map((labelled) => [labelled.sdtype, labelled.name, labelled.what, labelled] as const))(
  "%s: %s, %s",
  (_sdtype, _name, _what, labelled) => {
    const { cells, sdtype, role, format, missing, ...dialect } = labelled;
    const column = inferAlone(labelled.name, cells, dialect);
    expect(column).toMatchObject({
      sdtype,
      ...(role === undefined ? {} : { role }),
      ...(format === undefined ? {} : { format }),
      ...(missing === undefined ? {} : { missing }),
    });
  },
);

describe("what the columns of a file tell of each other", () => {
  const two = (value: number) => String(value).padStart(2, "0");
  const rows = (make: (row: number) => string) => Array.from({ length: 144 }, (_, row) => make(row));
  const unclear = rows((row) => `${two(1 + (row % 12))}/${two(1 + Math.floor(row / 12))}/2020`);
  const american = rows((row) => `${1 + (row % 12)}/${1 + (row % 28)}/2020`);
  const british = rows((row) => `${1 + (row % 28)}.${1 + (row % 12)}.2020`);
  const layouts = (columns: Record<string, string[]>) => infer(columns).schema.columns.map(({ format }) => format.date);
  const doubts = (columns: Record<string, string[]>) => infer(columns).notes.map(({ place }) => place?.column);

  test("dates that read two ways are read as the others, and without others there is a note", () => {
    expect(layouts({ unclear, american })).toEqual(["MM/DD/YYYY", "M/D/YYYY"]);
    expect(layouts({ unclear, british })).toEqual(["DD/MM/YYYY", "D.M.YYYY"]);
    expect(layouts({ unclear })).toEqual(["DD/MM/YYYY"]);
    expect(doubts({ unclear, american })).toEqual([]);
    expect(doubts({ unclear })).toEqual(["unclear"]);
    expect(infer({ unclear }).notes[0].text).toContain("is read as DD/MM/YYYY, and every cell could be MM/DD/YYYY");
    expect(infer({ unclear, american }).schema.columns[0].evidence).toContain("order of the file's other dates");
  });

  test("others that differ tell nothing", () => {
    expect(doubts({ unclear, american, british })).toEqual(["unclear"]);
  });
});

describe("None", () => {
  const words = Array.from({ length: 200 }, (_, row) => ["None", "red", "blue"][row % 3]);
  const numbers = Array.from({ length: 200 }, (_, row) => (row % 9 === 0 ? "None" : String((row * 37) % 101)));
  const dates = Array.from({ length: 200 }, (_, row) => (row % 9 === 0 ? "None" : `2020-03-${10 + (row % 20)}`));
  const gaps = Array.from({ length: 200 }, (_, row) => (row % 7 === 0 ? "NA" : String(row % 61)));
  const tokens = (columns: Record<string, string[]>) =>
    infer(columns).schema.columns.map(({ missing }) => missing.token);

  test("is a level among words where the file writes something else for no value", () => {
    expect(tokens({ words, gaps })).toEqual([null, "NA"]);
    expect(tokens({ words: words.map((word, row) => (row === 4 ? "" : word)) })).toEqual([""]);
    expect(tokens({ words })).toEqual(["None"]);
  });

  test("is no value among numbers and dates", () => {
    expect(tokens({ numbers, dates, gaps })).toEqual(["None", "None", "NA"]);
  });
});

describe("evidence", () => {
  test("counts levels as a reader would", () => {
    const cells = Array.from({ length: 4454 }, (_, row) => "abcdefg"[row % 7].repeat(3));
    expect(inferAlone("kind", cells)).toMatchObject({ evidence: "7 levels in 4,454 rows", confidence: 0.95 });
  });

  test("says what could not be read, and a note asks", () => {
    const cells = Array.from({ length: 200 }, (_, row) => (row % 50 === 0 ? "lost" : String(row)));
    const { schema, notes } = infer({ weight: cells });
    expect(schema.columns[0].evidence).toBe(
      "197 distinct whole numbers in 200 rows, 2.0 % of the cells are no numbers",
    );
    expect(notes).toEqual([{ code: "column-doubt", text: expect.any(String), place: { column: "weight", row: 1 } }]);
  });

  test("says that nearly all levels are new", () => {
    const cells = Array.from({ length: 200 }, (_, row) => `(${row}.${(row * 7) % 31})`);
    expect(infer({ mix: cells }).notes[0].text).toMatch(/^most values are new/);
  });
});

describe("small tables", () => {
  test.each([
    [["1"], "categorical"],
    [["", ""], "categorical"],
    [["a", "b"], "categorical"],
    [["0", "1"], "boolean"],
    [["1.5", "2.25", "3"], "numerical"],
    [["2024-01-05", "2024-02-29"], "datetime"],
    [["x@y.org", "z@y.org"], "id"],
  ] as const)("%j is %s", (cells, sdtype) => expect(inferAlone("v", cells).sdtype).toBe(sdtype));

  test("a column named id that never repeats", () => expect(inferAlone("id", ["7", "3", "9"]).sdtype).toBe("id"));
  test("no rows", () => expect(inferAlone("v", [])).toMatchObject({ sdtype: "categorical", distinct: 0 }));
});

test("texts made to keep patterns busy are soon done with", () => {
  const hostile = ["a@", "@a", "1:", "::", "0 ", "+1", "-", "a1", "{", "1,", "$1,234"].flatMap((piece) =>
    ["", "x", "@", "."].map((end) => piece.repeat(100000) + end),
  );
  for (const name of ["v", "email", "phone", "zip", "id", "name"])
    expect(inferAlone(name, hostile).sdtype).toBeDefined();
});
