import { columnResult } from "./column-result.js";
import { columnView } from "./column-view.js";
import type { ColumnResult } from "./evaluation.js";
import type { EvaluationInput } from "./evaluation-input.js";
import { MeanFigure } from "./mean-figure.js";
import type { ColumnFigure, ColumnMetric, MetricResult } from "./metric.js";
import type { Samples } from "./person-sample.js";
import type { SharedCoding } from "./shared-coding.js";

/** What all column metrics found, and each modelled column's own result by its place in the schema. */
export interface MeasuredColumns {
  readonly metrics: readonly MetricResult[];
  readonly columns: ReadonlyMap<number, ColumnResult>;
}

/** Runs the column metrics: column by column, so that the counts of one column only are held at a time. */
export function measureColumns(
  input: EvaluationInput,
  coding: SharedCoding,
  metrics: readonly ColumnMetric[],
  samples: Samples,
): MeasuredColumns {
  const sums = metrics.map((metric) => ({
    metric,
    columns: [] as ColumnFigure[],
    twin: new MeanFigure(metric, "twin", samples.twin),
    holdout: new MeanFigure(metric, "holdout", samples.holdout),
  }));
  const columns = new Map<number, ColumnResult>();
  for (const column of coding.columns) {
    input.signal?.throwIfAborted();
    const view = columnView(coding, column);
    for (const sum of sums) {
      if (!sum.metric.applies(view)) continue;
      sum.columns.push({ name: column.schema.name, twin: sum.twin.add(view), holdout: sum.holdout.add(view) });
    }
    columns.set(column.index, columnResult(view, coding));
    input.progress?.({ stage: "columns", done: columns.size, total: coding.columns.length });
  }
  const results = sums.map(({ metric, columns, twin, holdout }) => ({
    id: metric.id,
    title: metric.title,
    better: metric.better,
    twin: twin.figure(),
    holdout: samples.holdout === null ? null : holdout.figure(),
    columns,
    details: null,
  }));
  return { metrics: results, columns };
}
