import type { Evaluation } from "../../evaluate/evaluation.js";
import type { Figure } from "../../evaluate/figure.js";
import type { GateResult } from "../../evaluate/verdict/gate.js";
import { percentText } from "../text/percent-text.js";
import { scoreText } from "../text/score-text.js";

/** A value with the ends of its 95 % interval, where it has them. */
export interface Ranged {
  readonly value: number;
  readonly low: number | null;
  readonly high: number | null;
}

/** The figures behind an answer: the twin's, what the holdout reaches, and the gate. */
export interface QuestionFigure {
  /** What is measured, with its unit. */
  readonly axis: string;
  readonly unit: "share" | "score";
  readonly twin: Ranged;
  /** Null where there is none. */
  readonly holdout: Ranged | null;
  /** Where the answer turns, and the side on which it fails; null where nothing was set. */
  readonly gate: { readonly at: number; readonly fails: "above" | "below" } | null;
}

/** The figures behind an answer; null where the question was not asked, or has none of the two known shapes. */
export function questionFigure(
  { evidence }: Pick<GateResult, "evidence">,
  { metrics }: Pick<Evaluation, "metrics">,
): QuestionFigure | null {
  if (evidence === null) return null;
  const { upper, threshold, statistics } = evidence as { upper?: unknown; threshold?: unknown; statistics?: unknown };
  if (typeof upper === "number" && typeof threshold === "number") return excessFigure(upper, threshold, statistics);
  const { metric: id, tolerance } = evidence as { metric?: unknown; tolerance?: unknown };
  const metric = metrics.find((one) => one.id === id);
  const twin = metric === undefined ? null : ranged(metric.twin);
  if (metric === undefined || twin === null) return null;
  const holdout = metric.holdout === null ? null : ranged(metric.holdout);
  const way = metric.better === "higher" ? -1 : 1;
  const at = holdout === null || typeof tolerance !== "number" ? null : holdout.value + way * tolerance;
  const gate = at === null ? null : ({ at: Math.round(1e6 * at) / 1e6, fails: way < 0 ? "below" : "above" } as const);
  return { axis: metric.title, unit: "score", twin, holdout, gate };
}

/** A number of a question figure as text. */
export function figureText({ unit }: Pick<QuestionFigure, "unit">, value: number): string {
  return unit === "share" ? percentText(value) : scoreText(value);
}

/** An attack's success on training persons beyond that on holdout persons: the greatest excess, and the bound of all. */
function excessFigure(upper: number, threshold: number, statistics: unknown): QuestionFigure {
  const excesses = (Array.isArray(statistics) ? statistics : [])
    .map((one: { excess?: unknown }) => one.excess)
    .filter((excess) => typeof excess === "number");
  const value = excesses.length === 0 ? upper : Math.max(...excesses);
  return {
    axis: "Excess over the holdout, share of persons",
    unit: "share",
    twin: { value, low: null, high: upper },
    holdout: { value: 0, low: null, high: null },
    gate: { at: threshold, fails: "above" },
  };
}

/** A figure of a metric; null where there is none. */
export function ranged({ value, interval }: Figure): Ranged | null {
  return value === null ? null : { value, low: interval?.low ?? null, high: interval?.high ?? null };
}
