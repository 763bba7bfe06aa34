import { permutation } from "../../core/random/permutation.js";
import type { Stream } from "../../core/random/stream.js";
import type { Draw } from "../equal-draws.js";

/** Parts that persons are dealt to; each is scored by a model that was trained on the others. */
export const FOLDS = 3;

/** Where the rows of a draw go, one entry a row; equal for all rows of a person. */
export interface DealtRows {
  /** The person, numbered within the draw. */
  readonly person: Uint32Array;
  readonly persons: number;
  /** 0 .. FOLDS - 1. */
  readonly fold: Uint8Array;
}

/** Deals the persons of a draw to folds of equal size, in random order. */
export function dealFolds({ rows, starts }: Draw, stream: Stream): DealtRows {
  const persons = starts === null ? rows.length : starts.length - 1;
  const person = new Uint32Array(rows.length);
  const fold = new Uint8Array(rows.length);
  permutation(persons, stream).forEach((one, rank) => {
    const from = starts === null ? one : starts[one];
    const to = starts === null ? one + 1 : starts[one + 1];
    person.fill(one, from, to);
    fold.fill(rank % FOLDS, from, to);
  });
  return { person, persons, fold };
}
