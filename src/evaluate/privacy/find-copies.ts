import type { Cancellation } from "../../core/context.js";
import type { Side } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";
import { matchCodes } from "./match-codes.js";
import { type RowGroups, type RowList, rowGroups, rowList } from "./row-groups.js";

/** What can be true of a person, as bits. */
export const ELIGIBLE = 8;
export const EXACT = 1;
export const NEAR = 2;
export const NEAR_UNIQUE = 4;

/** Which persons stand in the twin, row by row and person by person. */
export interface Copies {
  readonly list: RowList;
  /** Bits of each real person: ELIGIBLE when a row of theirs is no other real person's, and what of those rows the twin holds. */
  readonly persons: Readonly<Record<"train" | "holdout", Uint8Array>>;
  /** Rows that are equal in all columns. */
  readonly groups: RowGroups;
  /** Twin rows in each group. */
  readonly inTwin: Uint32Array;
}

/**
 * Finds real persons in the twin. A person is eligible when a row of theirs is unique: held by no other person of train and holdout
 * together. Of such rows: EXACT, the twin has the row; NEAR, it has the row in all columns or all but one; NEAR_UNIQUE, likewise, in columns
 * in which the row is unique still. O(rows × columns²).
 */
export function findCopies(coding: SharedCoding, signal?: Cancellation, onPass?: (done: number) => void): Copies {
  const list = rowList(coding.columns.map(matchCodes), coding.rows);
  const groups = rowGroups(list);
  const own = holders(list, groups, coding);
  const inTwin = twinRows(list, groups);
  const persons = {
    train: new Uint8Array(coding.persons.train.count),
    holdout: new Uint8Array(coding.persons.holdout.count),
  };
  const isUnique = (at: number) => own[groups.of[at]] >= 0;
  eachRealRow(list, coding, (at, person, side) => {
    if (isUnique(at)) persons[side][person] |= inTwin[groups.of[at]] > 0 ? ELIGIBLE | EXACT | NEAR : ELIGIBLE;
  });
  const columns = coding.columns.length;
  for (let without = 0; columns > 1 && without < columns; without++) {
    signal?.throwIfAborted();
    const near = rowGroups(list, without);
    const theirs = holders(list, near, coding);
    const nearTwin = twinRows(list, near);
    eachRealRow(list, coding, (at, person, side) => {
      const group = near.of[at];
      if (nearTwin[group] === 0 || !isUnique(at)) return;
      persons[side][person] |= theirs[group] >= 0 ? NEAR | NEAR_UNIQUE : NEAR;
    });
    onPass?.(without + 1);
  }
  return { list, persons, groups, inTwin };
}

/** The one real person of each group; -1 where there is none, -2 where there are several. Holdout persons follow the training ones. */
function holders(list: RowList, groups: RowGroups, coding: SharedCoding): Int32Array {
  const holder = new Int32Array(groups.count).fill(-1);
  eachRealRow(list, coding, (at, person, side) => {
    const group = groups.of[at];
    const number = side === "train" ? person : coding.persons.train.count + person;
    if (holder[group] === -1) holder[group] = number;
    else if (holder[group] !== number) holder[group] = -2;
  });
  return holder;
}

function twinRows(list: RowList, groups: RowGroups): Uint32Array {
  const counts = new Uint32Array(groups.count);
  for (let at = list.start.twin; at < list.total; at++) counts[groups.of[at]]++;
  return counts;
}

type RealRow = (at: number, person: number, side: Exclude<Side, "twin">) => void;

function eachRealRow(list: RowList, coding: SharedCoding, visit: RealRow): void {
  for (const side of ["train", "holdout"] as const) {
    const of = coding.persons[side].of;
    for (let row = 0, at = list.start[side]; row < list.rows[side]; row++, at++)
      visit(at, of === null ? row : of[row], side);
  }
}
