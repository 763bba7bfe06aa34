import { VERSION } from "../core/version.js";
import type { ReportInput } from "../report/report-input.js";
import { commandLine } from "./command-line.js";
import { isBlocked, type TwinRun } from "./run.js";

/** What the report and the scorecard say of a run. */
export function reportInput(run: TwinRun): ReportInput {
  return {
    run: {
      seed: run.job.seed,
      version: VERSION,
      command: commandLine(run.read.name, run.job),
      synthesizer: run.job.synthesizer,
      options: run.job.options,
    },
    read: run.read,
    schema: run.schema,
    split: run.split,
    twin: { rows: run.twin.rows },
    model: { bytes: new TextEncoder().encode(run.modelText).length },
    evaluation: run.evaluation,
    notes: run.notes,
    blocked: isBlocked(run),
    acceptedRisk: run.job.acceptRisk,
    times: run.times,
  };
}
