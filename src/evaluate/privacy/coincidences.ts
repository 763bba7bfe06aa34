import { isMissingText } from "../../schema/column-values.js";
import type { PiiKind } from "../../schema/pii/kinds.js";
import type { ColumnSchema, Schema } from "../../schema/schema.js";
import type { Column } from "../../table/table.js";
import { toDictionary } from "../../table/to-dictionary.js";
import type { Arm } from "../evaluation-input.js";
import { rounded } from "../figure.js";
import { LEAST_PERSONS } from "../least-persons.js";
import type { SharedCoding } from "../shared-coding.js";

/** A share of cells; of one to four hits that of five is given, and `few` says so. */
export interface CoincidenceShare {
  /** 0 .. 1; null where no cell holds a value. */
  readonly share: number | null;
  readonly few: boolean;
}

/** How often a column's values are also a training row's: made ones, and, by chance, those of other real persons. */
export interface Coincidence {
  readonly name: string;
  /** What the column holds; null for keys of records. */
  readonly kind: PiiKind | null;
  readonly twin: CoincidenceShare;
  /** Null where there is no holdout. */
  readonly holdout: CoincidenceShare | null;
}

/** Numbers of rows: all that their equality says is that both tables have a tenth row. */
const COUNTED = /^\{count0?\}$/;

/**
 * Of each column that leads to persons or is made anew, the share of cells with a value that is the text of a cell of the same training column,
 * for the twin and for the holdout: what is drawn without sight of the table meets its values by chance, as other persons do. Free text and
 * numbers of rows are left out. O(n) a column.
 */
export function coincidences(schema: Schema, { source, rows }: Pick<SharedCoding, "source" | "rows">): Coincidence[] {
  return schema.columns.flatMap((column, at): Coincidence[] => {
    if (!isCounted(column)) return [];
    const real = new Set(valuesOf(source.train[at], column).texts);
    const of = (arm: Arm) => shareIn(real, source[arm][at], column);
    const kind = column.pii?.kind ?? null;
    return [{ name: column.name, kind, twin: of("twin"), holdout: rows.holdout === 0 ? null : of("holdout") }];
  });
}

function isCounted({ pii, role, sdtype, format }: ColumnSchema): boolean {
  if (pii?.kind === "free text" || COUNTED.test(format.pattern ?? "")) return false;
  return pii !== undefined || (sdtype === "id" && role === "direct identifier");
}

function shareIn(real: ReadonlySet<string>, column: Column, schema: ColumnSchema): CoincidenceShare {
  const { texts, counts } = valuesOf(column, schema);
  let cells = 0;
  let hits = 0;
  texts.forEach((text, at) => {
    cells += counts[at];
    if (real.has(text)) hits += counts[at];
  });
  if (cells === 0) return { share: null, few: false };
  const few = hits > 0 && hits < LEAST_PERSONS;
  return { share: rounded((few ? Math.min(LEAST_PERSONS, cells) : hits) / cells), few };
}

/** The texts of a column that are values, and the cells of each. */
function valuesOf(column: Column, schema: ColumnSchema): { texts: string[]; counts: number[] } {
  const { codes, levels } = toDictionary(column);
  const cells = new Uint32Array(levels.length);
  for (const code of codes) cells[code]++;
  const used = levels.flatMap((text, at) => (cells[at] > 0 && !isMissingText(text, schema) ? [at] : []));
  return { texts: used.map((at) => levels[at]), counts: used.map((at) => cells[at]) };
}
