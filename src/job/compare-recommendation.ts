import { attackState } from "../report/comparison/attack-state.js";
import type { Judged, Recommendation } from "../report/comparison/comparison.js";
import { NEAR_EQUAL } from "../report/comparison/near-equal.js";

/** A model of this share of another's bytes is simpler; a little smaller says nothing. */
const MUCH_SMALLER = 0.5;

/** Those nearest to the real rows first: by how far the AUC of telling them apart is from a coin; those without that figure last. */
export function byLikeness(judged: readonly Judged[]): Judged[] {
  return [...judged].sort((a, b) => farness(a) - farness(b) || a.model.bytes - b.model.bytes);
}

/** How far the twin is from real rows: 0 .. ½; an AUC under ½ is no merit, since repeated rows bring it about. */
function farness({ likeness }: Judged): number {
  const { value } = likeness.toldApart;
  return value === null ? 1 : Math.abs(value - 0.5);
}

/**
 * Recommends the synthesizer nearest to the real rows among those whose attack interval stays under the limit, or, where there is none, among those of
 * whom nobody can tell; of near-equals one whose model is much smaller, if there is one. No mean over likeness and attack is taken.
 */
export function recommend(judged: readonly Judged[], limit: number): Recommendation {
  const ranked = byLikeness(judged).filter(({ likeness }) => likeness.toldApart.value !== null);
  for (const state of ["within", "open"] as const) {
    const pool = ranked.filter((one) => attackState(one, limit) === state);
    if (pool.length === 0) continue;
    const [nearest] = pool;
    const simpler = pool
      .filter(
        (one) => farness(one) <= farness(nearest) + NEAR_EQUAL && one.model.bytes <= MUCH_SMALLER * nearest.model.bytes,
      )
      .sort((a, b) => a.model.bytes - b.model.bytes);
    const chosen = simpler[0] ?? nearest;
    return {
      synthesizer: chosen.synthesizer,
      attack: state,
      insteadOf: chosen === nearest ? null : nearest.synthesizer,
      ruledOut: ranked.slice(0, ranked.indexOf(nearest)).map(({ synthesizer }) => synthesizer),
    };
  }
  return { synthesizer: null, attack: null, insteadOf: null, ruledOut: ranked.map(({ synthesizer }) => synthesizer) };
}
