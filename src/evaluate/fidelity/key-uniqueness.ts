import { isMissingText } from "../../schema/column-values.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { cellText } from "../../table/column-text.js";
import type { Column } from "../../table/table.js";
import { figure, noFigure, rounded } from "../figure.js";
import type { ColumnFigure, TableMetric } from "../metric.js";

/**
 * Distinct texts / cells, missing cells left out: 1 where no key repeats.
 * @returns null where every cell is missing
 */
export function keyUniqueness(column: Column, rows: number, schema: ColumnSchema): number | null {
  const distinct = new Set<string>();
  let cells = 0;
  for (let row = 0; row < rows; row++) {
    const text = cellText(column, row);
    if (isMissingText(text, schema)) continue;
    cells++;
    distinct.add(text);
  }
  return cells === 0 ? null : distinct.size / cells;
}

/** F5: key uniqueness of the id columns in which no real key repeats. */
export const keyUniquenessMetric: TableMetric = {
  kind: "table",
  id: "key-uniqueness",
  title: "Keys that do not repeat",
  better: "higher",
  evaluate: ({ input, coding }) => {
    const columns: ColumnFigure[] = [];
    input.schema.columns.forEach((column, index) => {
      if (column.sdtype !== "id") return;
      const { train, holdout, twin } = coding.source;
      if (keyUniqueness(train[index], coding.rows.train, column) !== 1) return;
      const ofTwin = keyUniqueness(twin[index], coding.rows.twin, column);
      const ofHoldout = coding.rows.holdout === 0 ? null : keyUniqueness(holdout[index], coding.rows.holdout, column);
      columns.push({
        name: column.name,
        twin: ofTwin && rounded(ofTwin),
        holdout: ofHoldout && rounded(ofHoldout),
      });
    });
    const mean = (arm: "twin" | "holdout") => {
      const values = columns.map((column) => column[arm]).filter((value) => value !== null);
      if (values.length === 0) return noFigure("no id column in which the real keys are unique");
      return figure(values.reduce((sum, value) => sum + value, 0) / values.length, values.length);
    };
    return { twin: mean("twin"), holdout: coding.rows.holdout === 0 ? null : mean("holdout"), columns };
  },
};
