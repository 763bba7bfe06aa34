import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import type { ColumnSchema, Schema } from "../schema/schema.js";
import type { Dialect } from "../table/dialect.js";
import { cutText } from "./text/cut-text.js";
import { visibleText } from "./text/visible-text.js";
import { dialectWords } from "./words/dialect.js";

/** What `twinset inspect` found. */
export interface Inspection {
  name: string;
  dialect: Dialect;
  /** Data rows of the file. */
  rows: number;
  /** Rows that the columns were judged by: all, or a sample of a long file. */
  looked: number;
  schema: Schema;
  notes: readonly Note[];
}

/** The inspection as JSON, for programs. */
export function inspectJson({ dialect, rows, schema, notes }: Inspection): string {
  const { delimiter, quote, encoding, header, decimal, newline, parquet } = dialect;
  const columns = schema.columns.map(
    ({ name, sdtype, role, pii, action, format, missing, distinct, evidence, confidence }) => ({
      name,
      sdtype,
      role,
      ...(pii === undefined ? {} : { pii }),
      ...(action === undefined ? {} : { action }),
      format,
      missing: { token: missing.token, count: missing.count },
      distinct,
      evidence,
      confidence,
    }),
  );
  const inspection = {
    dialect: parquet === undefined ? { delimiter, quote, encoding, header, decimal, newline } : { parquet },
    rows,
    personKey: schema.personKey,
    columns,
    notes,
  };
  return `${JSON.stringify(inspection, null, 2)}\n`;
}

/** The inspection as a table for a terminal. */
export function inspectText({ name, dialect, rows, looked, schema, notes }: Inspection): string {
  const head = ["column", "sdtype", "role", "personal", "missing", "why"];
  const body = schema.columns.map((column) => [
    visibleText(column.name),
    column.sdtype,
    column.role,
    personal(column),
    missingShare(column, looked),
    why(column),
  ]);
  const widths = head.map((title, at) => Math.max(title.length, ...body.map((row) => row[at].length)));
  widths[0] = Math.min(widths[0], 28);
  const line = (cells: string[]) =>
    cells
      .map((cell, at) => (at === cells.length - 1 ? cell : cutText(cell, widths[at]).padEnd(widths[at])))
      .join("  ")
      .trimEnd();
  const text = [
    `${visibleText(name)}   ${groupDigits(rows)} rows x ${schema.columns.length} columns   ${dialectWords(dialect)}`,
    `person key: ${schema.personKey === null ? "none, every row is a person" : visibleText(schema.personKey)}`,
    "",
    line(head),
    ...body.map(line),
  ];
  if (notes.length > 0)
    text.push(
      "",
      ...notes.map(
        (note) => `note  ${note.place?.column === undefined ? "" : `${visibleText(note.place.column)}: `}${note.text}`,
      ),
    );
  return `${text.join("\n")}\n`;
}

/** What leads to a person, and what is proposed for it, or asked for. */
function personal({ pii, action }: ColumnSchema): string {
  const kind = pii === undefined ? [] : [pii.kind];
  const proposed = pii === undefined ? [] : [pii.action];
  return [...kind, ...(action === undefined ? proposed : [`${action} as asked`])].join(": ");
}

function missingShare({ missing }: ColumnSchema, rows: number): string {
  return missing.count === 0 ? "" : `${((100 * missing.count) / Math.max(1, rows)).toFixed(1)} %`;
}

function why(column: ColumnSchema): string {
  return column.confidence < 0.8 ? `${column.evidence} (unsure)` : column.evidence;
}
