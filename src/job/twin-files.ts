import { reportHtml } from "../report/html/page.js";
import { reportJson } from "../report/report-json.js";
import { writeCsv } from "../table/write-csv.js";
import { extensionOf, writeLike } from "../table/write-like.js";
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
    { path: `share/${twinName(run)}`, content: twinContent(run), secret: false },
    { path: "private/model.json", content: run.modelText, secret: true },
    ...kept,
  ];
}

/** What the twin's file is called: it is of the kind that the input was. */
export function twinName(run: Pick<TwinRun, "model">): string {
  return `synthetic.${extensionOf(run.model.dialect)}`;
}

function twinContent(run: TwinRun): AsyncIterable<Uint8Array> {
  return writeLike([run.twin], run.model.headerNames, run.model.dialect);
}

/** The twin as delimited text, written as the input was; that of a Parquet file as plain CSV. */
export function twinCsv(run: TwinRun): AsyncIterable<Uint8Array> {
  return writeCsv([run.twin], run.model.headerNames, run.model.dialect);
}
