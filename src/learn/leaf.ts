import type { Histogram } from "./histogram.js";
import type { FoundSplit } from "./split-test.js";
import type { Totals } from "./totals.js";

/** A node of a growing tree; once a split is found, that and its histogram. */
export interface Leaf extends Totals, FoundSplit {
  node: number;
  /** Its rows stand at `from` to before `to`; those carried along at `fromCarried` to before `toCarried`. */
  from: number;
  to: number;
  fromCarried: number;
  toCarried: number;
  depth: number;
  histogram: Histogram | undefined;
  gain: number;
  /** Of the split, among the packed columns. */
  column: number;
  leftGradient: number;
  leftHessian: number;
  leftRows: number;
}

/** A leaf without a split. */
export function newLeaf(
  node: number,
  from: number,
  to: number,
  fromCarried: number,
  toCarried: number,
  depth: number,
  gradient: number,
  hessian: number,
  rows: number,
): Leaf {
  return {
    node,
    from,
    to,
    fromCarried,
    toCarried,
    depth,
    gradient,
    hessian,
    rows,
    histogram: undefined,
    gain: 0,
    column: -1,
    cut: 0,
    outsideLeft: false,
    leftGradient: 0,
    leftHessian: 0,
    leftRows: 0,
  };
}
