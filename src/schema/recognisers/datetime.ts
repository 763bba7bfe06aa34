import { detectDateLayout } from "../detect-date-layout.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** A column that one date layout reads. */
export function recogniseDatetime(profile: ColumnProfile): Finding | undefined {
  const found = detectDateLayout(profile.texts, profile.counts);
  if (found === undefined) return undefined;
  const { layout, share, ambiguousWith } = found;
  const unread = share < 1 ? `, ${((1 - share) * 100).toFixed(1)} % of the cells do not and count as missing` : "";
  return {
    sdtype: "datetime",
    format: { date: layout.text },
    evidence: `reads as ${layout.text}${unread}`,
    confidence: ambiguousWith !== undefined ? 0.5 : layout.text === "YYYYMMDD" ? 0.8 : 0.97,
    ...(ambiguousWith !== undefined
      ? {
          doubt: `reads as ${layout.text} and as ${ambiguousWith.text} alike: the first is taken, set format.date in a schema to change it`,
        }
      : {}),
  };
}
