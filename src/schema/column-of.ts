import type { Finding } from "./finding.js";
import { namedPii } from "./pii/named-pii.js";
import type { ColumnProfile } from "./profile.js";
import { roleOf } from "./role-of.js";
import type { ColumnSchema } from "./schema.js";

/** A column of the schema from what was seen of it and what that was found to be. */
export function columnOf(profile: ColumnProfile, finding: Finding): ColumnSchema {
  const pii = finding.pii ?? namedPii(profile.name, finding.sdtype);
  return {
    name: profile.name,
    sdtype: finding.sdtype,
    role: finding.role ?? roleOf(profile.name, finding.sdtype, profile.distinct),
    ...(pii === undefined ? {} : { pii }),
    format: finding.format,
    missing: withTokens(profile, finding.missing ?? []),
    distinct: profile.distinct - (finding.missing?.length ?? 0),
    ordered: finding.ordered ?? false,
    evidence: finding.evidence,
    confidence: finding.confidence,
  };
}

/** The tokens of every column and those of this one, the usual first. */
function withTokens({ missing, texts, counts }: ColumnProfile, more: readonly string[]): ColumnSchema["missing"] {
  if (more.length === 0) return missing;
  const tokens = [...(missing.token === null ? [] : [missing.token]), ...(missing.also ?? []), ...more];
  const count = more.reduce((sum, text) => sum + counts[texts.indexOf(text)], missing.count);
  return { token: tokens[0], count, ...(tokens.length > 1 ? { also: tokens.slice(1) } : {}) };
}
