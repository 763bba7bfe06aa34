import { reportHtml } from "../report/html/page.js";
import { reportJson } from "../report/report-json.js";
import { writeCsv } from "../table/write-csv.js";
import { reportInput } from "./report-input.js";
import { isBlocked, type TwinRun } from "./run.js";

/** A file of a run's folder: `share/` may leave, `private/` stays. */
export interface TwinFile {
  path: string;
  content: string | AsyncIterable<Uint8Array>;
  secret: boolean;
}

/** The files of a run. A blocked run has its report and its job only: no twin, and no model that would give one. */
export function twinFiles(run: TwinRun): TwinFile[] {
  const input = reportInput(run);
  const kept: TwinFile[] = [
    { path: "private/report.html", content: reportHtml(input), secret: true },
    { path: "private/report.json", content: reportJson(input), secret: true },
    { path: "private/job.json", content: `${JSON.stringify(run.job, null, 2)}\n`, secret: true },
  ];
  if (isBlocked(run)) return kept;
  return [
    { path: "share/synthetic.csv", content: twinCsv(run), secret: false },
    { path: "private/model.json", content: run.modelText, secret: true },
    ...kept,
  ];
}

/** The twin as delimited text, written as the input was. */
export function twinCsv(run: TwinRun): AsyncIterable<Uint8Array> {
  return writeCsv([run.twin], run.model.headerNames, run.model.dialect);
}
