import type { Figure, Interval } from "../evaluate/figure.js";
import type { VerbatimEvidence } from "../evaluate/privacy/verbatim.js";
import type { ReportInput } from "./report-input.js";
import { shareText } from "./text/percent-text.js";
import { scoreText } from "./text/score-text.js";
import { verbatimEvidence } from "./verbatim-evidence.js";
import { BEST } from "./words/best.js";

/** One of the few figures that come first, as texts. */
export interface HeadlineRow {
  readonly label: string;
  /** Null where there is no figure; then `reason` says why. */
  readonly twin: string | null;
  readonly holdout: string | null;
  /** Of the twin's figure. */
  readonly interval: Interval | null;
  /** Which way is better, in words. */
  readonly best: string;
  readonly reason: string | null;
}

/** The figures that scorecard and report put first: how alike, and how many persons are copied. */
export function headline({ evaluation }: Pick<ReportInput, "evaluation">): HeadlineRow[] {
  const found = evaluation.gates.map(verbatimEvidence).find((evidence) => evidence !== null) ?? null;
  const asked = evaluation.gates.find(({ id }) => id === "D1");
  const metric = (label: string, name: string, best: string) => {
    const result = evaluation.metrics.find(({ id }) => id === name);
    return result === undefined ? [] : [measured(label, result.twin, result.holdout, best)];
  };
  const copies = (label: string, statistic: string) =>
    asked === undefined
      ? []
      : [copied(label, statistic, found, evaluation.rows.holdout === 0 ? "needs a holdout" : asked.reason)];
  return [
    ...metric("columns alike", "shape", BEST.likeness),
    ...metric("pairs alike", "pair-trends", BEST.likeness),
    ...metric("told apart, AUC", "discriminator-auc", BEST["near 0.5"]),
    ...copies("exact copies", "exact"),
    ...copies("near copies", "near"),
  ];
}

function measured(label: string, twin: Figure, holdout: Figure | null, best: string): HeadlineRow {
  const text = (figure: Figure | null) => (figure === null || figure.value === null ? null : scoreText(figure.value));
  const { interval, reason } = twin;
  return { label, twin: text(twin), holdout: text(holdout), interval, best, reason };
}

function copied(label: string, id: string, evidence: VerbatimEvidence | null, reason: string): HeadlineRow {
  const best = BEST.copies;
  const found = evidence?.statistics.find((statistic) => statistic.id === id);
  if (found === undefined) return { label, twin: null, holdout: null, interval: null, best, reason };
  const twin = shareText(found.train);
  const none = twin === null ? "no training person has a row of their own" : null;
  return { label, twin, holdout: shareText(found.holdout), interval: null, best, reason: none };
}
