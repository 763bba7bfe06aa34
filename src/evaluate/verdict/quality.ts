import { rounded } from "../figure.js";
import type { MetricResult } from "../metric.js";
import type { Finding, GateResult } from "./gate.js";

/** The twin may fall this far short of what other persons of the same population reach. Our choice, to be calibrated on fixtures. */
export const QUALITY_TOLERANCE = 0.05;

/** The distance between two tables of fewer persons is mostly their noise. */
const FEWEST_PERSONS = 50;

const ASKED = [
  { id: "Q1", title: "Columns", metric: "shape", question: "Is each column distributed as in the real table?" },
  { id: "Q2", title: "Pairs", metric: "pair-trends", question: "Do columns go together as in the real table?" },
  { id: "Q3", title: "Missingness", metric: "missing-similarity", question: "Are as many cells missing?" },
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
  const asked = ASKED.map(({ id, title, question, metric: name }): GateResult => {
    const metric = metrics.find((one) => one.id === name);
    const evidence = metric === undefined ? null : { metric: name, tolerance: QUALITY_TOLERANCE };
    return { id, title, question, ...judge(metric, persons), evidence };
  });
  const notRun = NOT_RUN.map(({ id, title, question, would }): GateResult => {
    const reason = `This version does not run it. It would ${would}.`;
    return { id, title, question, state: "NOT ASSESSED", reason, needed: null, evidence: null };
  });
  return [...asked, ...notRun];
}

/** The holdout's figure less the twin's, with its 95 % half-width, against the tolerance. */
function judge(metric: MetricResult | undefined, persons: number): Finding {
  const open = (reason: string): Finding => ({ state: "NOT ASSESSED", reason, needed: null });
  if (metric === undefined) return open("The metric was not run.");
  const { twin, holdout } = metric;
  if (holdout === null) return open("There is no holdout to say what is possible.");
  if (twin.value === null) return open(`No figure for the twin: ${twin.reason}.`);
  if (holdout.value === null) return open(`No figure for the holdout: ${holdout.reason}.`);
  const gap = rounded(holdout.value - twin.value);
  const said = `The twin reaches ${twin.value.toFixed(3)}, the holdout ${holdout.value.toFixed(3)}.`;
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
  const needed = gap === QUALITY_TOLERANCE ? null : Math.ceil(persons * ratio * ratio);
  return { state: "INCONCLUSIVE", reason: `${said} The interval reaches across the tolerance.`, needed };
}
