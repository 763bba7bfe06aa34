import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** What is left: a few texts that repeat. */
export function recogniseCategory(profile: ColumnProfile): Finding {
  return {
    sdtype: "categorical",
    format: {},
    evidence: `${groupDigits(profile.distinct)} levels in ${groupDigits(profile.values)} rows`,
    confidence: profile.distinct * 20 <= profile.values ? 0.95 : 0.7,
  };
}
