import { compareText } from "../core/text/compare-text.js";
import type { ColumnResult, Evaluation } from "../evaluate/evaluation.js";
import { LEAST_PERSONS } from "../evaluate/least-persons.js";
import { type ColumnSchema, columnSchema } from "../schema/schema.js";
import { PLAIN_DIALECT } from "../table/dialect.js";
import { allNotes } from "./all-notes.js";
import { headline } from "./headline.js";
import type { PartSize, ReportInput } from "./report-input.js";
import { shownMissing } from "./shown-missing.js";
import { keysInOrder } from "./text/keys-in-order.js";
import { plainJson } from "./text/plain-json.js";
import { blockedRemedies } from "./words/blocked.js";
import { disclosureSentence } from "./words/disclosure-sentence.js";
import { holdoutCost } from "./words/holdout.js";
import { limits } from "./words/limits.js";
import { marginFinding } from "./words/margin-finding.js";
import { pairFinding } from "./words/pair-finding.js";
import { type Phrase, phraseText } from "./words/phrase.js";
import { qualitySentence } from "./words/quality-sentence.js";
import { questionFigure } from "./words/question-figure.js";

/**
 * The report for programs: all that the page shows, and every figure behind it. No time of day and no duration is in it, and its keys have a
 * fixed order: the same input gives the same bytes. Where one to four real cells of a column are missing, their share is given as that of five
 * and the side is in the column's `fewMissing`; their count in the schema is given as 5 and marked `few`.
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
      questions: questionFigures(input),
      findings: findings(input),
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
      dialect:
        read.dialect.parquet === undefined
          ? keysInOrder(read.dialect, Object.keys(PLAIN_DIALECT))
          : { parquet: read.dialect.parquet },
    },
    schema: {
      personKey: schema.personKey,
      columns: schema.columns.map((column) => shownColumn(keysInOrder(column, Object.keys(columnSchema.shape)))),
    },
    split: { train: size(split.train), holdout: size(split.holdout) },
    model: model === undefined ? null : { bytes: model.bytes },
    twin: { rows: input.twin.rows },
    evaluation: { ...evaluation, columns: evaluation.columns.map((column) => shownResult(column, evaluation)) },
    notes: allNotes(input).map((note) => keysInOrder(note, ["code", "text", "place", "count"])),
  });
}

function size({ persons, rows }: PartSize): PartSize {
  return { persons, rows };
}

/** What is drawn beside each question; null where nothing is. */
function questionFigures({ evaluation }: ReportInput) {
  const questions = [...evaluation.gates, ...evaluation.checks];
  return questions.map((question) => ({ id: question.id, figure: questionFigure(question, evaluation) }));
}

/** The titles of the figures; null where there is none. */
function findings({ evaluation, schema }: ReportInput) {
  const text = (phrase: Phrase | null) => phrase && phraseText(phrase);
  return {
    columns: evaluation.columns.map((column, at) => ({
      name: column.name,
      finding: text(marginFinding(column, schema.columns[at], evaluation)),
    })),
    pairs: text(pairFinding(evaluation.pairs)),
  };
}

function shownResult({ margin, ...column }: ColumnResult, evaluation: Pick<Evaluation, "rows">) {
  const { share, few } = shownMissing(column, evaluation);
  return { ...column, missing: share, fewMissing: few, margin };
}

function shownColumn(column: Partial<ColumnSchema>) {
  const { missing } = column;
  if (missing === undefined || missing.count === 0 || missing.count >= LEAST_PERSONS) return column;
  return { ...column, missing: { ...missing, count: LEAST_PERSONS, few: true } };
}
