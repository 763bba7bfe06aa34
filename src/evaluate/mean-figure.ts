import type { ColumnView } from "./column-view.js";
import type { Arm } from "./evaluation-input.js";
import { type Figure, figure, noFigure, rounded } from "./figure.js";
import type { ColumnMetric } from "./metric.js";
import type { PersonSample } from "./person-sample.js";
import { resampledInterval } from "./resampled-interval.js";

/** The mean of a column metric over columns on one arm, with its interval; columns are added one by one. */
export class MeanFigure {
  readonly #metric: ColumnMetric;
  readonly #arm: Arm;
  readonly #sample: PersonSample | null;
  #value = 0;
  #over = 0;
  #reason = "no column that it applies to";
  #replicates: Float64Array | null = null;

  /** @param sample null where the arm has no row */
  constructor(metric: ColumnMetric, arm: Arm, sample: PersonSample | null) {
    this.#metric = metric;
    this.#arm = arm;
    this.#sample = sample;
  }

  /** The metric's value for one more column; null where undefined. */
  add(view: ColumnView): number | null {
    if (this.#sample === null) return null;
    const measure = this.#metric.evaluate(view, this.#arm);
    if (measure.value === null || !Number.isFinite(measure.value)) {
      this.#reason = measure.value === null ? measure.reason : "not defined for these tables";
      return null;
    }
    this.#value += measure.value;
    this.#over++;
    const replicates = this.#metric.resample?.(view, this.#arm, this.#sample);
    if (replicates !== undefined) {
      this.#replicates ??= new Float64Array(replicates.length);
      for (let i = 0; i < replicates.length; i++) this.#replicates[i] += replicates[i];
    }
    return rounded(measure.value);
  }

  figure(): Figure {
    if (this.#sample === null) return noFigure("the table has no row");
    if (this.#over === 0) return noFigure(this.#reason);
    const value = this.#value / this.#over;
    const replicates = this.#replicates?.map((sum) => sum / this.#over);
    return figure(value, this.#over, replicates ? resampledInterval(value, replicates, this.#sample) : null);
  }
}
