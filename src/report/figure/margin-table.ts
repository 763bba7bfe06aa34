import type { ColumnResult, Evaluation } from "../../evaluate/evaluation.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { columnName } from "../html/column-name.js";
import { figures, words } from "../html/heads.js";
import { markup } from "../html/markup.js";
import type { TableParts } from "../html/table.js";
import { marginGroups } from "../margin-groups.js";
import { missingText, shownMissing } from "../shown-missing.js";
import { percentText } from "../text/percent-text.js";

/** The shares of a column's margin, and its missing cells. */
export function marginTable(
  result: ColumnResult,
  schema: ColumnSchema,
  { rows }: Pick<Evaluation, "rows">,
): Omit<TableParts, "id"> {
  const margin = result.margin!;
  const missing = shownMissing(result, { rows });
  const held = rows.holdout > 0;
  return {
    caption: markup`Shares of the cells of ${columnName(result.name)} that hold a value, and of all cells those that are missing`,
    head: [
      ...words(margin.kind === "bins" ? "values" : "level"),
      ...figures("real", "twin", ...(held ? ["holdout"] : [])),
    ],
    rows: [
      ...marginGroups(margin, schema).map(({ label, train, twin, holdout }) => [
        columnName(label),
        percentText(train),
        percentText(twin),
        ...(held ? [holdout === null ? "too few" : percentText(holdout)] : []),
      ]),
      [
        "missing cells",
        missingText(missing, "train"),
        missingText(missing, "twin"),
        ...(held ? [missingText(missing, "holdout")] : []),
      ],
    ],
  };
}
