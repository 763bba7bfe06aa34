import type { Note } from "../core/note.js";
import type { Sdtype } from "../schema/schema.js";
import type { Column } from "../table/table.js";
import { alignColumns } from "./align-columns.js";
import { type CodedColumn, codeColumn } from "./code-column.js";
import { codingNotes } from "./coding-notes.js";
import type { EvaluationInput, Side } from "./evaluation-input.js";
import { numberPersons, type Persons } from "./persons.js";

/** The three tables in one encoding, fitted once: equal cells have equal codes in all of them. */
export interface SharedCoding {
  /** The modelled columns, in the schema's order. */
  readonly columns: readonly CodedColumn[];
  readonly rows: Record<Side, number>;
  readonly persons: Record<Side, Persons>;
  /** The columns of each table, all of them, in the schema's order; none of a holdout that is not there. */
  readonly source: Record<Side, readonly Column[]>;
  readonly notes: readonly Note[];
}

/** True for the columns that a synthesizer models; ids and texts are regenerated, so likeness says nothing about them. */
export function isModelled(sdtype: Sdtype): boolean {
  return sdtype !== "id" && sdtype !== "text";
}

/**
 * Codes the three tables over what they hold between them. A holdout without rows is the same as none. O(n log n) a column of numbers, O(n)
 * another; 4 bytes a cell, and 8 a distinct number.
 * @throws TwinsetError E_DATA when a table lacks a column
 */
export function sharedCoding(input: EvaluationInput): SharedCoding {
  const { schema, signal } = input;
  const holdout = input.holdout !== undefined && input.holdout.rows > 0 ? input.holdout : undefined;
  const source = {
    train: alignColumns(schema, input.train, "the real table"),
    holdout: holdout === undefined ? [] : alignColumns(schema, holdout, "the holdout"),
    twin: alignColumns(schema, input.twin, "the twin"),
  };
  const columns: CodedColumn[] = [];
  schema.columns.forEach((column, index) => {
    if (!isModelled(column.sdtype)) return;
    signal?.throwIfAborted();
    columns.push(codeColumn(index, column, source.train[index], source.holdout[index], source.twin[index]));
    input.progress?.({ stage: "coding", done: index + 1, total: schema.columns.length });
  });
  const rows = { train: input.train.rows, holdout: holdout?.rows ?? 0, twin: input.twin.rows };
  const persons = {
    train: numberPersons(input.trainPersons, rows.train),
    holdout: numberPersons(holdout && input.holdoutPersons, rows.holdout),
    twin: numberPersons(input.twinPersons, rows.twin),
  };
  return { columns, rows, persons, source, notes: codingNotes(input, columns) };
}
