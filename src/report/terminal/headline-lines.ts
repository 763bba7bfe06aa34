import { headline } from "../headline.js";
import type { ReportInput } from "../report-input.js";
import { intervalText } from "../text/interval-text.js";
import { wrapText } from "./wrap-text.js";

const LABEL = 24;

/** The first figures: twin, holdout, what is best, the twin's interval. */
export function headlineLines(input: ReportInput): string[] {
  const lines = [row("", "twin", "holdout", "")];
  for (const { label, twin, holdout, interval, best, reason } of headline(input)) {
    if (twin === null) {
      const why = wrapText(reason ?? "", 80 - LABEL);
      lines.push(...why.map((line, at) => `${(at === 0 ? label : "").padEnd(LABEL)}${line}`));
    } else {
      const ends = interval === null ? "" : `   95 % ${intervalText(interval)}`;
      lines.push(row(label, twin, holdout ?? "none", `${best}${ends}`));
    }
  }
  return lines;
}

function row(label: string, twin: string, holdout: string, more: string): string {
  return `${label.padEnd(LABEL)}${twin.padEnd(9)}${holdout.padEnd(10)}${more}`;
}
