import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { columnNames } from "./column-names.js";
import { isRuleRow } from "./header-rows.js";

/** Zero-width and direction marks, as pages and chats put them into copied text. */
const HIDDEN = /[\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]/;

/** What stands before the names where a comment line tells them, as in the logs of web servers. */
const NAMES_MARK = /^#\w*:?$/;

/** The rows that name the columns, from the top, as they stand in the file. */
export interface HeaderRows {
  rows: readonly (readonly string[])[];
  /** Line of the last. */
  line: number;
  /** A name that is left out is that of the first column, as in R's files with row names. */
  rowNames: boolean;
}

/**
 * What the columns are called: in the table, where all names differ, and in the file.
 *
 * Of several header rows the names are joined (`blood pressure systolic`); a group's name that is left out is that of its neighbour to the
 * left. A last header row with a name too few gets an empty one, with empty ones too many loses them.
 * @param header undefined where the columns are only numbered
 * @throws TwinsetError E_RAGGED when the header cannot be fitted to the columns
 */
export function headerNames(
  columns: number,
  header: HeaderRows | undefined,
): { names: string[]; original: string[]; notes: Note[] } {
  if (header === undefined) {
    const names = Array.from({ length: columns }, (_, at) => `column_${at + 1}`);
    return { names, original: names, notes: [] };
  }
  const { rows, line } = header;
  const notes: Note[] = [];
  const last = rows[rows.length - 1];
  const original = fitted(last, columns, header);
  if (last.length !== columns) {
    const has = `the header on line ${groupDigits(line)} has ${groupDigits(last.length)} cells and the rows ${groupDigits(columns)}`;
    const short = header.rowNames ? "the first column has no name, as in files of R" : "the last ones have no name";
    const text = `${has}: ${last.length < columns ? short : "cells of the header that name none were left out"}`;
    notes.push({ code: "header-ragged", text, place: { line } });
  }
  const joined = rows.length > 1 ? joinNames([...rows.slice(0, -1), original]) : original;
  if (rows.length > 1) {
    const text = `${rows.length} rows name the columns: their names are joined here, and a twin is written with all of them`;
    notes.push({ code: "header-rows", text, count: rows.length });
  }
  const told = columnNames(joined);
  const hidden = told.names.filter((name) => HIDDEN.test(name)).length;
  if (hidden > 0) {
    const text = `${hidden === 1 ? "1 column name holds" : `${groupDigits(hidden)} column names hold`} characters that cannot be seen`;
    notes.push({ code: "column-hidden", text, place: { line }, count: hidden });
  }
  return { names: told.names, original, notes: [...notes, ...told.notes] };
}

function fitted(cells: readonly string[], columns: number, { line, rowNames }: HeaderRows): string[] {
  if (cells.length <= columns) {
    const blank = new Array<string>(columns - cells.length).fill("");
    return rowNames ? [...blank, ...cells] : [...cells, ...blank];
  }
  if (cells.length === columns + 1 && NAMES_MARK.test(cells[0])) return cells.slice(1);
  const kept = [...cells];
  for (let at = kept.length - 1; at >= 0 && kept.length > columns; at--) if (kept[at].trim() === "") kept.splice(at, 1);
  if (kept.length === columns) return kept;
  const fact = `the header on line ${groupDigits(line)} has ${groupDigits(cells.length)} cells where the rows have ${groupDigits(columns)}`;
  throw new TwinsetError("E_RAGGED", fact, {
    place: { line },
    remedy: "give every column one name, or say that the file has no header (--header no)",
  });
}

function joinNames(rows: readonly (readonly string[])[]): string[] {
  const named = rows.filter((row) => !isRuleRow(row));
  const filled = named.map((row, at) => (at === named.length - 1 ? row : fillRight(row)));
  return rows[rows.length - 1].map((_, column) => {
    const parts = filled.map((row) => row[column]?.trim() ?? "").filter((part) => part !== "");
    return parts.filter((part, at) => part !== parts[at - 1]).join(" ");
  });
}

/** Each empty cell with the name of its neighbour to the left. */
function fillRight(row: readonly string[]): string[] {
  let name = "";
  return row.map((cell) => {
    if (cell.trim() !== "") name = cell;
    return name;
  });
}
