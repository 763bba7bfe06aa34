import { rounded } from "../figure.js";
import type { MetricContext } from "../metric.js";
import type { Decision } from "./decide-excess.js";
import { type ArmAtSize, armAtSize } from "./equal-size.js";
import type { ExcessTest } from "./excess-test.js";
import type { Copies } from "./find-copies.js";
import { PERMUTATIONS } from "./permuted-hits.js";

/** What D1 counts, in the order of the bits EXACT, NEAR, NEAR_UNIQUE. */
export const STATISTICS = [
  { id: "exact", title: "the whole row" },
  { id: "near", title: "all columns or all but one" },
  { id: "near-unique", title: "all columns or all but one, in which the row is unique still" },
] as const;

/** The figures of D1: plain JSON, counts of persons and of rows. */
export interface VerbatimEvidence {
  /** Columns that were compared; ids and texts are not. */
  readonly columns: number;
  /** Persons with a row that no other real person has. */
  readonly eligible: { readonly train: number; readonly holdout: number };
  readonly statistics: readonly {
    readonly id: string;
    readonly title: string;
    readonly train: { readonly hits: number; readonly of: number };
    readonly holdout: { readonly hits: number; readonly of: number };
    readonly excess: number;
    readonly z: number;
    readonly p: number;
  }[];
  readonly p: number;
  readonly permutations: number;
  /** Upper simultaneous 95 % bound of the excesses. */
  readonly upper: number;
  readonly floor: number;
  readonly threshold: number;
  /** Both arms at the size of the smaller one, in persons. */
  readonly equalSize: { readonly persons: number; readonly train: ArmAtSize; readonly holdout: ArmAtSize };
  /** Rows that equal a row of another table, as they are. */
  readonly rows: { readonly twinInTrain: number; readonly twinInHoldout: number; readonly holdoutInTrain: number };
}

/** Puts the figures of D1 together. O(draws × rows). */
export function verbatimEvidence(
  test: ExcessTest,
  decision: Decision,
  copies: Copies,
  { input, coding }: Pick<MetricContext, "input" | "coding">,
): VerbatimEvidence {
  const persons = Math.min(coding.persons.train.count, coding.persons.holdout.count);
  const { train, holdout } = test.statistics[0];
  return {
    columns: coding.columns.length,
    eligible: { train: train.of, holdout: holdout.of },
    statistics: test.statistics.map(({ standardError: _, excess, z, ...rest }, k) => {
      return { ...STATISTICS[k], ...rest, excess: rounded(excess), z: rounded(z) };
    }),
    p: test.p,
    permutations: PERMUTATIONS,
    upper: rounded(decision.upper),
    floor: input.policy.floor,
    threshold: input.policy.threshold,
    equalSize: {
      persons,
      train: armAtSize(copies, coding, "train", persons, input.random),
      holdout: armAtSize(copies, coding, "holdout", persons, input.random),
    },
    rows: equalRows(copies),
  };
}

function equalRows({ list, groups }: Copies): VerbatimEvidence["rows"] {
  const inTrain = new Uint8Array(groups.count);
  const inHoldout = new Uint8Array(groups.count);
  const rows = { twinInTrain: 0, twinInHoldout: 0, holdoutInTrain: 0 };
  for (let at = 0; at < list.total; at++) {
    const group = groups.of[at];
    if (at < list.start.holdout) inTrain[group] = 1;
    else if (at < list.start.twin) {
      inHoldout[group] = 1;
      rows.holdoutInTrain += inTrain[group];
    } else {
      rows.twinInTrain += inTrain[group];
      rows.twinInHoldout += inHoldout[group];
    }
  }
  return rows;
}
