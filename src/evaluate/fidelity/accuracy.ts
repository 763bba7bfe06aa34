import type { Arm } from "../evaluation-input.js";
import { type Figure, figure, noFigure, rounded } from "../figure.js";
import type { ColumnFigure, MetricContext, TableMetric } from "../metric.js";
import type { ArmCells } from "./arm-tally.js";
import { bothArms } from "./both-arms.js";

/** Behind an accuracy: what it is of, and what rows of the same population are expected to reach. */
export interface AccuracyDetails {
  /** Rows that were counted, and into how many draws of equal size an arm was cut. */
  readonly rows: { readonly train: number; readonly twin: number; readonly holdout: number };
  readonly draws: { readonly twin: number; readonly holdout: number };
  /** By the number of columns, 1 to 3. */
  readonly levels: readonly {
    readonly columns: number;
    readonly tables: number;
    readonly twin: { readonly accuracy: number; readonly ceiling: number } | null;
    readonly holdout: { readonly accuracy: number; readonly ceiling: number } | null;
  }[];
}

/** Under this, hardly any agreement can be expected of two tables of so few rows. */
const LEAST_CEILING = 0.01;

/**
 * F4, the headline: accuracy / ceiling, the mean over single columns, pairs and triples. The accuracy of a table of counts is 1 - ½ Σ |p - q|
 * over its cells (`coarseCodes`), its ceiling what a fresh sample as large is expected to reach. 1 says that the twin is as near to the training
 * rows as fresh rows of their population are. The twin significantly above the holdout is no quality: it remembers.
 * @see Platzer and Reutterer (2021), doi:10.3389/fdata.2021.679939, for the accuracies; the ceiling is ours
 */
export const accuracy: TableMetric = {
  kind: "table",
  id: "accuracy",
  title: "Accuracy over its ceiling (above 1: too near)",
  better: "near 1",
  evaluate: (context) => ({
    ...bothArms(context, (arm) => overCeiling(context.cells.arms[arm])),
    details: detailsOf(context, [0, 1, 2]),
  }),
};

/** F4 of single columns. */
export const accuracyUnivariate = level("accuracy-univariate", "Accuracy of single columns", 0);

/** F4 of pairs of columns. */
export const accuracyBivariate = level("accuracy-bivariate", "Accuracy of pairs", 1);

/** F4 of triples of columns, up to 10,000 drawn ones. */
export const accuracyTrivariate = level("accuracy-trivariate", "Accuracy of triples", 2);

function level(id: string, title: string, width: number): TableMetric {
  return {
    kind: "table",
    id,
    title,
    better: "higher",
    evaluate: (context) => ({
      ...bothArms(context, (arm) => ofLevel(context.cells.arms[arm], width)),
      columns: width === 0 ? columnFigures(context) : [],
      details: detailsOf(context, [width]),
    }),
  };
}

function ofLevel(cells: ArmCells | null, width: number): Figure {
  if (cells === null) return noFigure("the real table has no row");
  const { tables, accuracy, influence } = cells.levels[width];
  if (tables === 0)
    return noFigure(width === 0 ? "no column is modelled" : `fewer than ${width + 1} columns are modelled`);
  return figure(accuracy, tables, influence.interval(accuracy, tables, 0, 1));
}

function overCeiling(cells: ArmCells | null): Figure {
  if (cells === null) return noFigure("the real table has no row");
  const levels = cells.levels.filter(({ tables }) => tables > 0);
  if (levels.length === 0) return noFigure("no column is modelled");
  if (levels.some(({ ceiling }) => ceiling < LEAST_CEILING)) return noFigure("too few rows to agree on anything");
  let value = 0;
  const influence = levels[0].influence.empty();
  for (const { tables, accuracy, ceiling, influence: own } of levels) {
    value += accuracy / ceiling / levels.length;
    influence.addSum(own, 1 / (tables * ceiling * levels.length));
  }
  return figure(value, levels.length, influence.interval(value, 1, 0, Infinity));
}

function columnFigures({ coding, cells }: MetricContext): ColumnFigure[] {
  return coding.columns.map(({ schema }, column) => {
    const of = (arm: Arm) => {
      const own = cells.arms[arm];
      return own && rounded(own.columns[column]);
    };
    return { name: schema.name, twin: of("twin"), holdout: of("holdout") };
  });
}

function detailsOf({ cells }: MetricContext, widths: readonly number[]): AccuracyDetails {
  const { twin, holdout } = cells.arms;
  const ofArm = (arm: ArmCells | null, width: number) => {
    if (arm === null || arm.levels[width].tables === 0) return null;
    const { accuracy, ceiling } = arm.levels[width];
    return { accuracy: rounded(accuracy), ceiling: rounded(ceiling) };
  };
  return {
    rows: { train: cells.rows, twin: twin?.rows ?? 0, holdout: holdout?.rows ?? 0 },
    draws: { twin: twin?.draws ?? 0, holdout: holdout?.draws ?? 0 },
    levels: widths.map((width) => ({
      columns: width + 1,
      tables: cells.sets[width].length,
      twin: ofArm(twin, width),
      holdout: ofArm(holdout, width),
    })),
  };
}
