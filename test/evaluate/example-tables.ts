import { Random } from "../../src/core/random/random.js";
import { DEFAULT_POLICY, type EvaluationInput } from "../../src/evaluate/evaluation-input.js";
import type { ColumnSchema, Schema } from "../../src/schema/schema.js";
import type { Column, Table } from "../../src/table/table.js";

/** A table of text cells, empty for missing. */
export function textTable(cells: Record<string, readonly (string | number)[]>): Table {
  const columns = Object.entries(cells).map(([name, values]): Column => {
    return { kind: "plain", name, texts: values.map(String) };
  });
  return { columns, rows: columns[0] === undefined ? 0 : Object.values(cells)[0].length };
}

/** A schema of columns by sdtype; numbers have two decimals at most, dates are `YYYY-MM-DD`. */
export function exampleSchema(
  sdtypes: Record<string, ColumnSchema["sdtype"]>,
  personKey: string | null = null,
): Schema {
  const columns = Object.entries(sdtypes).map(([name, sdtype]): ColumnSchema => {
    return {
      name,
      sdtype,
      role: "other",
      format: sdtype === "numerical" ? { number: NUMBER } : sdtype === "datetime" ? { date: "YYYY-MM-DD" } : {},
      missing: { token: "", count: 0 },
      distinct: 0,
      ordered: false,
      evidence: "declared",
      confidence: 1,
    };
  });
  return { format: "twinset-schema", version: 1, columns, personKey };
}

const NUMBER = {
  decimalMark: ".",
  thousands: "",
  prefix: "",
  suffix: "",
  decimals: 2,
  fixed: false,
  leadingZero: true,
} as const;

/** Persons of one invented population, as far from each other as seeds are: age, income, town, smoker, joined. */
export function people(seed: string, rows: number): Table {
  const stream = new Random(seed).stream("people");
  const cells = { age: [], income: [], town: [], smoker: [], joined: [] } as Record<string, (string | number)[]>;
  for (let row = 0; row < rows; row++) {
    const u = (slot: number) => stream.uniform(row, slot);
    const age = 18 + Math.floor(60 * ((u(0) + u(1)) / 2));
    cells.age.push(u(2) < 0.03 ? "" : age);
    cells.income.push(Math.round(100 * (200 + 30 * age * (0.5 + u(3)))) / 100);
    cells.town.push(["Aber", "Bray", "Cork", "Dore", "Eton", "Fife"][Math.floor(6 * u(4) * u(5))]);
    cells.smoker.push(u(6) < 0.2 + age / 200 ? "yes" : "no");
    cells.joined.push(`20${10 + Math.floor(14 * u(7))}-0${1 + Math.floor(9 * u(8))}-${10 + Math.floor(18 * u(9))}`);
  }
  return textTable(cells);
}

export const PEOPLE = exampleSchema({
  age: "numerical",
  income: "numerical",
  town: "categorical",
  smoker: "boolean",
  joined: "datetime",
});

export function texts(table: Table, column: number): string[] {
  const found = table.columns[column];
  if (found.kind !== "plain") throw new Error("example tables hold plain columns");
  return [...found.texts];
}

/** The table with other cells in one column. */
export function withColumn(table: Table, place: number, cells: readonly string[]): Table {
  const columns = table.columns.map((column, i): Column => {
    return i === place ? { kind: "plain", name: column.name, texts: cells } : column;
  });
  return { rows: table.rows, columns };
}

/** The rows listed, in that order. */
export function pick(table: Table, rows: readonly number[]): Table {
  return {
    rows: rows.length,
    columns: table.columns.map((column, place) => {
      const cells = texts(table, place);
      return { kind: "plain", name: column.name, texts: rows.map((row) => cells[row]) };
    }),
  };
}

/** The rows of several tables, one after the other. */
export function stack(...tables: readonly Table[]): Table {
  return {
    rows: tables.reduce((sum, table) => sum + table.rows, 0),
    columns: tables[0].columns.map((column, place) => {
      return { kind: "plain", name: column.name, texts: tables.flatMap((table) => texts(table, place)) };
    }),
  };
}

export function range(from: number, to: number): number[] {
  return Array.from({ length: to - from }, (_, i) => from + i);
}

export function input(schema: Schema, train: Table, twin: Table, more: Partial<EvaluationInput> = {}): EvaluationInput {
  return { schema, train, twin, random: new Random("7"), policy: DEFAULT_POLICY, ...more };
}
