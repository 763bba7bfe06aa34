import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** Fewer values may all differ by chance. */
const ENOUGH = 40;

/** What is left: a few texts that repeat. */
export function recogniseCategory(profile: ColumnProfile): Finding {
  const isNew = profile.values >= ENOUGH && 2 * profile.distinct > profile.values;
  return {
    sdtype: "categorical",
    format: {},
    evidence: `${groupDigits(profile.distinct)} levels in ${groupDigits(profile.values)} rows`,
    confidence: isNew ? 0.5 : profile.distinct * 20 <= profile.values ? 0.95 : 0.7,
    ...(isNew
      ? {
          doubt:
            "most values are new and no number, date or id is seen in them: levels that few persons share are pooled",
        }
      : {}),
  };
}
