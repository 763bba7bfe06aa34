import { equalDraws, wholeDraw } from "../equal-draws.js";
import type { Arm, EvaluationInput } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";
import { type ArmCells, ArmTally } from "./arm-tally.js";
import { cellRoom, countCells } from "./cell-counts.js";
import { coarseCodes } from "./coarse-codes.js";
import { codedRows } from "./coded-rows.js";
import { pairsUsed } from "./pairs-used.js";
import { triplesUsed } from "./triples-used.js";

/** Draws that a table is cut into, at most. */
const DRAWS = 4;

/** What the cells of single columns, pairs and triples of columns say of the arms. */
export interface CellFigures {
  /** Rows of the training table; all are counted. */
  readonly rows: number;
  /** The sets of columns that were counted, places in `coding.columns`: single ones, pairs, triples. */
  readonly sets: readonly (readonly (readonly number[])[])[];
  /** Null for an arm without rows, and where the training table has none. */
  readonly arms: Readonly<Record<Arm, ArmCells | null>>;
}

/**
 * Counts the cells of all columns, pairs and triples (or as many as `pairsUsed` and `triplesUsed` draw) in coarse codes, once for the metrics
 * that compare them. The larger arm is cut to the rows of the smaller one, in up to four draws. O(sets × (rows + cells)).
 */
export function cellFigures(input: EvaluationInput, coding: SharedCoding): CellFigures {
  const { columns, rows, persons } = coding;
  const { random, signal, progress } = input;
  const coded = columns.map(coarseCodes);
  const real = codedRows(coded, "train", wholeDraw(persons.train, rows.train));
  const size = Math.min(...[rows.twin, rows.holdout].filter((count) => count > 0));
  const draws = (arm: Arm) =>
    equalDraws(persons[arm], rows[arm], size, DRAWS, random.stream(`evaluate/cells/${arm}`)).map((draw) =>
      codedRows(coded, arm, draw),
    );
  const most = coded.reduce((greatest, { size }) => Math.max(greatest, size), 1);
  const cells = most * most * most;
  const tallies: ArmTally[] = [];
  const tallyOf = (arm: Arm) => {
    if (rows[arm] === 0 || rows.train === 0) return null;
    const tally = new ArmTally(real, draws(arm), cells);
    tallies.push(tally);
    return tally;
  };
  const arms = { twin: tallyOf("twin"), holdout: tallyOf("holdout") };
  const counted = tallies.reduce((sum, tally) => sum + tally.rows, rows.train);
  const sets = [
    columns.map((_, column) => [column]),
    pairsUsed(columns.length, random),
    triplesUsed(columns.length, counted, random),
  ];
  const total = sets.reduce((sum, level) => sum + level.length, 0);
  const own = cellRoom(rows.train, cells);
  let done = 0;
  sets.forEach((level, width) => {
    for (const set of level) {
      signal?.throwIfAborted();
      const sizes = set.map((column) => coded[column].size);
      if (tallies.length > 0) countCells(own, real, set, sizes);
      for (const tally of tallies) tally.add(own, set, sizes, width);
      if (++done % 256 === 0 || done === total) progress?.({ stage: "accuracy", done, total });
    }
  });
  const found = (arm: Arm) => (arms[arm] === null ? null : arms[arm].found());
  return { rows: rows.train, sets, arms: { twin: found("twin"), holdout: found("holdout") } };
}
