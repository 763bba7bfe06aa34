import type { Note } from "../core/note.js";
import type { Evaluation } from "../evaluate/evaluation.js";
import type { Schema } from "../schema/schema.js";
import type { JSONValue } from "../synthesizers/synthesizer.js";
import type { Dialect } from "../table/dialect.js";

/** Persons and rows of one part of a split. */
export interface PartSize {
  readonly persons: number;
  readonly rows: number;
}

/** All that the report, its JSON and the scorecard say of one twin: plain data, which `job` fills from a run. */
export interface ReportInput {
  readonly run: {
    readonly seed: string;
    /** Version of twinset. */
    readonly version: string;
    /** The command line that makes the same twin again. */
    readonly command: string;
    /** Id of the synthesizer, and its options as they were given. */
    readonly synthesizer: string;
    readonly options: Readonly<Record<string, JSONValue>>;
  };
  readonly read: {
    /** Name of the file, without its folder. */
    readonly name: string;
    /** Data rows of the file, and of these the rows that were used. */
    readonly rowsInFile: number;
    readonly rows: number;
    readonly persons: number;
    readonly dialect: Dialect;
  };
  readonly schema: Schema;
  readonly split: { readonly train: PartSize; readonly holdout: PartSize };
  /** Size of model.json; left out where it is not known. */
  readonly model?: { readonly bytes: number } | undefined;
  /** Rows that were drawn, whether or not they were written. */
  readonly twin: { readonly rows: number };
  readonly evaluation: Evaluation;
  /** What reading, typing and fitting had to say; those of the evaluation are added. */
  readonly notes: readonly Note[];
  /** The twin was not written: a question about disclosure forbids it, and nobody took the risk. */
  readonly blocked: boolean;
  /** Why the twin was written in spite of a question that forbids it. */
  readonly acceptedRisk?: string | undefined;
  /** Milliseconds; on the scorecard only, since they differ from run to run. */
  readonly times: { readonly read: number; readonly fit: number; readonly sample: number; readonly evaluate: number };
}
