import type { CodeShape } from "../encode/codes.js";
import { splitRun } from "./split-run.js";

/**
 * Merges the codes of a column into at most `most` groups of about equal weight. Special codes (missing tokens, pooled levels) stay
 * groups of their own; neighbours merge in an ordered column; in a nominal one the frequent codes stay and the others share a group.
 * @param counts rows that hold each code
 * @param most groups wanted, special codes not counted; at least 1
 * @returns the group of each code, groups numbered from 0 in code order
 */
export function coarsen(shape: CodeShape, counts: ArrayLike<number>, most: number): Uint16Array {
  if (shape.size - shape.special <= most) return Uint16Array.from({ length: shape.size }, (_, code) => code);
  return shape.ordered ? mergeNeighbours(shape, counts, most) : mergeRare(shape, counts, most);
}

/** Number of groups that {@link coarsen} made. */
export function groupCount(groups: Uint16Array): number {
  let most = -1;
  for (let code = 0; code < groups.length; code++) most = Math.max(most, groups[code]);
  return most + 1;
}

/** Codes between two heavy ones, that share out a number of groups; with none they join the heavy code before them (or after, at the front). */
interface Run {
  from: number;
  /** The code after the last. */
  to: number;
  weight: number;
  groups: number;
}

function mergeNeighbours(shape: CodeShape, counts: ArrayLike<number>, most: number): Uint16Array {
  const { size, special } = shape;
  const heavy = heavyCodes(shape, counts, most);
  const runs = lightRuns(shape, counts, heavy);
  shareOut(runs, most - heavy.size);
  const starts = new Uint8Array(size + 1);
  for (const code of heavy) starts[code] = 1;
  for (const { from, to, groups } of runs) {
    if (groups > 0) for (const start of splitRun(counts, from, to, groups)) starts[start] = 1;
    else if (from === special) starts[to] = 0;
  }
  starts.fill(1, 0, special + 1);
  let group = -1;
  return Uint16Array.from({ length: size }, (_, code) => {
    group += starts[code];
    return group;
  });
}

/** Codes so heavy that each fills a group: with these set apart, no other code reaches an equal share of what is left. */
function heavyCodes(shape: CodeShape, counts: ArrayLike<number>, most: number): Set<number> {
  const codes = byWeight(shape, counts);
  let left = codes.reduce((sum, code) => sum + counts[code], 0);
  const heavy = new Set<number>();
  for (const code of codes) {
    const weight = counts[code];
    if (heavy.size >= most - 1 || weight === 0 || weight * (most - heavy.size) < left) break;
    heavy.add(code);
    left -= weight;
  }
  return heavy;
}

function lightRuns({ size, special }: CodeShape, counts: ArrayLike<number>, heavy: ReadonlySet<number>): Run[] {
  const runs: Run[] = [];
  let open: Run | undefined;
  for (let code = special; code < size; code++) {
    if (heavy.has(code)) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = { from: code, to: code, weight: 0, groups: 0 };
      runs.push(open);
    }
    open.to = code + 1;
    open.weight += counts[code];
  }
  return runs;
}

/** One group a run as far as they go round, heavy runs first; each further one to the run whose groups are the heaviest. */
function shareOut(runs: readonly Run[], groups: number): void {
  const byWeight = [...runs].sort((a, b) => b.weight - a.weight || a.from - b.from).slice(0, groups);
  for (const run of byWeight) run.groups = 1;
  const perGroup = (run: Run) => (run.to - run.from > run.groups ? run.weight / run.groups : -1);
  for (let left = groups - byWeight.length; left > 0; left--) {
    let heaviest = byWeight[0];
    for (const run of byWeight) if (perGroup(run) > perGroup(heaviest)) heaviest = run;
    if (perGroup(heaviest) < 0) return;
    heaviest.groups++;
  }
}

function mergeRare(shape: CodeShape, counts: ArrayLike<number>, most: number): Uint16Array {
  const kept = new Set(byWeight(shape, counts).slice(0, most - 1));
  let next = 0;
  let shared = -1;
  return Uint16Array.from({ length: shape.size }, (_, code) => {
    if (code < shape.special || kept.has(code)) return next++;
    if (shared < 0) shared = next++;
    return shared;
  });
}

/** Codes that are not special, the heaviest first. */
function byWeight(shape: CodeShape, counts: ArrayLike<number>): number[] {
  const codes = Array.from({ length: shape.size - shape.special }, (_, at) => at + shape.special);
  return codes.sort((a, b) => counts[b] - counts[a] || a - b);
}
