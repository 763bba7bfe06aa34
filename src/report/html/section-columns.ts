import type { ColumnResult, Evaluation } from "../../evaluate/evaluation.js";
import { marginFigure } from "../figure/margin-figure.js";
import type { ReportInput } from "../report-input.js";
import { missingText, shownMissing } from "../shown-missing.js";
import { countText } from "../text/count-text.js";
import { scoreText } from "../text/score-text.js";
import { sourceWords } from "../words/source.js";
import { columnName } from "./column-name.js";
import { figures, words } from "./heads.js";
import { type Markup, markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** Figures that are seen at once; those of the other columns are folded. */
const SHOWN = 12;

/** The columns, those least alike first: their distributions, and their figures as a table. */
export function columnsSection(input: ReportInput): Section {
  const { evaluation, schema } = input;
  const columns = evaluation.columns.map((result, at) => ({ at, result, schema: schema.columns[at] }));
  columns.sort((a, b) => (a.result.twin ?? 2) - (b.result.twin ?? 2) || a.at - b.at);
  const source = sourceWords(input);
  const drawn = columns.flatMap(
    ({ at, ...parts }) => marginFigure({ id: `c${at}`, ...parts, evaluation, source }) ?? [],
  );
  const body = markup`${figureGrid(drawn.slice(0, SHOWN))}${foldedFigures(drawn.slice(SHOWN))}${notDrawn(columns.map(({ result }) => result))}<details><summary>All columns as a table</summary>
${columnTable(
  columns.map(({ result }) => result),
  evaluation,
)}</details>
`;
  return { id: "columns", title: "Columns, the least alike first", body };
}

/** Columns without a figure, and why. */
function notDrawn(columns: Evaluation["columns"]): Markup {
  const named = (why: string, isMeant: (column: ColumnResult) => boolean) => {
    const names = columns
      .filter((column) => column.margin === null && isMeant(column))
      .map(({ name }) => columnName(name));
    if (names.length === 0) return markup``;
    return markup`<p>${why}: ${names.map((name, i) => (i === 0 ? name : markup`, ${name}`))}.</p>\n`;
  };
  return markup`${named("Ids and texts, made anew and not compared", ({ metric }) => metric === null)}${named("Not drawn, since too few real persons would be in a group", ({ metric }) => metric !== null)}`;
}

function figureGrid(drawn: readonly Markup[]): Markup {
  return drawn.length === 0
    ? markup``
    : markup`<div class="figures">
${drawn}</div>
`;
}

function foldedFigures(drawn: readonly Markup[]): Markup {
  if (drawn.length === 0) return markup``;
  return markup`<details><summary>${countText(drawn.length, "more column")}</summary>
${figureGrid(drawn)}</details>
`;
}

function columnTable(columns: Evaluation["columns"], evaluation: Pick<Evaluation, "rows">): Markup {
  const score = (value: number | null) => (value === null ? "" : scoreText(value));
  return table({
    id: "column-table",
    caption:
      "How alike each column's distribution is to the training rows', 1 is best, and how many of its cells are missing. Ids and texts are made anew and not compared.",
    head: [
      ...words("column", "sdtype"),
      ...figures("twin", "holdout", "missing, real", "missing, twin", "missing, holdout"),
    ],
    rows: columns.map((column) => {
      const { name, sdtype, twin, holdout } = column;
      const missing = shownMissing(column, evaluation);
      const shares = (["train", "twin", "holdout"] as const).map((side) => missingText(missing, side));
      return [columnName(name), sdtype, score(twin), score(holdout), ...shares];
    }),
  });
}
