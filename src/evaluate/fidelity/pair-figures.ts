import type { Arm, EvaluationInput } from "../evaluation-input.js";
import { type PersonSample, personSample, type Samples } from "../person-sample.js";
import { REPLICATES } from "../poisson-weights.js";
import type { SharedCoding } from "../shared-coding.js";
import { judgeContingency } from "./judge-contingency.js";
import { judgeCorrelations } from "./judge-correlations.js";
import { pairCodes } from "./pair-codes.js";
import { isAssociated, type PairFigure } from "./pair-figure.js";
import { pairsUsed } from "./pairs-used.js";
import { type AssociatedPair, resamplePairs } from "./resample-pairs.js";

/** The pairs that were judged, and resampled means over those that are associated. */
export interface PairFigures {
  /** How many pairs the modelled columns have. */
  readonly of: number;
  readonly list: readonly PairFigure[];
  /** Mean over the associated pairs in each replicate, and the sample it is from; null where there is nothing to resample. */
  readonly resampled: Readonly<Record<Arm, { replicates: Float64Array; sample: PersonSample } | null>>;
}

/** Judges the pairs of modelled columns: all, or 1,225 drawn ones. O(pairs × rows). */
export function pairFigures(input: EvaluationInput, coding: SharedCoding, samples: Samples): PairFigures {
  const { columns } = coding;
  const pairs = pairsUsed(columns.length, input.random);
  const coded = columns.map(pairCodes);
  const byNumbers = judgeCorrelations(input, coding, pairs);
  const list = pairs.map(([a, b]): PairFigure => {
    input.signal?.throwIfAborted();
    const place = { a: columns[a].index, b: columns[b].index };
    return { ...place, ...(byNumbers.get(`${a} ${b}`) ?? judgeContingency(coded[a], coded[b], coding)) };
  });
  const associated: AssociatedPair[] = [];
  pairs.forEach(([a, b], i) => {
    if (isAssociated(list[i])) associated.push({ a, b, association: list[i].association.train! });
  });
  // Wide tables resample fewer persons, so that the work stays bounded.
  const limit = Math.max(1000, Math.floor(1.25e8 / (REPLICATES * Math.max(1, associated.length))));
  const resampled = (arm: Arm) => {
    if (coding.rows[arm] === 0 || coding.rows.train === 0 || associated.length === 0) return null;
    let sample = samples[arm];
    if (sample === null || sample.persons > limit) {
      sample = personSample(coding.persons[arm], coding.rows[arm], input.random, `evaluate/pairs/${arm}`, limit);
    }
    return { replicates: resamplePairs(columns, coded, associated, arm, sample, input.signal), sample };
  };
  const of = (columns.length * (columns.length - 1)) / 2;
  return { of, list, resampled: { twin: resampled("twin"), holdout: resampled("holdout") } };
}
