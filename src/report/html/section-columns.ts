import type { ColumnResult } from "../../evaluate/evaluation.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { marginLabels } from "../margin-labels.js";
import type { ReportInput } from "../report-input.js";
import { countText } from "../text/count-text.js";
import { percentText } from "../text/percent-text.js";
import { scoreText } from "../text/score-text.js";
import { columnName } from "./column-name.js";
import { figureMargin } from "./figure-margin.js";
import { figures, words } from "./heads.js";
import { legend } from "./legend.js";
import { type Markup, markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** Figures that are seen at once; those of the other columns are folded. */
const SHOWN = 12;

/** The columns, those least alike first: their figures as a table, and their distributions. */
export function columnsSection({ evaluation, schema }: ReportInput): Section {
  const columns = evaluation.columns.map((result, at) => ({ at, result, schema: schema.columns[at] }));
  columns.sort((a, b) => (a.result.twin ?? 2) - (b.result.twin ?? 2) || a.at - b.at);
  const figures = columns.flatMap(({ at, result, schema }) => columnFigure(at, result, schema));
  const folded = figures.slice(SHOWN);
  const rest =
    folded.length === 0
      ? markup``
      : markup`<details><summary>${countText(folded.length, "more column")}</summary><div class="figures">
${folded}</div></details>
`;
  const drawn =
    figures.length === 0
      ? markup``
      : markup`${legend(evaluation.rows.holdout > 0)}<div class="figures">
${figures.slice(0, SHOWN)}</div>
${rest}`;
  const body = markup`${columnTable(columns.map(({ result }) => result))}${drawn}`;
  return { id: "columns", title: "Columns, the least alike first", body };
}

function columnTable(columns: readonly ColumnResult[]): Markup {
  const score = (value: number | null) => (value === null ? "" : scoreText(value));
  const share = (value: number | null) => (value === null ? "" : percentText(value));
  return table({
    id: "column-table",
    caption:
      "How alike each column's distribution is to the training rows', 1 is best, and how many of its cells are missing. Ids and texts are made anew and not compared.",
    head: [
      ...words("column", "sdtype"),
      ...figures("twin", "holdout", "missing, real", "missing, twin", "missing, holdout"),
    ],
    rows: columns.map(({ name, sdtype, twin, holdout, missing }) => {
      const shares = [share(missing.train), share(missing.twin), share(missing.holdout)];
      return [columnName(name), sdtype, score(twin), score(holdout), ...shares];
    }),
  });
}

function columnFigure(at: number, { name, margin, twin, holdout }: ColumnResult, schema: ColumnSchema): Markup[] {
  if (margin === null) return [];
  const id = `c${at}`;
  const labels = marginLabels(margin, schema);
  const reached = twin === null ? "" : `: ${scoreText(twin)}`;
  const beside = twin === null || holdout === null ? "" : `, holdout ${scoreText(holdout)}`;
  const data = table({
    id: `${id}-data`,
    caption: markup`Shares of the cells of ${columnName(name)} that hold a value`,
    head: [...words(margin.kind === "bins" ? "values" : "level"), ...figures("real", "twin", "holdout")],
    rows: labels.map((label, i) => [
      markup`<bdi>${label}</bdi>`,
      percentText(margin.train[i]),
      percentText(margin.twin[i]),
      margin.holdout === null ? "" : percentText(margin.holdout[i]),
    ]),
  });
  return [
    markup`<figure><figcaption>${columnName(name)}${reached}${beside}</figcaption>
${figureMargin({ id, name, margin, labels })}<details><summary>Data</summary>
${data}</details></figure>
`,
  ];
}
