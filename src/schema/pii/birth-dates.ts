import { quantile } from "../../core/math/quantile.js";
import type { Column } from "../../table/table.js";
import { columnNumbers } from "../column-values.js";
import { compileDateLayout } from "../date-layout.js";
import type { ColumnSchema } from "../schema.js";
import type { Beside } from "./beside.js";

/** Days between the 5 % and the 95 % quantile: a register of this century spans less, the ages of grown persons more. */
const SPAN = 35 * 365.25;
/** Fewer dates may lie far apart by chance. */
const ENOUGH = 20;

/** The column, marked as days of birth where rows are persons and its days are spread over the years of a life, whatever it is called. */
export function asBirthDate(column: ColumnSchema, cells: Column, { persons }: Beside): ColumnSchema {
  const { sdtype, format, pii } = column;
  if (!persons || pii !== undefined || sdtype !== "datetime" || format.date === undefined) return column;
  if (compileDateLayout(format.date).unit !== "day" || column.distinct < ENOUGH) return column;
  const days = columnNumbers(cells, column)
    .filter((day) => !Number.isNaN(day))
    .sort();
  if (days.length < ENOUGH || quantile(days, 0.95) - quantile(days, 0.05) < SPAN) return column;
  return { ...column, role: "quasi-identifier", pii: { kind: "date of birth", action: "coarsen" } };
}
