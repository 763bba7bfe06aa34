import type { Note } from "../core/note.js";
import type { Column, Table } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { isMissingText } from "./column-values.js";
import type { ColumnSchema } from "./schema.js";

/** Two yes-or-no columns agree by chance or by cause, and neither is the code of the other. */
const FEWEST = 3;
/** Levels come back so often that it is no chance that they agree. */
const ROWS_A_LEVEL = 3;
/** No more pairs of one table are looked at. */
const MOST_PAIRS = 500;

/** Says which columns of levels hold the same in other words: each level of one stands beside one level of the other, such as a code and its label. */
export function oneToOneNotes(table: Table, columns: readonly ColumnSchema[]): Note[] {
  const places = columns.flatMap(({ sdtype, distinct }, at) =>
    sdtype === "categorical" && distinct >= FEWEST && table.rows >= ROWS_A_LEVEL * distinct ? [at] : [],
  );
  const notes: Note[] = [];
  const said = new Set<number>();
  let left = MOST_PAIRS;
  for (const [nth, a] of places.entries())
    for (const b of places.slice(nth + 1)) {
      if (said.has(b) || columns[a].distinct !== columns[b].distinct || left-- <= 0) continue;
      if (!isOneToOne(levelCodes(table.columns[a], columns[a]), levelCodes(table.columns[b], columns[b]))) continue;
      said.add(b);
      const text = `says the same as column ${columns[a].name} in other words, level for level: a twin keeps the two together where enough persons hold every level; else leave one of them out`;
      notes.push({ code: "one-to-one", text, place: { column: columns[b].name } });
    }
  return notes;
}

/** The level of each row, 0 for none. */
function levelCodes(column: Column, schema: ColumnSchema): Uint32Array {
  const { codes, levels } = toDictionary(column);
  const perLevel = levels.map((text, at) => (isMissingText(text, schema) ? 0 : at + 1));
  return codes.map((code) => perLevel[code]);
}

function isOneToOne(a: Uint32Array, b: Uint32Array): boolean {
  const there = new Map<number, number>();
  const back = new Map<number, number>();
  for (let row = 0; row < a.length; row++) {
    if (!agrees(there, a[row], b[row]) || !agrees(back, b[row], a[row])) return false;
  }
  return true;
}

function agrees(known: Map<number, number>, from: number, to: number): boolean {
  const before = known.get(from);
  if (before === undefined) known.set(from, to);
  return before === undefined || before === to;
}
