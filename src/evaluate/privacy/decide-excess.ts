import { normalQuantile } from "../../core/math/normal-quantile.js";
import type { Policy } from "../evaluation-input.js";
import type { State } from "../verdict/states.js";
import type { ExcessTest } from "./excess-test.js";
import { settlingTimes, upperBound } from "./settling-size.js";

/** Under so many eligible persons, nothing is called within tolerance. */
const LEAST_ELIGIBLE = 20;

/** What a test of excesses comes to. */
export interface Decision {
  readonly state: State;
  /** Upper simultaneous 95 % bound of the excesses. */
  readonly upper: number;
  /** Persons that would about settle it; null where it is settled, or no number would. */
  readonly needed: number | null;
  /** True where there are too few eligible persons for any bound. */
  readonly tooFew: boolean;
}

/**
 * The state of a gate that looks for an excess of training persons: BLOCK at p <= .002 and REVIEW at p <= .02 for an excess above the floor,
 * WITHIN TOLERANCE when the upper bound is at or under the threshold, else INCONCLUSIVE. An excess at or under the floor never blocks.
 * @param persons train and holdout persons together, eligible or not
 */
export function decideExcess(test: ExcessTest, { floor, threshold }: Policy, persons: number): Decision {
  const { statistics, critical } = test;
  const z = normalQuantile(1 - 0.05 / statistics.length);
  const upper = upperBound(statistics, critical, z);
  const { train, holdout } = statistics[0];
  const eligible = train.of + holdout.of;
  const tooFew = eligible < LEAST_ELIGIBLE || train.of === 0 || holdout.of === 0;
  const settled = (state: State): Decision => ({ state, upper, needed: null, tooFew });
  const above = statistics.filter(({ excess }) => excess > floor);
  if (above.some(({ p }) => p <= 0.002)) return settled("BLOCK");
  if (above.some(({ p }) => p <= 0.02)) return settled("REVIEW");
  if (!tooFew && upper <= threshold) return settled("WITHIN TOLERANCE");
  const times = settlingTimes(statistics, critical, z, threshold);
  const known = times !== null && train.of > 0 && holdout.of > 0;
  const needed = known ? Math.ceil(persons * Math.max(times, LEAST_ELIGIBLE / eligible)) : null;
  return { state: "INCONCLUSIVE", upper, needed, tooFew };
}
