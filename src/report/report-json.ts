import { compareText } from "../core/text/compare-text.js";
import { columnSchema } from "../schema/schema.js";
import { PLAIN_DIALECT } from "../table/dialect.js";
import { allNotes } from "./all-notes.js";
import { headline } from "./headline.js";
import type { PartSize, ReportInput } from "./report-input.js";
import { keysInOrder } from "./text/keys-in-order.js";
import { plainJson } from "./text/plain-json.js";
import { blockedRemedies } from "./words/blocked.js";
import { disclosureSentence } from "./words/disclosure-sentence.js";
import { holdoutCost } from "./words/holdout.js";
import { limits } from "./words/limits.js";
import { qualitySentence } from "./words/quality-sentence.js";

/**
 * The report for programs: all that the page shows, and every figure behind it. No time of day and no duration is in it, and its keys have a
 * fixed order: the same input gives the same bytes.
 */
export function reportJson(input: ReportInput): string {
  const { run, read, schema, split, model, evaluation } = input;
  return plainJson({
    format: "twinset-report",
    version: 1,
    summary: {
      disclosure: disclosureSentence(input),
      quality: qualitySentence(input),
      blocked: input.blocked,
      acceptedRisk: input.acceptedRisk ?? null,
      toTry: blockedRemedies(input),
      holdout: holdoutCost(input),
      headline: headline(input),
      limits: limits(input),
    },
    run: {
      twinset: run.version,
      seed: run.seed,
      command: run.command,
      synthesizer: run.synthesizer,
      options: Object.fromEntries(Object.entries(run.options).sort(([a], [b]) => compareText(a, b))),
    },
    read: {
      name: read.name,
      rowsInFile: read.rowsInFile,
      rows: read.rows,
      persons: read.persons,
      dialect: keysInOrder(read.dialect, Object.keys(PLAIN_DIALECT)),
    },
    schema: {
      personKey: schema.personKey,
      columns: schema.columns.map((column) => keysInOrder(column, Object.keys(columnSchema.shape))),
    },
    split: { train: size(split.train), holdout: size(split.holdout) },
    model: model === undefined ? null : { bytes: model.bytes },
    twin: { rows: input.twin.rows },
    evaluation,
    notes: allNotes(input).map((note) => keysInOrder(note, ["code", "text", "place", "count"])),
  });
}

function size({ persons, rows }: PartSize): PartSize {
  return { persons, rows };
}
