import type { ReportInput } from "../report-input.js";

/** What to try when no twin was written; none where one was. */
export function blockedRemedies({ blocked, evaluation, run }: ReportInput): string[] {
  if (!blocked) return [];
  const override = '--accept-risk "why" writes the twin in spite of this; the reason is recorded.';
  if (evaluation.verdict.disclosure.state !== "BLOCK")
    return ["A larger table, so that the checks can tell.", override];
  return [
    "A larger table: what few persons share is harder to blur.",
    "Fewer columns: leave out those that the twin is not needed for.",
    "Coarser columns: years for dates, regions for postcodes.",
    ...(run.synthesizer === "independent" ? [] : ["--synthesizer independent, which keeps single columns only."]),
    override,
  ];
}
