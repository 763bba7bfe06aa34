import type { FeatureColumn } from "../../learn/features.js";
import type { Forest } from "../../learn/tree.js";
import { descend } from "./descend.js";
import { type FitData, GROWN_ON, HELD_OUT } from "./fit-data.js";
import { growSplits } from "./grow-splits.js";
import { prune } from "./prune.js";
import type { RunSettings } from "./run-settings.js";
import type { Target } from "./target.js";

/** Nats on the held-out rows that a split must be worth. */
const WORTH = 0.25;

/**
 * Splits found with the rows to grow on, of those the ones that held-out rows find worth it.
 * @param columns to predict from
 * @param scores of the target's codes, which the splits are to part
 * @returns the tree, its leaves blank, and by how many nats the held-out rows are likelier with it than without; undefined where no split is worth it
 */
export function worthySplits(
  data: FitData,
  columns: readonly FeatureColumn[],
  target: Target,
  scores: Float64Array,
  settings: RunSettings,
): { tree: Forest; worth: number } | undefined {
  const { roles, leafRows, countRows } = data;
  if (target.rows.length < 2 * leafRows) return undefined;
  const grown = rowsUpTo(target, roles, GROWN_ON);
  const features = { rows: roles.length, columns };
  const ownScores = Float64Array.from(grown.codes, (code) => scores[code]);
  const whole = growSplits(features, grown.rows, ownScores, leafRows);
  if (whole.feature.length === 1) return undefined;
  const known = rowsUpTo(target, roles, HELD_OUT);
  const counts = Uint8Array.from(known.rows, (row) => (roles[row] === GROWN_ON ? 1 : 0));
  const { judged } = descend(whole, columns, known, counts, countRows, settings);
  const { tree, worth } = prune(whole, judged, WORTH);
  return tree.count === 1 ? undefined : { tree: tree.forest(Uint32Array.of(0), tree.count), worth };
}

/** The rows of some roles: those up to `last`, as they are numbered. */
function rowsUpTo({ size, rows, codes }: Target, roles: Uint8Array, last: number): Target {
  const own = new Uint32Array(rows.length);
  const ownCodes = new Uint16Array(rows.length);
  let count = 0;
  for (let at = 0; at < rows.length; at++) {
    own[count] = rows[at];
    ownCodes[count] = codes[at];
    count += roles[rows[at]] <= last ? 1 : 0;
  }
  return { size, rows: own.subarray(0, count), codes: ownCodes.subarray(0, count) };
}
