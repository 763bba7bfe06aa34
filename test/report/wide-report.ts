import { Random } from "../../src/core/random/random.js";
import { evaluate } from "../../src/evaluate/evaluate.js";
import { DEFAULT_POLICY } from "../../src/evaluate/evaluation-input.js";
import type { ReportInput } from "../../src/report/report-input.js";
import type { ColumnSchema } from "../../src/schema/schema.js";
import type { Table } from "../../src/table/table.js";
import { exampleSchema, textTable } from "../evaluate/example-tables.js";
import { exampleReport } from "./example-report.js";

const TYPES: readonly ColumnSchema["sdtype"][] = ["numerical", "categorical", "datetime", "categorical"];

/** A report over a real evaluation of as many columns as are asked for: a third numbers, the others of 30 levels, dates, and 3 levels. */
export async function wideReport(columns: number): Promise<ReportInput> {
  const sdtypes = Object.fromEntries(
    Array.from({ length: columns }, (_, i) => [`column ${i} of the register of admissions`, TYPES[i % TYPES.length]]),
  );
  const schema = exampleSchema(sdtypes);
  const [train, holdout, twin] = ["train", "holdout", "twin"].map((seed) => rowsOf(seed, Object.keys(sdtypes)));
  const evaluation = await evaluate({ schema, train, holdout, twin, random: new Random("7"), policy: DEFAULT_POLICY });
  return { ...(await exampleReport()), schema, evaluation, twin: { rows: twin.rows } };
}

/** 160 persons; each has a bent of their own, which every column shows. */
function rowsOf(seed: string, names: readonly string[]): Table {
  const stream = new Random(seed).stream("persons");
  const cells: Record<string, string[]> = Object.fromEntries(names.map((name) => [name, []]));
  for (let row = 0; row < 160; row++) {
    const bent = stream.uniform(row, 0);
    names.forEach((name, i) => {
      const u = (2 * stream.uniform(row, i + 1) + (i % 5) * bent) / (2 + (i % 5));
      const day = `20${String(10 + Math.floor(14 * u))}-0${1 + (row % 9)}-${10 + Math.floor(18 * u)}`;
      const shown = [
        (1000 * u * u).toFixed(2),
        `level ${Math.floor(30 * u)}`,
        day,
        ["low", "middle", "high"][Math.floor(3 * u)],
      ];
      cells[name].push(stream.uniform(row, i + 1, 1) < 0.05 ? "" : shown[i % TYPES.length]);
    });
  }
  return textTable(cells);
}
