import type { FeatureColumn, Features } from "../../src/learn/features.js";
import type { TreeOptions } from "../../src/learn/tree-options.js";

/** A tree grown by trying every split of every node on its rows: what `growTree` must equal where all leaves are split. */
export interface SlowTree {
  /** The value of each row's leaf. */
  values: Float64Array;
  /** The gain of the first split; 0 for none. */
  gain: number;
}

/**
 * Grows the tree. A nominal column is split by every subset of its codes; with smoothing, by the front of their order only, the codes of few rows
 * on either side.
 */
export function slowTree(
  features: Features,
  rows: readonly number[],
  gradients: ArrayLike<number>,
  hessians: ArrayLike<number>,
  options: TreeOptions,
  depth = 0,
  values = new Float64Array(features.rows),
): SlowTree {
  const sum = (of: ArrayLike<number>, some: readonly number[]) => some.reduce((total, row) => total + of[row], 0);
  const score = (some: readonly number[]) => sum(gradients, some) ** 2 / (sum(hessians, some) + options.lambda);
  let gain = 0;
  let best: [number[], number[]] | undefined;
  if (depth < options.maxDepth)
    for (const column of features.columns)
      for (const side of sides(column, rows, gradients, hessians, options)) {
        const left = rows.filter((row) => side.has(column.codes[row]));
        const right = rows.filter((row) => !side.has(column.codes[row]));
        const isAllowed = (some: number[]) =>
          some.length >= options.minRowsPerLeaf && sum(hessians, some) >= options.minHessian;
        if (!isAllowed(left) || !isAllowed(right)) continue;
        const own = (score(left) + score(right) - score(rows)) / 2;
        if (own <= Math.max(gain, options.minGain) + 1e-12) continue;
        gain = own;
        best = [left, right];
      }
  if (best === undefined) {
    const value = -sum(gradients, rows) / (sum(hessians, rows) + options.lambda);
    for (const row of rows) values[row] = value;
  } else for (const part of best) slowTree(features, part, gradients, hessians, options, depth + 1, values);
  return { values, gain };
}

/** The codes that may go left. */
function sides(
  { codes, ordered, special }: FeatureColumn,
  rows: readonly number[],
  gradients: ArrayLike<number>,
  hessians: ArrayLike<number>,
  { minRowsPerCode, smoothing }: TreeOptions,
): Set<number>[] {
  const present = [...new Set(rows.map((row) => codes[row]))].sort((a, b) => a - b);
  if (ordered)
    return cuts(
      present.filter((code) => code >= special),
      present.filter((code) => code < special),
    );
  const rowsOf = (code: number) => rows.filter((row) => codes[row] === code);
  const thin = present.length > 4 ? present.filter((code) => rowsOf(code).length < minRowsPerCode) : [];
  const thick = present.filter((code) => !thin.includes(code));
  if (smoothing > 0) {
    const mean = (of: ArrayLike<number>) => rows.reduce((sum, row) => sum + of[row], 0) / rows.length;
    const smoothed = (of: ArrayLike<number>, code: number) =>
      rowsOf(code).reduce((sum, row) => sum + of[row], smoothing * mean(of));
    const key = (code: number) => smoothed(gradients, code) / smoothed(hessians, code);
    return cuts(
      thick.sort((a, b) => key(a) - key(b)),
      thin,
    );
  }
  const units = [...thick.map((code) => [code]), thin];
  return Array.from({ length: 2 ** units.length }, (_, bits) => {
    return new Set(units.flatMap((unit, at) => ((bits >> at) & 1 ? unit : [])));
  });
}

/** The fronts of a sequence, without and with some codes beside it. */
function cuts(sequence: readonly number[], beside: readonly number[]): Set<number>[] {
  return [0, ...sequence.keys(), sequence.length].flatMap((cut) =>
    [[], beside].map((some) => new Set([...some, ...sequence.slice(0, cut)])),
  );
}
