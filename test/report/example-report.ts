import { Random } from "../../src/core/random/random.js";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { DEFAULT_POLICY } from "../../src/evaluate/evaluation-input.js";
import type { ReportInput } from "../../src/report/report-input.js";
import { inferSchema } from "../../src/schema/infer.js";
import { memorySource } from "../../src/table/byte-source.js";
import { readCsv } from "../../src/table/read-csv.js";
import { selectRows } from "../../src/table/select-rows.js";

export const NAMES = ["patient_id", "age", "income", "town", "smoker", "joined"];

export interface Example {
  /** Names of the columns in place of NAMES; as many columns are made. */
  names?: readonly string[];
  /** Place in NAMES of the first column that is made. */
  first?: number;
  /** Persons on each side. */
  persons?: number;
  /** The twin: other persons, the training rows themselves, or nobody. */
  twin?: "fair" | "copy" | "empty";
  holdout?: boolean;
  /** Fields of the input to replace. */
  more?: Partial<ReportInput>;
}

const made = new Map<string, Promise<ReportInput>>();

/** A report's input over a small real evaluation of invented persons; one in a hundred lives in the only town of its name. */
export async function exampleReport({ more = {}, ...example }: Example = {}): Promise<ReportInput> {
  const key = JSON.stringify(example);
  if (!made.has(key)) made.set(key, makeReport(example));
  return { ...(await made.get(key)!), ...more };
}

async function makeReport(example: Omit<Example, "more">): Promise<ReportInput> {
  const { names = NAMES, first = 0, persons = 200, twin = "fair", holdout = true } = example;
  const text = `${names.map(quoted).join(",")}\n${people(3 * persons, first, first + names.length)}`;
  const read = await readCsv(memorySource("people.csv", new TextEncoder().encode(text)), { dialect: { header: true } });
  const { schema, notes } = inferSchema(read.table, read.dialect);
  const part = (from: number, to: number) => {
    return selectRows(
      read.table,
      Uint32Array.from({ length: to - from }, (_, i) => from + i),
    );
  };
  const train = part(0, persons);
  const tables = { fair: part(2 * persons, 3 * persons), copy: train, empty: part(0, 0) };
  const evaluation = await evaluate({
    schema,
    train,
    holdout: holdout ? part(persons, 2 * persons) : undefined,
    twin: tables[twin],
    random: new Random("7"),
    policy: DEFAULT_POLICY,
  });
  const { state } = evaluation.verdict.disclosure;
  const held = holdout ? persons : 0;
  const rows = persons + held;
  return {
    run: {
      seed: "ec5eed",
      version: "1.2.3",
      command: "npx twinset people.csv --seed ec5eed",
      synthesizer: "bayes-net",
      options: { groups: 40 },
    },
    read: { name: "people.csv", rowsInFile: rows, rows, persons: rows, dialect: read.dialect },
    schema,
    split: { train: { persons, rows: persons }, holdout: { persons: held, rows: held } },
    model: { bytes: 41234 },
    twin: { rows: evaluation.rows.twin },
    evaluation,
    notes: [...read.notes, ...notes],
    blocked: state === "BLOCK" || state === "INVALID",
    times: { read: 12, fit: 2345, sample: 345, evaluate: 98765 },
  };
}

function quoted(name: string): string {
  return `"${name.replaceAll('"', '""')}"`;
}

function people(count: number, first: number, end: number): string {
  const stream = new Random("people").stream("people");
  let text = "";
  for (let row = 0; row < count; row++) {
    const u = (slot: number) => stream.uniform(row, slot);
    const age = 18 + Math.floor(60 * ((u(0) + u(1)) / 2));
    const town = row % 100 === 7 ? `Zz${row}` : ["Aber", "Bray", "Cork", "Dore", "Eton"][Math.floor(5 * u(4) * u(5))];
    const cells = [
      `P-${String(10000 + 7 * row)}`,
      u(2) < 0.03 ? "" : String(age),
      (200 + 30 * age * (0.5 + u(3))).toFixed(2),
      town,
      u(6) < 0.2 + age / 200 ? "yes" : "no",
      `20${10 + Math.floor(14 * u(7))}-0${1 + Math.floor(9 * u(8))}-${10 + Math.floor(18 * u(9))}`,
    ];
    text += `${cells.slice(first, end).join(",")}\n`;
  }
  return text;
}
