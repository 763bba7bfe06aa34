import type { ColumnResult, Evaluation } from "../evaluate/evaluation.js";
import { SIDES, type Side } from "../evaluate/evaluation-input.js";
import { LEAST_PERSONS } from "../evaluate/least-persons.js";
import { percentText } from "./text/percent-text.js";

/** The shares of a column's missing cells as a report may show them. */
export interface ShownMissing {
  /** A share of one to four real cells is given as that of five. */
  readonly share: Readonly<Record<Side, number | null>>;
  /** The sides on which that was done: there the true share is smaller. */
  readonly few: readonly Side[];
}

/** How many cells of a column are missing, without a count of one to four real ones. */
export function shownMissing(
  { missing }: Pick<ColumnResult, "missing">,
  { rows }: Pick<Evaluation, "rows">,
): ShownMissing {
  const few = SIDES.filter((side) => {
    const cells = Math.round((missing[side] ?? 0) * rows[side]);
    return side !== "twin" && cells > 0 && cells < LEAST_PERSONS;
  });
  const five = (side: Side) => Math.round((1e6 * LEAST_PERSONS) / Math.max(LEAST_PERSONS, rows[side])) / 1e6;
  const shareOf = (side: Side) => (few.includes(side) ? five(side) : missing[side]);
  return { share: { train: shareOf("train"), holdout: shareOf("holdout"), twin: shareOf("twin") }, few };
}

/** One side's share as text: `12.3 %`, `<0.2 %` for one to four cells, empty for a table without rows. */
export function missingText({ share, few }: ShownMissing, side: Side): string {
  const value = share[side];
  if (value === null) return "";
  return few.includes(side) ? `<${percentText(value).replace("<", "")}` : percentText(value);
}
