import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { cellText } from "./column-text.js";
import type { ParquetType } from "./parquet-type.js";
import { parquetValue } from "./parquet-value.js";
import type { Table } from "./table.js";

/**
 * Says of each column how many of its texts are no value of its Parquet type and are written as null: a word among
 * numbers, a day in no calendar. None of delimited text, which has no types. */
export function parquetLosses(table: Table, types: readonly ParquetType[] | undefined): Note[] {
  if (types === undefined) return [];
  return table.columns.flatMap((column, at): Note[] => {
    const read = parquetValue(types[at]);
    const isLost = (text: string) => text !== "" && read(text) === null;
    let count = 0;
    let first = -1;
    const lost = column.kind === "dictionary" ? column.levels.map(isLost) : undefined;
    for (let row = 0; row < table.rows; row++) {
      if (
        lost === undefined || column.kind !== "dictionary" ? !isLost(cellText(column, row)) : !lost[column.codes[row]]
      )
        continue;
      count++;
      if (first < 0) first = row;
    }
    if (count === 0) return [];
    const text = `${groupDigits(count)} text${count === 1 ? " is" : "s are"} no value of the column's Parquet type (${types[at].kind}) and ${count === 1 ? "is" : "are"} written as null: write CSV to keep ${count === 1 ? "it" : "them"}`;
    return [{ code: "parquet-null", text, place: { column: column.name, row: first + 1 }, count }];
  });
}
