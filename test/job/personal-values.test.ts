import { beforeAll, describe, expect, test } from "@jest/globals";
import { Random } from "../../src/core/random/random.js";
import type { TwinRun } from "../../src/job/run.js";
import { splitPersons } from "../../src/job/split-persons.js";
import { cellText } from "../../src/table/column-text.js";
import { ONE_PERSONS, personalTable, SHARED } from "./personal-columns.js";
import { filesOf, runInMemory, textSource } from "./run-in-memory.js";

const ROWS = 2000;
const { text, cells } = personalTable(ROWS);
let run: TwinRun;
let files: Map<string, string>;

beforeAll(async () => {
  run = await runInMemory(textSource(text), { synthesizer: "independent", person: "none", acceptRisk: "a test" });
  files = await filesOf(run);
}, 60000);

const placeOf = (name: string) => run.schema.columns.findIndex((column) => column.name === name);
const madeOf = (name: string) => {
  const column = run.twin.columns[placeOf(name)];
  return Array.from({ length: run.twin.rows }, (_, row) => cellText(column, row));
};

describe("numbers and addresses of one person", () => {
  test.each(Object.keys(ONE_PERSONS))("%s: none of the real ones is in the twin, fitted on or not", (name) => {
    const real = new Set(cells[name]);
    expect(run.schema.columns[placeOf(name)].pii?.action).toBe("replace");
    expect(madeOf(name).filter((value) => real.has(value))).toEqual([]);
    expect(run.evaluation.coincidences.find((found) => found.name === name)!.twin).toEqual({ share: 0, few: false });
  });

  test.each([
    ["phone_us", /^\(\d{3}\) 555-01\d\d$/],
    ["telephone", /^06 39 98 \d\d \d\d$/],
    ["phone_de", /^\+4900/],
    ["email", /@(?:example\.(?:com|net|org)|(?:mail|post|twin)\.example)$/],
    ["home_page", /^https:\/\/(?:example\.(?:com|net|org)|(?:mail|post|twin)\.example)\//],
    ["ip_address", /^24\d\.\d+\.\d+\.\d+$/],
    ["client_ipv6", /^2001:db8:/],
    ["mac", /^.2:/],
    ["iban", /^DE00 /],
    ["ssn", /^\d{3}-00-/],
  ])("%s: the made ones lie in a range that is given to nobody", (name, range) => {
    for (const value of madeOf(name)) expect(value).toMatch(range);
  });

  test("no cell of theirs is in the model or the report", () => {
    const told = ["private/model.json", "private/report.json", "private/report.html"].map((path) => files.get(path)!);
    for (const name of Object.keys(ONE_PERSONS))
      for (const value of cells[name].filter((cell) => cell.length >= 8))
        for (const file of told) if (file.includes(value)) throw new Error(`a cell of ${name} is told`);
  });
});

describe("free text with phone numbers inside", () => {
  test("is not modelled, and filler stands in its place", () => {
    expect(run.schema.columns[placeOf("notes")]).toMatchObject({
      sdtype: "text",
      pii: { kind: "free text", action: "drop" },
    });
    expect(run.model.codec.columns[placeOf("notes")]).toMatchObject({ kind: "regenerated", pattern: null });
    for (const value of madeOf("notes")) expect(value).toMatch(/^[a-z]+(?: [a-z]+)*$/);
    const words = new Set(cells.notes.flatMap((note) => note.match(/\d{3}-\d{4}|[a-z]{9,}/g) ?? []));
    const model = files.get("private/model.json")!;
    expect([...words].filter((word) => model.includes(word))).toEqual([]);
  });
});

describe("coincidences with the training rows", () => {
  test("are counted, as shares of cells, beside those of the holdout", () => {
    for (const name of ["first_name", "address", "city", "date_of_birth", "postcode"]) {
      const found = run.evaluation.coincidences.find((column) => column.name === name)!;
      const shares = slowShares(name);
      for (const side of ["twin", "holdout"] as const) {
        const few = shares[side].hits > 0 && shares[side].hits < 5;
        expect([name, found[side]!.few]).toEqual([name, few]);
        expect(found[side]!.share).toBeCloseTo((few ? 5 : shares[side].hits) / shares[side].of, 6);
      }
    }
    const { twin, holdout } = run.evaluation.coincidences.find(({ name }) => name === "first_name")!;
    expect(twin.share).toBeGreaterThan(0.01);
    expect(holdout!.share).toBeGreaterThan(0.01);
  });

  test("are in report.json and, one line a column, on the page, without a value", () => {
    const report = JSON.parse(files.get("private/report.json")!);
    expect(report.evaluation.coincidences).toEqual(JSON.parse(JSON.stringify(run.evaluation.coincidences)));
    const html = files.get("private/report.html")!;
    const lines = /<table>\s*<caption id="coincidence-table">.*?<tbody>(.*?)<\/tbody>/s.exec(html)![1];
    const names = [...lines.matchAll(/<bdi>(.*?)<\/bdi>/g)].map(([, name]) => name);
    expect(names).toEqual(
      Object.keys({ ...ONE_PERSONS, ...SHARED }).filter((name) => name !== "notes" && name !== "outcome"),
    );
    const { twin } = run.evaluation.coincidences.find(({ name }) => name === "first_name")!;
    expect(lines).toContain(`<td class="n">${(100 * twin.share!).toFixed(1)} %</td>`);
    const values = [...cells.first_name, ...cells.full_name, ...cells.date_of_birth, ...cells.postcode];
    const told = lines + JSON.stringify(report.evaluation.coincidences);
    expect(values.filter((value) => told.includes(value))).toEqual([]);
  });
});

/** Hits of a column counted cell by cell over the split that the run drew, told from its sizes by drawing it again. */
function slowShares(name: string) {
  const { train, holdout } = partsOf(name);
  const count = (values: readonly string[]) => ({
    hits: values.filter((value) => train.includes(value)).length,
    of: values.length,
  });
  return { twin: count(madeOf(name)), holdout: count(holdout) };
}

function partsOf(name: string): { train: string[]; holdout: string[] } {
  const held = new Set(
    splitPersons(ROWS, undefined, ROWS, run.split.holdout.persons, new Random(run.job.seed)).holdout,
  );
  const of = (isHeld: boolean) => cells[name].filter((_, row) => held.has(row) === isHeld);
  return { train: of(false), holdout: of(true) };
}
