import { rounded } from "../figure.js";
import type { MetricResult } from "../metric.js";
import type { Finding, GateResult } from "./gate.js";

/** The twin may fall this far short of what other persons of the same population reach. Our choice, to be calibrated on fixtures. */
export const QUALITY_TOLERANCE = 0.05;

/** An interval that must shrink to less than a tenth asks for more than a hundred times the persons: no number is named then. */
const OUT_OF_REACH = 10;

/** The distance between two tables of fewer persons is mostly their noise. */
const FEWEST_PERSONS = 50;

interface Asked {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  readonly metric: string;
  /** How far the twin falls short of the holdout; above 0 is worse. */
  readonly shortfall: (twin: number, holdout: number) => number;
  /** Both figures in words. */
  readonly says: (twin: string, holdout: string) => string;
}

/** For a likeness, of which more is better. */
const LIKENESS: Pick<Asked, "shortfall" | "says"> = {
  shortfall: (twin, holdout) => holdout - twin,
  says: (twin, holdout) => `The twin reaches ${twin}, the holdout ${holdout}.`,
};

const ASKED: readonly Asked[] = [
  {
    id: "Q1",
    title: "Columns",
    metric: "shape",
    question: "Is each column distributed as in the real table?",
    ...LIKENESS,
  },
  {
    id: "Q2",
    title: "Pairs",
    metric: "pair-trends",
    question: "Do columns go together as in the real table?",
    ...LIKENESS,
  },
  {
    id: "Q3",
    title: "Missingness",
    metric: "missing-similarity",
    question: "Are as many cells missing?",
    ...LIKENESS,
  },
  {
    id: "Q6",
    title: "Whole rows",
    metric: "discriminator-auc",
    question: "Do its rows pass for real ones with a model trained to tell them apart?",
    shortfall: (twin, holdout) => twin - holdout,
    says: (twin, holdout) =>
      `The model tells the twin's rows from training rows with AUC ${twin}, and the holdout's with ${holdout}.`,
  },
];

const NOT_RUN = [
  {
    id: "Q4",
    title: "Utility",
    question: "Does a model fitted on the twin serve real persons as well?",
    would: "fit the same model on the training rows and on the twin, and test both on the holdout",
  },
  {
    id: "Q5",
    title: "Fairness",
    question: "Are gaps between groups of persons as wide as in the real table?",
    would: "compare outcomes and shares of groups in the twin with the real ones",
  },
];

/** The questions about quality. None blocks: a poor twin misleads, it does not give away. */
export function askQuality(metrics: readonly MetricResult[], persons: number): GateResult[] {
  const asked = ASKED.map((one): GateResult => {
    const { id, title, question } = one;
    const metric = metrics.find(({ id }) => id === one.metric);
    const evidence = metric === undefined ? null : { metric: one.metric, tolerance: QUALITY_TOLERANCE };
    return { id, title, question, ...judge(one, metric, persons), evidence };
  });
  const notRun = NOT_RUN.map(({ id, title, question, would }): GateResult => {
    const reason = `This version does not run it. It would ${would}.`;
    return { id, title, question, state: "NOT ASSESSED", reason, needed: null, evidence: null };
  });
  return [...asked, ...notRun];
}

/** How far the twin falls short of the holdout, with its 95 % half-width, against the tolerance. */
function judge({ shortfall, says }: Asked, metric: MetricResult | undefined, persons: number): Finding {
  const open = (reason: string): Finding => ({ state: "NOT ASSESSED", reason, needed: null });
  if (metric === undefined) return open("The metric was not run.");
  const { twin, holdout } = metric;
  if (holdout === null) return open("There is no holdout to say what is possible.");
  if (twin.value === null) return open(`No figure for the twin: ${twin.reason}.`);
  if (holdout.value === null) return open(`No figure for the holdout: ${holdout.reason}.`);
  const gap = rounded(shortfall(twin.value, holdout.value));
  const said = says(twin.value.toFixed(3), holdout.value.toFixed(3));
  const fewest = Math.min(twin.interval?.persons ?? 0, holdout.interval?.persons ?? 0);
  if (twin.interval === null || holdout.interval === null || fewest < FEWEST_PERSONS) {
    return { state: "INCONCLUSIVE", reason: `${said} There are too few persons to tell.`, needed: null };
  }
  const a = (twin.interval.high - twin.interval.low) / 2;
  const b = (holdout.interval.high - holdout.interval.low) / 2;
  const half = Math.sqrt(a * a + b * b);
  if (gap - half > QUALITY_TOLERANCE) return { state: "REVIEW", reason: said, needed: null };
  if (gap + half <= QUALITY_TOLERANCE) return { state: "WITHIN TOLERANCE", reason: said, needed: null };
  const ratio = half / (QUALITY_TOLERANCE - gap);
  const needed = Math.abs(ratio) > OUT_OF_REACH ? null : Math.ceil(persons * ratio * ratio);
  return { state: "INCONCLUSIVE", reason: `${said} The interval reaches across the tolerance.`, needed };
}
