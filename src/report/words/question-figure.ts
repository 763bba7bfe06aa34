import type { Evaluation } from "../../evaluate/evaluation.js";
import type { Figure } from "../../evaluate/figure.js";
import type { GateResult } from "../../evaluate/verdict/gate.js";
import { intervalText } from "../text/interval-text.js";
import { percentText } from "../text/percent-text.js";
import { scoreText } from "../text/score-text.js";
import { verbatimEvidence } from "../verbatim-evidence.js";

/** The figures behind an answer, one a line, with their intervals; none where the question was not asked. */
export function questionFigure(question: GateResult, { metrics }: Pick<Evaluation, "metrics">): string[] {
  const verbatim = verbatimEvidence(question);
  if (verbatim !== null) {
    const { upper, threshold } = verbatim;
    return [`excess at most ${percentText(upper)} (95 %)`, `threshold ${percentText(threshold)}`];
  }
  const { metric: id, tolerance } = (question.evidence ?? {}) as { metric?: unknown; tolerance?: unknown };
  const metric = metrics.find((one) => one.id === id);
  if (metric === undefined) return [];
  const lines = [armText("twin", metric.twin), armText("holdout", metric.holdout)].filter((line) => line !== null);
  return typeof tolerance === "number" && lines.length > 0 ? [...lines, `tolerance ${tolerance}`] : lines;
}

function armText(name: string, figure: Figure | null): string | null {
  if (figure === null || figure.value === null) return null;
  const interval = figure.interval === null ? "" : ` (95 %: ${intervalText(figure.interval)})`;
  return `${name} ${scoreText(figure.value)}${interval}`;
}
