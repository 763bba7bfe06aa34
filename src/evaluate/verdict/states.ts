/** What can be said of a question, the worst first. Nothing rolls up to WITHIN TOLERANCE but WITHIN TOLERANCE. */
export const STATES = ["INVALID", "BLOCK", "REVIEW", "INCONCLUSIVE", "NOT ASSESSED", "WITHIN TOLERANCE"] as const;
export type State = (typeof STATES)[number];

/** The worst of some states; of none, NOT ASSESSED: what nobody asked is not within tolerance. */
export function worstState(states: readonly State[]): State {
  if (states.length === 0) return "NOT ASSESSED";
  return STATES[Math.min(...states.map((state) => STATES.indexOf(state)))];
}
