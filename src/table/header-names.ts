import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { columnNames } from "./column-names.js";

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
    const text = `${has}: ${last.length < columns ? short : "empty cells of the header were left out"}`;
    notes.push({ code: "header-ragged", text, place: { line } });
  }
  const joined = rows.length > 1 ? joinNames([...rows.slice(0, -1), original]) : original;
  if (rows.length > 1) {
    const text = `${rows.length} rows name the columns: their names are joined here, and a twin is written with all of them`;
    notes.push({ code: "header-rows", text, count: rows.length });
  }
  const told = columnNames(joined);
  return { names: told.names, original, notes: [...notes, ...told.notes] };
}

function fitted(cells: readonly string[], columns: number, { line, rowNames }: HeaderRows): string[] {
  if (cells.length <= columns) {
    const blank = new Array<string>(columns - cells.length).fill("");
    return rowNames ? [...blank, ...cells] : [...cells, ...blank];
  }
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
  const filled = rows.map((row, at) => (at === rows.length - 1 ? row : fillRight(row)));
  return filled[filled.length - 1].map((_, column) => {
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
