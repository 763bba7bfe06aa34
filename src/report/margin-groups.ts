import type { Margin } from "../evaluate/margin/margin.js";
import type { ColumnSchema } from "../schema/schema.js";
import { marginLabels } from "./margin-labels.js";
import type { Phrase } from "./words/phrase.js";

/** One share of a margin on the three sides, with its words. */
export interface MarginGroup {
  readonly kind: "bin" | "atom" | "level" | "other";
  readonly label: string;
  /** Where a difference lies, in words that follow "more": `from 20 to 24`, `at 65 or more`, `of "rent"`. */
  readonly where: Phrase;
  readonly train: number;
  readonly twin: number;
  readonly holdout: number | null;
}

/** The groups of a margin in its order: bins and then atoms, or levels. */
export function marginGroups(margin: Margin, schema: ColumnSchema): MarginGroup[] {
  const labels = marginLabels(margin, schema);
  const groups = margin.train.map((train, i): MarginGroup => {
    const holdout = margin.holdout === null ? null : margin.holdout[i];
    const shares = { label: labels[i], train, twin: margin.twin[i], holdout };
    if (margin.kind === "bins") return { kind: "bin", where: [binPlace(labels[i])], ...shares };
    return i < margin.levels.length
      ? { kind: "level", where: ["of ", { name: `“${margin.levels[i]}”` }], ...shares }
      : { kind: "other", where: ["of all other levels"], ...shares };
  });
  const atoms = margin.kind === "bins" ? margin.atoms : [];
  return [
    ...groups,
    ...atoms.map(({ train, twin, holdout }, i): MarginGroup => {
      const label = labels[groups.length + i];
      return { kind: "atom", label, where: [`at ${label}`], train, twin, holdout };
    }),
  ];
}

function binPlace(label: string): string {
  if (label.includes(" to ") && !label.startsWith("up to ")) return `from ${label}`;
  if (label.startsWith("all ")) return `among ${label}`;
  return /^(up to|under) /.test(label) ? label : `at ${label}`;
}
