import type { Policy } from "../evaluation-input.js";
import type { MetricContext } from "../metric.js";
import type { SharedCoding } from "../shared-coding.js";
import type { RunGate } from "../verdict/gate.js";
import { type Decision, decideExcess } from "./decide-excess.js";
import { type ExcessTest, excessTest } from "./excess-test.js";
import { ELIGIBLE, findCopies } from "./find-copies.js";
import { STATISTICS, verbatimEvidence } from "./verbatim-evidence.js";

export type { VerbatimEvidence } from "./verbatim-evidence.js";

/**
 * D1: are rows copied? Of persons with a row that is unique among all real persons, the share whom the twin holds, whole or in all but one
 * column, is compared between training and holdout persons, and tested once (`excessTest`).
 * @see Unique Exact Match in NIST's SDNist, here less the holdout's
 */
export function verbatim({ input, coding }: Pick<MetricContext, "input" | "coding">): ReturnType<RunGate> {
  const missing = missingInput(coding);
  if (missing !== null) return { state: "NOT ASSESSED", reason: missing, needed: null, evidence: null };
  const total = coding.columns.length;
  const copies = findCopies(coding, input.signal, (done) => input.progress?.({ stage: "copies", done, total }));
  const counts = { train: masksOf(copies.persons.train), holdout: masksOf(copies.persons.holdout) };
  const test = excessTest(counts, STATISTICS.length, input.random.stream("evaluate/verbatim"));
  const persons = coding.persons.train.count + coding.persons.holdout.count;
  const decision = decideExcess(test, input.policy, persons);
  const evidence = verbatimEvidence(test, decision, copies, { input, coding });
  return { state: decision.state, reason: inWords(test, decision, input.policy), needed: decision.needed, evidence };
}

function missingInput({ rows, columns }: SharedCoding): string | null {
  if (rows.holdout === 0) return "There is no holdout: nothing says how many rows would be equal by chance.";
  if (rows.twin === 0) return "The twin has no row.";
  if (rows.train === 0) return "The real table has no row.";
  return columns.length === 0 ? "No column is modelled: there is nothing to compare." : null;
}

/** Eligible persons by their three bits. */
function masksOf(persons: Uint8Array): Uint32Array {
  const masks = new Uint32Array(8);
  for (const bits of persons) if (bits & ELIGIBLE) masks[bits & 7]++;
  return masks;
}

function inWords(test: ExcessTest, { state, upper, tooFew }: Decision, { floor, threshold }: Policy): string {
  const { train, holdout } = test.statistics[0];
  if (state === "INCONCLUSIVE" && tooFew) {
    return `Only ${train.of} training and ${holdout.of} holdout persons have a row that nobody else has: too few to tell.`;
  }
  const said = mostStriking(test);
  const beyond = `more than the ${percent(floor)} that is let pass, and p = ${test.p.toFixed(4)}`;
  if (state === "BLOCK") return `Training persons are in the twin: ${said}, ${beyond}.`;
  if (state === "REVIEW") return `Training persons may be in the twin: ${said}, ${beyond}.`;
  if (state === "INCONCLUSIVE") {
    return `The excess could be as high as ${atMost(upper)} (95 %), the threshold is ${percent(threshold)}: ${said}.`;
  }
  const small = test.p <= 0.02 ? " The excess is small, but not chance." : "";
  return `The excess is at most ${atMost(upper)} (95 %): ${said}.${small}`;
}

/** The statistic that stands out most. */
function mostStriking({ statistics }: ExcessTest): string {
  let worst = 0;
  for (let k = 1; k < statistics.length; k++) if (statistics[k].z > statistics[worst].z) worst = k;
  const { train, holdout } = statistics[worst];
  const [ofTrain, ofHoldout] = [train, holdout].map(({ hits, of }) => percent(hits / of));
  return `${ofTrain} of training persons with a row of their own are matched in ${STATISTICS[worst].title}, ${ofHoldout} of such holdout persons`;
}

function percent(share: number): string {
  return `${(100 * share).toFixed(1)} %`;
}

/** A bound, rounded up: a reader must not take it for lower than it is. */
function atMost(share: number): string {
  return `${(Math.ceil(share * 1000 - 1e-9) / 10).toFixed(1)} %`;
}
