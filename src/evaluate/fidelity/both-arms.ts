import type { Arm } from "../evaluation-input.js";
import { type Figure, noFigure } from "../figure.js";
import type { MetricContext } from "../metric.js";

/** A figure for each arm: none for a twin without rows, null for a holdout without. */
export function bothArms(
  { coding: { rows } }: Pick<MetricContext, "coding">,
  of: (arm: Arm) => Figure,
): { twin: Figure; holdout: Figure | null } {
  return {
    twin: rows.twin === 0 ? noFigure("the twin has no row") : of("twin"),
    holdout: rows.holdout === 0 ? null : of("holdout"),
  };
}
