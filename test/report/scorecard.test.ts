import { describe, expect, test } from "@jest/globals";
import type { ReportInput } from "../../src/report/report-input.js";
import { scorecard } from "../../src/report/scorecard.js";
import { displayWidth } from "../../src/report/text/display-width.js";
import { exampleReport, NAMES } from "./example-report.js";
import { LEFT_OVER, NEVER_CLAIMED } from "./never-claimed.js";

const long = NAMES.map((name) => `${name} ${"of the person who was asked ".repeat(4)}`);
const wide = NAMES.map((name) => `${name} ${"年齢".repeat(30)}`);

const EXAMPLES: [string, () => Promise<ReportInput>][] = [
  ["a fair twin", () => exampleReport()],
  ["a copied twin", () => exampleReport({ twin: "copy" })],
  ["a risk with a long reason", () => withReason()],
  ["no holdout", () => exampleReport({ holdout: false })],
  ["a twin without rows", () => exampleReport({ twin: "empty" })],
  ["few persons", () => exampleReport({ persons: 8 })],
  ["one column, which is an id", () => exampleReport({ names: ["patient_id"] })],
  ["one column of numbers", () => exampleReport({ names: ["age"], first: 1 })],
  ["long names", () => exampleReport({ names: long })],
  ["wide names", () => exampleReport({ names: wide })],
  ["a long name of a file", () => withFile(`${"very long ".repeat(20)}.csv`)],
];

function withReason(): Promise<ReportInput> {
  return exampleReport({ twin: "copy", more: { blocked: false, acceptedRisk: "because ".repeat(60) } });
}

async function withFile(name: string): Promise<ReportInput> {
  const input = await exampleReport();
  return { ...input, read: { ...input.read, name } };
}

describe.each(EXAMPLES)("the scorecard of %s", (_, make) => {
  test("takes 80 cells a line at most, and ends each with a newline", async () => {
    const text = scorecard(await make());
    expect(text.endsWith("\n")).toBe(true);
    for (const line of text.split("\n")) expect(displayWidth(line)).toBeLessThanOrEqual(80);
  });

  test("claims nothing that must not be claimed, and holds nothing that a bug leaves", async () => {
    const text = scorecard(await make());
    expect(text).not.toMatch(NEVER_CLAIMED);
    expect(text).not.toMatch(LEFT_OVER);
  });

  test("is the same without its colours", async () => {
    const input = await make();
    const styles = new Set<string>();
    const coloured = scorecard(input, (style, text) => {
      styles.add(style);
      return `\u001b[1m${text}\u001b[22m`;
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: the colours
    expect(coloured.replace(/\u001b\[\d+m/g, "")).toBe(scorecard(input));
    expect(styles.size).toBeGreaterThan(0);
  });
});

describe("the scorecard", () => {
  test("says what was read, what took how long, what was found, and the seed", async () => {
    const lines = scorecard(await exampleReport()).split("\n");
    expect(lines[0]).toBe("people.csv   400 rows x 6 columns   comma, UTF-8, header   nothing repaired");
    expect(lines).toEqual(
      expect.arrayContaining([
        "             quasi-identifiers age, town, joined",
        "             identifiers replaced patient_id   no person key",
        "fit          bayes-net   5 of 6 columns                  2.3 s",
        "sample       200 rows                                    0.3 s",
        "evaluate     holdout of 200 persons                     98.8 s",
        "             200 persons (50.0 %) did not teach the twin. --holdout sets how",
        "                        twin     holdout",
        expect.stringMatching(/^columns alike {11}0\.\d{3} {4}0\.\d{3} {5}1 is best {3}95 % 0\.\d{3} to \d\.\d{3}$/),
        expect.stringMatching(/^exact copies {12}\d+\.\d % {4}\d+\.\d % {5}no more than the holdout is best$/),
        expect.stringMatching(/^disclosure {3}[A-Z ]+ {3}\d of 12 within tolerance/),
        "seed         ec5eed",
      ]),
    );
  });

  test("says of a blocked twin why, and what to try", async () => {
    const text = scorecard(await exampleReport({ twin: "copy" }));
    expect(text).toMatch(/^sample +200 rows, not written/m);
    expect(text).toMatch(/^No twin was written: it would give away persons of the real table\.$/m);
    expect(text).toMatch(/^disclosure {3}BLOCK {3}/m);
    expect(text).toMatch(/^ +D1 Training persons are in the twin/m);
    expect(text).toMatch(/^to try {7}- A larger table/m);
    expect(text).toMatch(/^exact copies +100\.0 % {2}/m);
  });

  test("shows a risk that was accepted", async () => {
    const text = scorecard(await withReason());
    expect(text).toMatch(/^accepted {5}because because/m);
    expect(text).not.toMatch(/^to try|No twin was written/m);
  });

  test("says that there is no holdout, and shows no figure in its place", async () => {
    const text = scorecard(await exampleReport({ holdout: false }));
    expect(text).toMatch(/^evaluate {5}no holdout/m);
    expect(text).toMatch(/^columns alike +0\.\d{3} +none/m);
    expect(text).toMatch(/^exact copies +needs a holdout$/m);
  });

  test("cannot be steered by a name", async () => {
    const names = ["\u001b[2J\u202eage", "b\rc", "d\u009be"];
    const input = await withFile("x\u001b]0;y\u0007.csv");
    const schema = { ...input.schema, columns: input.schema.columns.slice(0, 3) };
    schema.columns = schema.columns.map((column, i) => ({ ...column, name: names[i], role: "quasi-identifier" }));
    const text = scorecard({ ...input, schema, run: { ...input.run, seed: "\u001b[31m" } });
    expect(text).toContain("<U+001B>[2J<U+202E>age, b<U+000D>c, d<U+009B>e");
    expect(text).toMatch(/^x<U\+001B>\]0;y<U\+0007>\.csv$/m);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: none may be left
    expect(text).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  });

  test("counts the names that do not fit", async () => {
    const input = await exampleReport();
    const [, age] = input.schema.columns;
    const columns = Array.from({ length: 40 }, (_, i) => ({ ...age, name: `age_at_${i}` }));
    const text = scorecard({ ...input, schema: { ...input.schema, columns } });
    expect(text).toMatch(/quasi-identifiers age_at_0, age_at_1, .* and 3\d more$/m);
  });

  test("names a column that sounds like an identifier and was modelled", async () => {
    const input = await exampleReport();
    const columns = input.schema.columns.map((column) =>
      column.name === "town" ? { ...column, role: "direct identifier" as const } : column,
    );
    expect(scorecard({ ...input, schema: { ...input.schema, columns } })).toContain(
      "named like identifiers, and modelled town",
    );
  });
});
