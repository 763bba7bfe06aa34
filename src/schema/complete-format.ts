import { TwinsetError } from "../core/errors.js";
import type { Column } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { isMissingText } from "./column-values.js";
import { detectDateLayout } from "./detect-date-layout.js";
import { readNumbers } from "./number-reading.js";
import type { ColumnSchema, Format } from "./schema.js";

/**
 * A column of a schema whose sdtype was changed by hand, with the format that its new sdtype needs, read from the cells.
 * @throws E_SCHEMA when the cells have no such format
 */
export function completeFormat(schema: ColumnSchema, column: Column, decimal: "." | ","): ColumnSchema {
  const { sdtype, format } = schema;
  if (sdtype === "numerical" && format.number === undefined)
    return { ...schema, format: numberFormat(schema, column, decimal) };
  if (sdtype === "datetime" && format.date === undefined) return { ...schema, format: dateFormat(schema, column) };
  return schema;
}

function numberFormat(schema: ColumnSchema, column: Column, decimal: "." | ","): Format {
  const { texts, counts } = valuesOf(schema, column);
  const number = readNumbers(texts, counts, decimal)?.layout;
  if (number === undefined) throw noFormat(schema, texts, "numerical", "numbers", "format.number");
  return { number };
}

function dateFormat(schema: ColumnSchema, column: Column): Format {
  const { texts, counts } = valuesOf(schema, column);
  const date = detectDateLayout(texts, counts)?.layout.text;
  if (date === undefined) throw noFormat(schema, texts, "datetime", "dates of a known layout", "format.date");
  return { date };
}

function valuesOf(schema: ColumnSchema, column: Column): { texts: string[]; counts: number[] } {
  const { codes, levels } = toDictionary(column);
  const perLevel = new Uint32Array(levels.length);
  for (const code of codes) perLevel[code]++;
  const used = levels.map((_, level) => level).filter((at) => perLevel[at] > 0 && !isMissingText(levels[at], schema));
  return { texts: used.map((at) => levels[at]), counts: used.map((at) => perLevel[at]) };
}

function noFormat(schema: ColumnSchema, texts: readonly string[], sdtype: string, what: string, field: string) {
  const fact = texts.length === 0 ? "no cell of it holds a value" : `its cells do not read as ${what}`;
  return new TwinsetError("E_SCHEMA", `the schema says that column "${schema.name}" is ${sdtype}, but ${fact}`, {
    place: { column: schema.name },
    remedy: `write ${field} into the schema, name the texts that stand for no value in missing, or set another sdtype`,
  });
}
