import type { ColumnView } from "./column-view.js";
import type { ColumnResult } from "./evaluation.js";
import type { Arm, Side } from "./evaluation-input.js";
import { shapeMetricOf } from "./fidelity/column-shapes.js";
import { rounded } from "./figure.js";
import { levelMargin } from "./margin/level-margin.js";
import { numberMargin } from "./margin/number-margin.js";
import type { SharedCoding } from "./shared-coding.js";

/** A modelled column's own entry: its shape, missing cells and margin. */
export function columnResult(view: ColumnView, coding: SharedCoding): ColumnResult {
  const { column, counts, rows } = view;
  const metric = shapeMetricOf(column.kind);
  const likeness = (arm: Arm) => {
    const value = rows[arm] === 0 ? null : metric.evaluate(view, arm).value;
    return value === null ? null : rounded(value);
  };
  const missing = (side: Side) => (rows[side] === 0 ? null : rounded(counts[side][0] / rows[side]));
  return {
    name: column.schema.name,
    sdtype: column.schema.sdtype,
    metric: metric.id,
    twin: likeness("twin"),
    holdout: likeness("holdout"),
    missing: { train: missing("train"), holdout: missing("holdout"), twin: missing("twin") },
    margin:
      column.kind === "numbers"
        ? numberMargin(view, column, coding.persons)
        : levelMargin(view, column, coding.persons),
  };
}
