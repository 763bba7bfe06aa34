import { cellText } from "./column-text.js";
import type { Column, DictionaryColumn, NumberColumn, PlainColumn, Table } from "./table.js";

/**
 * Stacks tables that a model drew in chunks: the same columns, each of one kind throughout, dictionaries equal.
 * @param tables at least one
 */
export function concatTables(tables: readonly Table[]): Table {
  const rows = tables.reduce((sum, table) => sum + table.rows, 0);
  const columns = tables[0].columns.map((_, at) =>
    concatColumns(
      tables.map((table) => table.columns[at]),
      rows,
    ),
  );
  return { columns, rows };
}

function concatColumns(parts: readonly Column[], rows: number): Column {
  const first = parts[0];
  if (
    first.kind === "dictionary" &&
    parts.every((part) => part.kind === "dictionary" && sameLevels(part.levels, first.levels))
  ) {
    const codes = new Uint32Array(rows);
    fill(
      codes,
      (parts as DictionaryColumn[]).map((part) => part.codes),
    );
    return { ...first, codes };
  }
  if (first.kind === "numbers" && parts.every((part) => part.kind === "numbers")) {
    const values = new Float64Array(rows);
    fill(
      values,
      (parts as NumberColumn[]).map((part) => part.values),
    );
    return { ...first, values };
  }
  const texts: string[] = [];
  for (const part of parts) {
    if (part.kind === "plain") for (const text of (part as PlainColumn).texts) texts.push(text);
    else for (let row = 0; row < columnLength(part); row++) texts.push(cellText(part, row));
  }
  return { kind: "plain", name: first.name, texts };
}

function columnLength(column: Column): number {
  return column.kind === "dictionary"
    ? column.codes.length
    : column.kind === "numbers"
      ? column.values.length
      : column.texts.length;
}

function sameLevels(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((text, at) => text === b[at]);
}

function fill<T extends Uint32Array | Float64Array>(out: T, parts: readonly T[]): void {
  let at = 0;
  for (const part of parts) {
    out.set(part, at);
    at += part.length;
  }
}
