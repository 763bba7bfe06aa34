import type { VerbatimEvidence } from "../evaluate/privacy/verbatim.js";
import type { GateResult } from "../evaluate/verdict/gate.js";

/** The figures behind D1, or null for another question and where it was not asked. */
export function verbatimEvidence({ id, evidence }: GateResult): VerbatimEvidence | null {
  return id === "D1" ? (evidence as VerbatimEvidence | null) : null;
}
