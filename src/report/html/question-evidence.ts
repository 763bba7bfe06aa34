import type { Evaluation } from "../../evaluate/evaluation.js";
import type { ColumnFigure, MetricResult } from "../../evaluate/metric.js";
import type { GateResult } from "../../evaluate/verdict/gate.js";
import { countText } from "../text/count-text.js";
import { percentText } from "../text/percent-text.js";
import { scoreText } from "../text/score-text.js";
import { verbatimEvidence } from "../verbatim-evidence.js";
import { columnName } from "./column-name.js";
import { figures, words } from "./heads.js";
import { type Markup, markup } from "./markup.js";
import { table } from "./table.js";
import { verbatimTables } from "./verbatim-tables.js";

/** Columns that are listed under an answer. */
const LISTED = 10;

/** What an answer rests on beside its figure: the persons that were matched, or the columns that do worst; nothing where there is no more. */
export function questionEvidence(question: GateResult, { metrics }: Pick<Evaluation, "metrics">): Markup {
  const verbatim = verbatimEvidence(question);
  if (verbatim !== null) return verbatimTables(verbatim);
  const id = (question.evidence as { metric?: unknown } | null)?.metric;
  const metric = metrics.find((one) => one.id === id);
  if (metric === undefined) return markup``;
  const telling = tellingColumns(metric);
  if (telling !== null) return telling;
  if (metric.columns.length === 0) return pairsBehind(metric.id);
  const way = metric.better === "higher" ? 1 : -1;
  const worst = [...metric.columns].filter(({ twin }) => twin !== null);
  worst.sort((a, b) => way * (a.twin! - b.twin!));
  if (worst.length === 0) return markup``;
  const text = (value: number | null) => (value === null ? "none" : scoreText(value));
  return markup`<details><summary>The columns behind this answer</summary>
${table({
  id: `${question.id.toLowerCase()}-columns`,
  caption: `${metric.title}: ${worst.length > LISTED ? `the ${LISTED} worst of ${worst.length} columns` : "each column, the worst first"}`,
  head: [...words("column"), ...figures("twin", "holdout")],
  rows: worst.slice(0, LISTED).map(({ name, twin, holdout }) => [columnName(name), text(twin), text(holdout)]),
})}</details>
`;
}

/** The columns by which rows are told apart, where the metric's details name them; else null. */
function tellingColumns({ columns, details }: MetricResult): Markup | null {
  const found = (details as { columns?: unknown } | null)?.columns;
  if (columns.length > 0 || !Array.isArray(found) || found.length === 0) return null;
  const share = (value: number | null) => (value === null ? "none" : percentText(value));
  return markup`<details><summary>The columns behind this answer</summary>
${table({
  id: "telling-columns",
  caption: `The ${countText(found.length, "column")} that give the rows away most: their part of all that tells twin from training rows, and holdout from training rows, where it is chance`,
  head: [...words("column"), ...figures("twin", "holdout")],
  rows: (found as ColumnFigure[]).map(({ name, twin, holdout }) => [columnName(name), share(twin), share(holdout)]),
})}</details>
`;
}

/** Pairs are shown by themselves. */
function pairsBehind(id: string): Markup {
  return id.startsWith("pair-")
    ? markup`<p class="more"><a href="#pairs">The pairs behind this answer</a></p>\n`
    : markup``;
}
