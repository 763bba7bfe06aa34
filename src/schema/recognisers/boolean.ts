import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** Pairs of words for no and yes, in lower case. */
const WORDS = [
  ["0", "1"],
  ["no", "yes"],
  ["n", "y"],
  ["false", "true"],
  ["f", "t"],
  ["off", "on"],
  ["absent", "present"],
];

/** Two values that are a pair of words for no and yes. */
export function recogniseBoolean(profile: ColumnProfile): Finding | undefined {
  if (profile.distinct !== 2) return undefined;
  const lower = profile.texts.map((text) => text.toLowerCase());
  for (const [no, yes] of WORDS) {
    if (!lower.includes(no) || !lower.includes(yes)) continue;
    const words: [string, string] = [profile.texts[lower.indexOf(no)], profile.texts[lower.indexOf(yes)]];
    return {
      sdtype: "boolean",
      format: { words },
      evidence: `two values, a pair for no and yes, in ${groupDigits(profile.values)} rows`,
      confidence: no === "f" ? 0.7 : 0.98,
    };
  }
  return undefined;
}
