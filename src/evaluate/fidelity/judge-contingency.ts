import type { Arm, Side } from "../evaluation-input.js";
import type { SharedCoding } from "../shared-coding.js";
import { contingency } from "./contingency.js";
import { cramersV } from "./cramers-v.js";
import type { PairCodes } from "./pair-codes.js";
import type { JudgedPair } from "./pair-figure.js";
import { tvComplement } from "./tv-complement.js";

/** F3 of a pair by its two-way table: 1 - ½ Σ |p - p'| over the cells. O(rows). */
export function judgeContingency(a: PairCodes, b: PairCodes, coding: SharedCoding): JudgedPair {
  const cells = (side: Side) => contingency(a.codes[side], b.codes[side], a.size, b.size);
  const train = cells("train");
  const association = (side: Side, table: Uint32Array) =>
    coding.rows[side] === 0 ? null : cramersV(table, a.size, b.size);
  const judge = (arm: Arm) => {
    const table = cells(arm);
    return { association: association(arm, table), likeness: tvComplement(train, table).value };
  };
  const twin = judge("twin");
  const holdout = judge("holdout");
  return {
    kind: "contingency",
    association: {
      train: association("train", train),
      holdout: holdout.association,
      twin: twin.association,
    },
    twin: twin.likeness,
    holdout: holdout.likeness,
    rank: null,
  };
}
