import type { Stream } from "../../core/random/random.js";
import { PERMUTATIONS, permutedHits } from "./permuted-hits.js";

/** Persons of each arm by what is true of them: `train[mask]`, mask having bit k set for those whom statistic k hits. */
export interface HitCounts {
  readonly train: ArrayLike<number>;
  readonly holdout: ArrayLike<number>;
}

/** One of the things that a gate looks at: how often it hits training persons, and how often holdout persons. */
export interface Excess {
  readonly train: { readonly hits: number; readonly of: number };
  readonly holdout: { readonly hits: number; readonly of: number };
  /** Difference of the two shares. */
  readonly excess: number;
  /** √(p (1 - p)(1/n + 1/m)), p the share over both arms: the same in every permutation. */
  readonly standardError: number;
  /** excess / standardError; 0 where everybody or nobody is hit. */
  readonly z: number;
  /** Chance, were nothing leaked, that the greatest z of all statistics is at least this one. */
  readonly p: number;
}

export interface ExcessTest {
  readonly statistics: readonly Excess[];
  /** The least of the statistics' p: already adjusted for their number. */
  readonly p: number;
  /** 95 % of permutations have a greatest z at or under it. */
  readonly critical: number;
}

/**
 * Tests whether a twin knows more of the persons that it was fitted on than of others, by the greatest of several studentised excesses.
 *
 * Given the twin, who is a training person and who a holdout person is exchangeable when nothing leaked; so the labels are permuted and the
 * twin stays. Persons of one mask are alike, so a permutation is a multivariate hypergeometric draw, made mask by mask.
 * p = (1 + permutations with a greatest z at or above) / 10,000: valid whatever the dependence of the statistics. O(permutations × masks).
 * @param statistics how many bits a mask has
 * @param stream address (permutation, mask) is used
 * @see Westfall, Young, "Resampling-based multiple testing", Wiley 1993: single-step maxT
 */
export function excessTest(counts: HitCounts, statistics: number, stream: Stream): ExcessTest {
  const masks = Array.from({ length: 1 << statistics }, (_, mask) => mask);
  const totals = masks.map((mask) => counts.train[mask] + counts.holdout[mask]);
  const trainSize = masks.reduce((sum, mask) => sum + counts.train[mask], 0);
  const holdoutSize = masks.reduce((sum, mask) => sum + counts.holdout[mask], 0);
  const observed = Array.from({ length: statistics }, (_, k) =>
    excessOf(hitsOf(counts.train, k, masks), trainSize, hitsOf(counts.holdout, k, masks), holdoutSize),
  );
  const greatest = new Float64Array(PERMUTATIONS).fill(Number.NEGATIVE_INFINITY);
  const holdoutHits = permutedHits(totals, holdoutSize, statistics, stream);
  observed.forEach(({ train, holdout, standardError }, k) => {
    if (standardError === 0) return;
    const all = train.hits + holdout.hits;
    for (let i = 0; i < PERMUTATIONS; i++) {
      const hits = holdoutHits[k][i];
      greatest[i] = Math.max(greatest[i], ((all - hits) / trainSize - hits / holdoutSize) / standardError);
    }
  });
  greatest.sort();
  const tested = observed.map((excess) => ({ ...excess, p: chanceOf(greatest, excess) }));
  const critical = Math.max(0, greatest[Math.ceil(0.95 * (PERMUTATIONS + 1)) - 1]);
  return { statistics: tested, p: Math.min(1, ...tested.map(({ p }) => p)), critical };
}

function excessOf(trainHits: number, trainSize: number, holdoutHits: number, holdoutSize: number): Omit<Excess, "p"> {
  const arms = { train: { hits: trainHits, of: trainSize }, holdout: { hits: holdoutHits, of: holdoutSize } };
  if (trainSize === 0 || holdoutSize === 0) return { ...arms, excess: 0, standardError: 0, z: 0 };
  const share = (trainHits + holdoutHits) / (trainSize + holdoutSize);
  const standardError = Math.sqrt(share * (1 - share) * (1 / trainSize + 1 / holdoutSize));
  const excess = trainHits / trainSize - holdoutHits / holdoutSize;
  return { ...arms, excess, standardError, z: standardError === 0 ? 0 : excess / standardError };
}

function hitsOf(counts: ArrayLike<number>, statistic: number, masks: readonly number[]): number {
  return masks.reduce((sum, mask) => sum + (mask & (1 << statistic) ? counts[mask] : 0), 0);
}

/** (1 + those at or above) / (permutations + 1); a hair's breadth counts as equal, since equal splits differ in the last bit. */
function chanceOf(greatest: Float64Array, { z, standardError }: { z: number; standardError: number }): number {
  if (standardError === 0) return 1;
  let low = 0;
  let high = greatest.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (greatest[middle] < z - 1e-9) low = middle + 1;
    else high = middle;
  }
  return (1 + greatest.length - low) / (greatest.length + 1);
}
