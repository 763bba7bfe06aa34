import type { AttackState, Judged } from "./comparison.js";

/** Whether the interval of the attack stays under the limit, reaches across it, or is above it; without an interval nobody can tell. */
export function attackState({ membership: { interval } }: Pick<Judged, "membership">, limit: number): AttackState {
  if (interval === null) return "open";
  if (interval.high <= limit) return "within";
  return interval.low > limit ? "exceeds" : "open";
}
