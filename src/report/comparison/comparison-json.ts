import { plainJson } from "../text/plain-json.js";
import type { Comparison } from "./comparison.js";
import { comparisonLimits, comparisonReasons, comparisonTitle } from "./words.js";

/** The comparison for programs: all figures, and what they come to in words (`comparisonFileSchema`). But for seconds the same job gives the same bytes. */
export function comparisonJson(comparison: Comparison): string {
  const { format, version, ...rest } = comparison;
  const summary = {
    title: comparisonTitle(comparison),
    reasons: comparisonReasons(comparison),
    limits: comparisonLimits(comparison),
  };
  return plainJson({ format, version, summary, ...rest });
}
