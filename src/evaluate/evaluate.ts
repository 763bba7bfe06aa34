import { isMissingText } from "../schema/column-values.js";
import type { ColumnSchema } from "../schema/schema.js";
import { cellText } from "../table/column-text.js";
import type { ColumnResult, Evaluation, PairsResult } from "./evaluation.js";
import { type Arm, type EvaluationInput, SIDES, type Side } from "./evaluation-input.js";
import { cellFigures } from "./fidelity/cell-figures.js";
import { comparedFeatures } from "./fidelity/compared-features.js";
import { ASSOCIATED, type PairFigure } from "./fidelity/pair-figure.js";
import { type PairFigures, pairFigures } from "./fidelity/pair-figures.js";
import { rounded } from "./figure.js";
import { measureColumns } from "./measure-columns.js";
import type { ColumnMetric, MetricContext, MetricResult } from "./metric.js";
import { METRICS } from "./metrics.js";
import { personSample } from "./person-sample.js";
import { coincidences } from "./privacy/coincidences.js";
import { type SharedCoding, sharedCoding } from "./shared-coding.js";
import { askGates } from "./verdict/gates.js";
import { askQuality } from "./verdict/quality.js";
import { verdict } from "./verdict/verdict.js";

export type { Evaluation } from "./evaluation.js";
export type { EvaluationInput } from "./evaluation-input.js";

/**
 * Says how alike a twin is to the rows that it was fitted on and what it gives away of their persons, each figure beside what real rows of
 * other persons reach. The same input gives the same result to the bit.
 *
 * O(rows × (columns² + columns × log rows)): the squares are pairs, and copies in all but one column; triples are counted and models trained
 * on a part of bounded size. Some 12 bytes a cell of all tables.
 * @throws TwinsetError E_DATA when a table lacks a column of the schema
 */
export async function evaluate(input: EvaluationInput): Promise<Evaluation> {
  const coding = sharedCoding(input);
  const sampleOf = (arm: Arm) => {
    if (coding.rows[arm] === 0) return null;
    return personSample(coding.persons[arm], coding.rows[arm], input.random, `evaluate/${arm}`);
  };
  const samples = { twin: sampleOf("twin"), holdout: sampleOf("holdout") };
  const ofColumns = METRICS.filter((metric): metric is ColumnMetric => metric.kind === "column");
  const measured = measureColumns(input, coding, ofColumns, samples);
  const pairs = pairFigures(input, coding, samples);
  const cells = cellFigures(input, coding);
  const context: MetricContext = { input, coding, pairs, cells, compared: comparedFeatures(input, coding) };
  const metrics: MetricResult[] = [];
  for (const metric of METRICS) {
    const { id, title, better } = metric;
    const found = measured.metrics.find((result) => result.id === id);
    if (metric.kind === "table") {
      const measure = await metric.evaluate(context);
      metrics.push({ id, title, better, columns: [], details: null, ...measure });
    } else if (found !== undefined) metrics.push(found);
  }
  const persons = bySide((side) => coding.persons[side].count);
  const gates = askGates(context);
  const checks = askQuality(metrics, persons.train + persons.holdout);
  return {
    version: 1,
    rows: coding.rows,
    persons,
    metrics,
    columns: input.schema.columns.map(
      (column, index) => measured.columns.get(index) ?? regenerated(column, index, coding),
    ),
    pairs: pairsResult(pairs, input),
    coincidences: coincidences(input.schema, coding),
    gates,
    checks,
    verdict: verdict(gates, checks),
    notes: coding.notes,
  };
}

function bySide<T>(of: (side: Side) => T): Record<Side, T> {
  return Object.fromEntries(SIDES.map((side) => [side, of(side)])) as Record<Side, T>;
}

/** An id or text column: named, its missing cells counted, nothing compared. */
function regenerated(schema: ColumnSchema, index: number, { rows, source }: SharedCoding): ColumnResult {
  const missing = bySide((side) => {
    if (rows[side] === 0) return null;
    let count = 0;
    for (let row = 0; row < rows[side]; row++) if (isMissingText(cellText(source[side][index], row), schema)) count++;
    return rounded(count / rows[side]);
  });
  const { name, sdtype } = schema;
  return { name, sdtype, metric: null, twin: null, holdout: null, missing, margin: null };
}

function pairsResult({ of, list }: PairFigures, { schema }: EvaluationInput): PairsResult {
  const compared = list.filter((pair): pair is PairFigure & { twin: number } => pair.twin !== null);
  compared.sort((one, other) => one.twin - other.twin || one.a - other.a || one.b - other.b);
  const worst = compared.slice(0, 10).map(({ a, b, twin, holdout }) => {
    return { a: schema.columns[a].name, b: schema.columns[b].name, twin: rounded(twin), holdout: orNull(holdout) };
  });
  return { of, associated: ASSOCIATED, list: list.map(roundedPair), worst };
}

function roundedPair({ a, b, kind, association, twin, holdout, rank }: PairFigure): PairFigure {
  return {
    a,
    b,
    kind,
    association: bySide((side) => orNull(association[side])),
    twin: orNull(twin),
    holdout: orNull(holdout),
    rank: rank && { twin: orNull(rank.twin), holdout: orNull(rank.holdout) },
  };
}

function orNull(value: number | null): number | null {
  return value === null ? null : rounded(value);
}
