import { normalQuantile } from "../../core/math/normal-quantile.js";
import type { ColumnResult, Evaluation } from "../../evaluate/evaluation.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { marginGroups } from "../margin-groups.js";
import { shownMissing } from "../shown-missing.js";
import { bareText, pointsText } from "../text/points-text.js";
import type { Phrase } from "./phrase.js";

/** A difference from the training rows' share of one group. */
interface Difference {
  readonly where: Phrase;
  readonly twin: number;
  readonly holdout: number | null;
  readonly standardError: number;
  /** What two samples of one population of these sizes keep within, over all groups of the column at once, in 19 of 20 cases. */
  readonly noise: number;
}

/**
 * What a column's figure shows, in words that follow the column's name: where the twin's share differs most of all that differ by more than
 * sampling explains, or else within how much all shares are. A difference d of two shares is more than that where |d| > z √(p (1 - p) (1/n + 1/m)),
 * with p the mean share, n and m the persons, and z the normal quantile at 1 - .05 / (2 groups) (Bonferroni).
 * @returns null for a column without a margin
 */
export function marginFinding(
  result: ColumnResult,
  schema: ColumnSchema,
  evaluation: Pick<Evaluation, "rows" | "persons">,
): Phrase | null {
  if (result.margin === null) return null;
  if (evaluation.rows.twin === 0) return ["the twin has no rows"];
  if (result.missing.twin === 1) return ["the twin holds no value"];
  const found = differences(result, schema, evaluation);
  const [beyond] = found.filter(({ twin, noise }) => Math.abs(twin) > noise).sort(bySize);
  if (beyond !== undefined) return differs(beyond);
  const [widest] = [...found].sort(bySize);
  const holdouts = found.map(({ holdout }) => Math.abs(holdout ?? 0));
  const held = widest.holdout === null ? "" : ` (holdout: ${bareText(Math.max(...holdouts), widest.standardError)})`;
  return [`every share within ${pointsText(widest.twin, widest.standardError)}: sampling noise${held}`];
}

function bySize(one: Difference, other: Difference): number {
  return Math.abs(other.twin) - Math.abs(one.twin);
}

function differs({ where, twin, holdout, standardError }: Difference): Phrase {
  const held = holdout === null ? "" : ` (holdout: ${signed(holdout, standardError)})`;
  return [`the twin has ${pointsText(twin, standardError)} ${twin > 0 ? "more" : "fewer"} `, ...where, held];
}

function signed(difference: number, standardError: number): string {
  const size = bareText(difference, standardError);
  return Number(size) === 0 ? "the same" : `${size} ${difference > 0 ? "more" : "fewer"}`;
}

/** One difference a group, the missing cells among them. */
function differences(
  result: ColumnResult,
  schema: ColumnSchema,
  { rows, persons }: Pick<Evaluation, "rows" | "persons">,
): Difference[] {
  const { share, few } = shownMissing(result, { rows });
  const groups = marginGroups(result.margin!, schema);
  const many = groups.length + 1;
  const heldMissing = few.includes("holdout") ? null : share.holdout;
  const z = normalQuantile(1 - 0.025 / many);
  const difference = (where: Phrase, [train, twin, holdout]: readonly (number | null)[], filled: boolean) => {
    const p = ((train ?? 0) + (twin ?? 0)) / 2;
    const held = (side: "train" | "twin") => Math.max(1, persons[side] * (filled ? 1 - (share[side] ?? 0) : 1));
    const standardError = Math.sqrt(p * (1 - p) * (1 / held("train") + 1 / held("twin")));
    const off = holdout === null || train === null ? null : holdout - train;
    return { where, twin: (twin ?? 0) - (train ?? 0), holdout: off, standardError, noise: z * standardError };
  };
  return [
    ...groups.map(({ where, train, twin, holdout }) => difference(where, [train, twin, holdout], true)),
    // Of a share that is given as under a bound, nothing can be said to differ from it.
    ...(few.includes("train") ? [] : [difference(["missing cells"], [share.train, share.twin, heldMissing], false)]),
  ];
}
