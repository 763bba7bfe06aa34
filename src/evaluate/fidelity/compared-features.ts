import { type CodeColumn, codeArray } from "../../encode/codes.js";
import type { Features } from "../../learn/features.js";
import { toFeatures } from "../../learn/to-features.js";
import type { CodedColumn } from "../code-column.js";
import { type Draw, equalDraws } from "../equal-draws.js";
import { type Arm, type EvaluationInput, SIDES, type Side } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";

/** Rows of each table that models are trained on to tell them apart, and groups of a column; fewer of wide tables, so that the work stays bounded. */
const ROWS = { least: 1000, most: 10000, cells: 400000 };
const GROUPS = { least: 16, most: 256, cells: 12800 };

/** As many of each column as the cells allow, from the least to the most. */
function bounded({ least, most, cells }: typeof ROWS, columns: number): number {
  return Math.max(least, Math.min(most, Math.floor(cells / Math.max(1, columns))));
}

/** As many rows of each table, as features that were coded without looking at which table a row is from. */
export interface ComparedFeatures {
  /** The drawn rows: first of the training table, then of the twin, then of the holdout. */
  readonly features: Features;
  readonly draws: Readonly<Record<Side, Draw>>;
  /** Where each table's rows begin. */
  readonly start: Readonly<Record<Side, number>>;
}

/**
 * Cuts the tables to as many rows as the smallest has, at most 10,000, and codes their modelled columns in at most 256 groups of about equal
 * weight over all drawn rows together (`toFeatures`): frequent values keep a group of their own, so values beside the real grid are seen. Missing
 * is a code outside the order; numbers and dates are ordered, levels are not. O(rows × columns).
 */
export function comparedFeatures({ random }: EvaluationInput, coding: SharedCoding): ComparedFeatures {
  const { rows, persons, columns } = coding;
  const present = SIDES.filter((side) => rows[side] > 0);
  const size = Math.min(bounded(ROWS, columns.length), ...present.map((side) => rows[side]));
  const groups = bounded(GROUPS, columns.length);
  const drawOf = (side: Side): Draw => {
    const draws = equalDraws(persons[side], rows[side], size, 1, random.stream(`evaluate/compared/${side}`));
    return draws[0] ?? { rows: new Uint32Array(0), starts: null };
  };
  const draws = { train: drawOf("train"), twin: drawOf("twin"), holdout: drawOf("holdout") };
  const start = { train: 0, twin: draws.train.rows.length, holdout: draws.train.rows.length + draws.twin.rows.length };
  const total = start.holdout + draws.holdout.rows.length;
  return {
    features: toFeatures(
      columns.map((column) => drawnColumn(column, draws, start, total)),
      groups,
    ),
    draws,
    start,
  };
}

/** A column of the drawn rows, coded by the values that they hold. */
function drawnColumn(
  column: CodedColumn,
  draws: Readonly<Record<Side, Draw>>,
  start: Readonly<Record<Side, number>>,
  total: number,
): CodeColumn {
  const own = new Uint32Array(total);
  const counts = new Uint32Array(column.size);
  for (const side of SIDES) {
    draws[side].rows.forEach((row, i) => {
      const code = column.codes[side][row];
      own[start[side] + i] = code;
      counts[code]++;
    });
  }
  const { codes: held, size } = withoutGaps(counts);
  const codes = codeArray(total, size);
  for (let i = 0; i < total; i++) codes[i] = held[own[i]];
  return { codes, size, ordered: column.kind === "numbers", special: 1 };
}

/** Numbers the codes that are held anew, 0 kept for missing, so that the work is by values drawn and not by values there are. */
function withoutGaps(counts: Uint32Array): { codes: Uint32Array; size: number } {
  const codes = new Uint32Array(counts.length);
  let size = 1;
  for (let code = 1; code < counts.length; code++) if (counts[code] > 0) codes[code] = size++;
  return { codes, size };
}

/** The rows in `features.rows` of the training table and of an arm, in this order. */
export function rowsAgainst({ draws, start }: ComparedFeatures, arm: Arm): Uint32Array {
  const train = draws.train.rows.length;
  return Uint32Array.from({ length: train + draws[arm].rows.length }, (_, i) =>
    i < train ? i : start[arm] + i - train,
  );
}
