import type { GateResult } from "./gate.js";
import { STATES, type State, worstState } from "./states.js";

/** The state of several questions together: plain JSON. */
export interface Overall {
  readonly state: State;
  /** The questions that are in that state. */
  readonly because: readonly string[];
  /** How many questions are in each state. */
  readonly counts: Readonly<Record<State, number>>;
}

/** Two overall states that never mix: what the twin gives away, and how good it is. */
export interface Verdict {
  readonly disclosure: Overall;
  readonly quality: Overall;
}

/** Rolls questions up: each overall state is the worst of its own questions. */
export function verdict(gates: readonly GateResult[], quality: readonly GateResult[]): Verdict {
  return { disclosure: overall(gates), quality: overall(quality) };
}

function overall(results: readonly GateResult[]): Overall {
  const state = worstState(results.map((result) => result.state));
  const counts = {} as Record<State, number>;
  for (const one of STATES) counts[one] = results.filter((result) => result.state === one).length;
  return { state, because: results.filter((result) => result.state === state).map(({ id }) => id), counts };
}
