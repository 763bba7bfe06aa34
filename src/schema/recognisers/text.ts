import { quantile } from "../../core/math/quantile.js";
import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** Free text: mostly new in every row, and several words or many characters long. */
export function recogniseText(profile: ColumnProfile): Finding | undefined {
  if (profile.values < 20 || profile.distinct / profile.values < 0.5) return undefined;
  const sample = profile.texts.slice(0, 5000);
  const words = Float64Array.from(sample, (text) => text.trim().split(/\s+/).length).sort();
  const characters = sample.reduce((sum, text) => sum + text.length, 0) / sample.length;
  const several = quantile(words, 0.5) >= 2;
  if (!several && characters < 40 && profile.distinct / profile.values < 0.9) return undefined;
  return {
    sdtype: "text",
    format: { wordCounts: [0.05, 0.25, 0.5, 0.75, 0.95].map((share) => Math.round(quantile(words, share))) },
    role: "direct identifier",
    evidence: `${groupDigits(profile.distinct)} different texts in ${groupDigits(profile.values)} rows`,
    confidence: several ? 0.85 : 0.6,
  };
}
