import { permutation } from "../../core/random/permutation.js";
import type { Random } from "../../core/random/random.js";
import type { SharedCoding } from "../shared-coding.js";
import { type Copies, ELIGIBLE, EXACT, NEAR, NEAR_UNIQUE } from "./find-copies.js";

/** What one arm shows when cut to the size of the smaller one: means over the draws. */
export interface ArmAtSize {
  readonly eligible: number;
  readonly exact: number;
  readonly near: number;
  readonly nearUnique: number;
  /** Twin rows that equal a row of the arm. */
  readonly twinRows: number;
}

/** Draws of each arm that is cut. */
const DRAWS = 10;

/**
 * Counts an arm cut to `size` persons, as the mean of ten draws: windows, evenly spaced, of one random order of the persons.
 * @param size at most as many as the arm has; when it has as many, there is one draw
 */
export function armAtSize(
  copies: Copies,
  coding: SharedCoding,
  arm: "train" | "holdout",
  size: number,
  random: Random,
): ArmAtSize {
  const { count, of } = coding.persons[arm];
  const bits = copies.persons[arm];
  const draws = count > size ? DRAWS : 1;
  const order = permutation(count, random.stream(`evaluate/equal-size/${arm}`));
  const sums = { eligible: 0, exact: 0, near: 0, nearUnique: 0, twinRows: 0 };
  const seen = new Uint8Array(copies.groups.count);
  const drawn = new Uint8Array(count);
  for (let draw = 0; draw < draws; draw++) {
    const from = draws === 1 ? 0 : Math.floor((draw * (count - size)) / (draws - 1));
    drawn.fill(0);
    seen.fill(0);
    for (let i = from; i < from + size; i++) {
      const own = bits[order[i]];
      drawn[order[i]] = 1;
      if (own & ELIGIBLE) sums.eligible++;
      if (own & EXACT) sums.exact++;
      if (own & NEAR) sums.near++;
      if (own & NEAR_UNIQUE) sums.nearUnique++;
    }
    const start = copies.list.start[arm];
    for (let row = 0; row < copies.list.rows[arm]; row++) {
      const group = copies.groups.of[start + row];
      if (drawn[of === null ? row : of[row]] === 0 || seen[group] === 1) continue;
      seen[group] = 1;
      sums.twinRows += copies.inTwin[group];
    }
  }
  return {
    eligible: sums.eligible / draws,
    exact: sums.exact / draws,
    near: sums.near / draws,
    nearUnique: sums.nearUnique / draws,
    twinRows: sums.twinRows / draws,
  };
}
