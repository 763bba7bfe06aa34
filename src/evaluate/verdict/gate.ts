import type { MetricContext } from "../metric.js";
import type { State } from "./states.js";

/** An answer to one question. */
export interface Finding {
  readonly state: State;
  /** One or two sentences for a reader: the answer, with its figures. */
  readonly reason: string;
  /** Persons, train and holdout together, that would about settle an INCONCLUSIVE answer; null where it is settled or no number would. */
  readonly needed: number | null;
}

/** A question with its answer: plain JSON. */
export interface GateResult extends Finding {
  /** `"D1"` and so on for disclosure, `"Q1"` and so on for quality. */
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** The figures behind the answer; null where the question was not run. */
  readonly evidence: object | null;
}

/** A gate that is run. */
export type RunGate = (context: MetricContext) => Finding & { readonly evidence: object | null };

/** A question about disclosure. To answer one more: give its entry in gates.ts a `run`. */
export interface Gate {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** What answering takes, in words that follow "would". */
  readonly would: string;
  readonly run?: RunGate;
}
