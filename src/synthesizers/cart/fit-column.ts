import type { Task } from "../../core/context.js";
import { joinBytes } from "../../core/join-bytes.js";
import type { FeatureColumn } from "../../learn/features.js";
import { packForest } from "../../learn/pack-forest.js";
import { codeTree } from "../autoregressive/code-tree.js";
import type { Margin } from "../margin-json.js";
import type { FitData } from "./fit-data.js";
import { fitTree } from "./fit-tree.js";
import { leftOdds } from "./left-odds.js";
import { packRuns } from "./pack-runs.js";
import { OF_SIDES, OF_VALUES } from "./run-settings.js";
import { strongestPredictors } from "./strongest-predictors.js";
import { halves, type Target, targetByPlace } from "./target.js";

export interface ColumnToFit {
  column: number;
  /** The columns drawn before it. */
  before: number[];
  /** Only find out how much the trees are worth: there are no trees in the answer. */
  trial: boolean;
}

/** The trees of a column, by how many nats they make the held-out rows likelier than its margin does. */
export interface FittedColumn {
  /** One tree that describes the codes, or one tree for each node of a tree over them. */
  kind: "values" | "sides";
  /** Columns that the trees test, as numbered in their bytes. */
  predictors: number[];
  /** 1 for a tree, 0 for none: of the column, or of each node. */
  trees: Uint8Array;
  /** learn/pack-forest.ts; the leaves of `values` are blank. */
  forest: Uint8Array<ArrayBuffer>;
  /** pack-runs.ts */
  runs: Uint8Array<ArrayBuffer>;
  worth: number;
}

/** Columns of up to so many codes are fitted in both ways, and the better one is kept. */
const FEW_CODES = 64;

/** By how many nats sides must be better: they are many trees, and what each is worth has been chosen for being high. */
const MARGIN = 30;

/**
 * Fits the trees of one column.
 *
 * An ordered column has one tree, which lowers the variance of ranks. The levels of another one have no order to rank them by; put into the order of
 * their leading direction they lost 1.7 nats a row on held-out rows of a table of schools, with 80 levels that go together in no one order, and won
 * .02 to .05 elsewhere, so they are drawn by going down a tree over them, at each node of which a tree of Gini's says which way.
 */
export const fitColumn: Task<FitData, ColumnToFit, FittedColumn> = {
  id: "cart/fit-column",
  run(data, { column, before, trial }) {
    const margin = data.margins[column];
    const predictors = strongestPredictors(data, column, before);
    const columns = predictors.map((predictor) => data.features[predictor]);
    const values = margin.ordered ? fitValues(data, columns, column, trial) : undefined;
    const codes = margin.counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0);
    const sides = values === undefined || codes <= FEW_CODES ? fitSides(data, columns, column, trial) : undefined;
    const best = values === undefined || (sides !== undefined && sides.worth > values.worth + MARGIN) ? sides! : values;
    return { ...best, predictors };
  },
  transfer: ({ forest, runs }) => [forest.buffer, runs.buffer],
};

type Fitted = Omit<FittedColumn, "predictors">;

function nothing(kind: Fitted["kind"], trees: number): Fitted {
  return { kind, trees: new Uint8Array(trees), forest: new Uint8Array(0), runs: new Uint8Array(0), worth: 0 };
}

/** One tree on ranks: its leaves describe the codes. */
function fitValues(data: FitData, columns: FeatureColumn[], column: number, trial: boolean): Fitted {
  const { counts } = data.margins[column];
  const target = targetByPlace(
    data.codes[column],
    counts.map((_, code) => code),
    counts.length,
  );
  const fitted = fitTree(data, columns, target, midRanks(counts), OF_VALUES);
  if (fitted === undefined) return nothing("values", 1);
  const { forest, descent, worth } = fitted;
  if (trial) return { ...nothing("values", 1), worth };
  return {
    kind: "values",
    trees: Uint8Array.of(1),
    forest: packForest(forest, columns),
    runs: packRuns(forest, descent),
    worth,
  };
}

/** Mean rank of the rows of each code, as a share of all. */
function midRanks(counts: readonly number[]): Float64Array {
  const ranks = new Float64Array(counts.length);
  let before = 0;
  counts.forEach((count, code) => {
    ranks[code] = before + count / 2;
    before += count;
  });
  return ranks.map((rank) => rank / before);
}

/** A tree at each node of the tree over the codes: its leaves say how likely a row goes left. */
function fitSides(data: FitData, columns: FeatureColumn[], column: number, trial: boolean): Fitted {
  const margin = data.margins[column];
  const tree = codeTree(margin);
  const target = bySequence(data, column, margin, tree.codes);
  const nodes = tree.from.length;
  const out = nothing("sides", nodes);
  const parts: Uint8Array[] = [];
  for (let node = 0; node < nodes; node++) {
    const own = halves(target, tree.from[node], tree.middle[node], tree.to[node]);
    const fitted = fitTree(data, columns, own, Float64Array.of(0, 1), OF_SIDES);
    if (fitted === undefined) continue;
    out.worth += fitted.worth;
    if (trial) continue;
    out.trees[node] = 1;
    parts.push(packForest({ ...fitted.forest, value: leftOdds(fitted) }, columns));
  }
  return { ...out, forest: joinBytes(parts) };
}

/** The rows of a column by the place of their code in a sequence of those that occur. */
function bySequence(data: FitData, column: number, { counts }: Margin, sequence: Uint16Array): Target {
  const places = new Uint16Array(counts.length);
  for (let place = 0; place < sequence.length; place++) places[sequence[place]] = place;
  return targetByPlace(data.codes[column], places, sequence.length);
}
