import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";

/** What a figure rests on: `From 2,454 training rows, 2,000 holdout rows and 4,454 twin rows; seed 7.` */
export function sourceWords({ evaluation, run }: Pick<ReportInput, "evaluation" | "run">): string {
  const { train, holdout, twin } = evaluation.rows;
  const held = holdout === 0 ? "" : `, ${countText(holdout, "holdout row")}`;
  return `From ${countText(train, "training row")}${held} and ${countText(twin, "twin row")}; seed ${run.seed}.`;
}
