import { quantile } from "../../core/math/quantile.js";
import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";
import { spreadSample } from "../spread-sample.js";
import { namesPersonTexts } from "../text-names.js";

/** Fewer texts than this may be levels. */
const ENOUGH = 20;
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** A short code or a pair of numbers such as 120/80. */
const SHORT_CODE = /^(?=.*\d)\S{1,8}$/;

/** Free text, names and addresses: mostly new with every person, or called so. */
export function recogniseText(profile: ColumnProfile): Finding | undefined {
  if (profile.distinct < ENOUGH) return undefined;
  const sample = spreadSample(profile.texts, 5000);
  const words = Float64Array.from(sample, (text) => text.trim().split(/\s+/).length).sort();
  if (!isText(profile, sample, quantile(words, 0.5))) return undefined;
  return {
    sdtype: "text",
    format: { wordCounts: QUANTILES.map((share) => Math.round(quantile(words, share))) },
    role: "direct identifier",
    evidence: `${groupDigits(profile.distinct)} different texts in ${groupDigits(profile.values)} rows`,
    confidence: quantile(words, 0.5) >= 2 ? 0.85 : 0.6,
  };
}

function isText(profile: ColumnProfile, sample: readonly string[], words: number): boolean {
  // The rows of one person repeat its texts.
  const share = profile.distinct / Math.min(profile.values, profile.persons);
  if (namesPersonTexts(profile.name)) return true;
  const characters = sample.reduce((sum, text) => sum + text.length, 0) / sample.length;
  const long = characters >= 40 || words >= 6;
  if (long || words >= 2) return share >= (long ? 0.1 : 0.5);
  return share >= 0.9 && sample.filter((text) => SHORT_CODE.test(text)).length < 0.5 * sample.length;
}
