import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { percentText } from "../text/percent-text.js";

/** `holdout of 2,000 persons`. */
export function holdoutSizeWords({ split }: Pick<ReportInput, "split">): string {
  return split.holdout.persons === 0 ? "no holdout" : `holdout of ${countText(split.holdout.persons, "person")}`;
}

/** What the holdout costs, and the way out. */
export function holdoutCost({ split, read }: Pick<ReportInput, "split" | "read">): string {
  const held = split.holdout.persons;
  if (held === 0) {
    return "Every person taught the twin, so nothing says what chance alone would show: without --holdout no question about disclosure can be answered.";
  }
  const share = percentText(held / Math.max(1, read.persons));
  return `${countText(held, "person")} (${share}) did not teach the twin. --holdout sets how many: with fewer the twin learns more and the checks see less.`;
}
