import { normalPdf } from "../../core/math/normal-pdf.js";
import { total } from "../code-counts.js";
import type { Latent } from "./latents.js";

/** What a level says of its latent: s_l = E[Z | Z in level l] = (φ(t_{l-1}) - φ(t_l)) / p_l. Their mean is 0, their variance at most 1. */
export function midScores({ counts, thresholds }: Pick<Latent, "counts" | "thresholds">): Float64Array {
  const sum = total(counts);
  let left = 0;
  return counts.map((count, level) => {
    const right = level < thresholds.length ? normalPdf(thresholds[level]) : 0;
    const score = (left - right) / (count / sum);
    left = right;
    return score;
  });
}

/** Variance of the scores over the rows: the part of a latent's variance that its levels keep. */
export function scoreVariance({ counts }: Pick<Latent, "counts">, scores: Float64Array): number {
  let sum = 0;
  for (let level = 0; level < scores.length; level++) sum += counts[level] * scores[level] * scores[level];
  return sum / total(counts);
}
