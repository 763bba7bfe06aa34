import type { CodeColumn } from "../../encode/codes.js";
import { total } from "../code-counts.js";
import type { Latent } from "./latents.js";
import { midScores, scoreVariance } from "./mid-scores.js";

/** The scores of a latent as a function of its column's codes. */
export interface CodeScores {
  codes: CodeColumn["codes"];
  /** Score of each code; 0 where the latent has no level for it. */
  scores: Float64Array;
  /** 1 for the codes that have a level, 0 for the others; undefined where every row has one. */
  holds: Uint8Array | undefined;
  /** Variance of the scores over the rows that have a level. */
  variance: number;
}

/** Lays a latent's scores out by code. */
export function codeScores(latent: Latent, { codes, size, special }: CodeColumn): CodeScores {
  const own = midScores(latent);
  const scores = new Float64Array(size);
  latent.codes.forEach((code, level) => {
    if (latent.kind === "states" && code === special) scores.fill(own[level], special);
    else scores[code] = own[level];
  });
  const holds = total(latent.counts) < codes.length ? new Uint8Array(size).fill(1, special) : undefined;
  return { codes, scores, holds, variance: scoreVariance(latent, own) };
}
