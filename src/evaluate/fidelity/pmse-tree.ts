import { permutation } from "../../core/random/permutation.js";
import type { Stream } from "../../core/random/stream.js";
import { boundedInterval } from "../bounded-interval.js";
import type { Draw } from "../equal-draws.js";
import type { Arm } from "../evaluation-input.js";
import { type Figure, figure, noFigure } from "../figure.js";
import type { MetricContext, TableMetric } from "../metric.js";
import { bothArms } from "./both-arms.js";
import { chiSlope } from "./cell-chi-square.js";
import { rowsAgainst } from "./compared-features.js";
import { InfluenceSum } from "./influence-sum.js";
import { LabelTree } from "./label-tree.js";

/** How often labels are permuted. */
const PERMUTATIONS = 50;

/**
 * F7 over whole rows: a tree is grown to tell an arm's rows from as many training rows; the figure is its pMSE = Σ (p̂ - c)²/N, p̂ the arm's
 * share of a row's leaf and c its share of all N rows, over the mean pMSE of trees grown in the same way on labels permuted between persons, 50
 * times. Permuted labels are what a fresh sample has, so near 1 is best, as in `pmsePairs`; tools whose null is a resample of the training rows
 * have 1/(1 - c) of this. Well under 1 the arm is nearer to the training rows than fresh rows can be.
 * @see Snoke, Raab, Nowok, Dibben, Slavkovic, J. R. Stat. Soc. A 181 (2018) 663-688, section 3. doi:10.1111/rssa.12358
 */
export const pmseTree: TableMetric = {
  kind: "table",
  id: "pmse-tree",
  title: "Rows told apart by a tree, pMSE ratio (under 1: too near)",
  better: "near 1",
  evaluate: (context) => bothArms(context, (arm) => ratioOf(context, arm)),
};

function ratioOf({ input, coding, compared }: MetricContext, arm: Arm): Figure {
  const { train, [arm]: other } = compared.draws;
  const real = train.rows.length;
  if (real === 0) return noFigure("the real table has no row");
  const tree = new LabelTree(compared.features, rowsAgainst(compared, arm));
  const labels = new Uint8Array(real + other.rows.length).fill(1, real);
  const { scores, chi } = tree.separate(labels);
  const starts = jointStarts(train, other);
  const nulls = new Float64Array(PERMUTATIONS);
  for (let i = 0; i < PERMUTATIONS; i++) {
    input.signal?.throwIfAborted();
    nulls[i] = tree.separate(permutedLabels(starts, real, input.random.stream(`evaluate/propensity/${arm}/${i}`))).chi;
    const done = i + (arm === "twin" ? 0 : PERMUTATIONS);
    input.progress?.({ stage: "propensity", done, total: PERMUTATIONS * (coding.rows.holdout === 0 ? 1 : 2) });
  }
  const expected = nulls.reduce((sum, chi) => sum + chi, 0) / PERMUTATIONS;
  if (!(expected > 0)) return noFigure("rows too few, or too alike, to part them");
  const value = chi / expected;
  const squares = nulls.reduce((sum, chi) => sum + (chi / expected - 1) * (chi / expected - 1), 0);
  const spread = Math.sqrt(squares / (PERMUTATIONS - 1));
  const { error, persons } = influenceOf(scores.subarray(real), other, real).error(expected);
  // The leaves' own error and that of the null's mean; at least what trees differ by that only chance has grown.
  const ofMean = (value * spread) / Math.sqrt(PERMUTATIONS);
  const total = Math.max(spread, Math.sqrt(error * error + ofMean * ofMean));
  return figure(value, 1, boundedInterval(value, total, persons, 0, Number.POSITIVE_INFINITY));
}

/** Where the rows of each person of both draws begin, and where the last ones end. */
function jointStarts(train: Draw, other: Draw): Uint32Array {
  const own = ({ rows, starts }: Draw) => starts ?? Uint32Array.from({ length: rows.length + 1 }, (_, row) => row);
  const [first, second] = [own(train), own(other)];
  const out = new Uint32Array(first.length + second.length - 1);
  out.set(first);
  for (let i = 1; i < second.length; i++) out[first.length - 1 + i] = train.rows.length + second[i];
  return out;
}

/** Labels 0 for persons drawn until they have `zeros` rows, as near as whole persons come, and 1 for the others: at least one person each. */
function permutedLabels(starts: Uint32Array, zeros: number, stream: Stream): Uint8Array {
  const persons = starts.length - 1;
  const labels = new Uint8Array(starts[persons]).fill(1);
  const order = permutation(persons, stream);
  let drawn = 0;
  for (let i = 0; i + 1 < persons; i++) {
    const rows = starts[order[i] + 1] - starts[order[i]];
    if (i > 0 && 2 * (zeros - drawn) <= rows) break;
    labels.fill(0, starts[order[i]], starts[order[i] + 1]);
    drawn += rows;
  }
  return labels;
}

/** What each row of the arm adds to X² of labels against leaves, the leaves staying as they are. @param a training rows */
function influenceOf(scores: Float64Array, other: Draw, a: number): InfluenceSum {
  const b = scores.length;
  const slopes = scores.map((score) => chiSlope((a + b) * score, a));
  const mean = slopes.reduce((sum, slope) => sum + slope, 0) / b;
  const influence = new InfluenceSum([{ rows: b, starts: other.starts }]);
  const each = Uint32Array.from(slopes.keys());
  influence.add(
    0,
    each,
    slopes.map((slope) => (slope - mean) / b),
    1,
  );
  return influence;
}
