import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** A column with one value, or none. */
export function recogniseConstant(profile: ColumnProfile): Finding | undefined {
  if (profile.distinct > 1) return undefined;
  const evidence =
    profile.distinct === 0
      ? "no cell holds a value"
      : profile.missing.count > 0
        ? "one value, or none"
        : "one value in every row";
  return { sdtype: "categorical", format: {}, role: "other", evidence, confidence: 1 };
}
