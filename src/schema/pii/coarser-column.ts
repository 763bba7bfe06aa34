import { dateFromDays } from "../../core/calendar/civil-date.js";
import { TwinsetError } from "../../core/errors.js";
import { ColumnBuilder } from "../../table/column-builder.js";
import type { Column } from "../../table/table.js";
import { toDictionary } from "../../table/to-dictionary.js";
import { namesPlaces } from "../code-names.js";
import { isMissingText } from "../column-values.js";
import { compileDateLayout, parseDate, UNITS_PER_DAY } from "../date-layout.js";
import { inferSchema } from "../infer.js";
import type { ColumnSchema } from "../schema.js";
import { coarserPostcode } from "./coarser-postcode.js";

/**
 * A column of dates as years, or of postcodes as their first part, and what it then is; a cell that reads as neither holds no value any more.
 * @returns `done`: what was done, for a note
 * @throws E_USAGE for a column of another kind
 */
export function coarserColumn(
  column: Column,
  schema: ColumnSchema,
  decimal: "." | ",",
): { column: Column; schema: ColumnSchema; done: string } {
  const dictionary = toDictionary(column);
  const [shorten, done] = coarserText(schema, dictionary.levels);
  const none = schema.missing.token ?? "";
  const texts = dictionary.levels.map((text) => (isMissingText(text, schema) ? text : (shorten(text) ?? none)));
  const builder = new ColumnBuilder(column.name, decimal);
  for (const code of dictionary.codes) builder.add(texts[code]);
  const coarser = builder.build();
  const also = [schema.missing.token, ...(schema.missing.also ?? [])].filter((token) => token !== null);
  const inferred = inferSchema(
    { columns: [coarser], rows: dictionary.codes.length },
    { decimal, quotedColumns: [], missing: also },
  );
  const { pii: _, ...rest } = inferred.schema.columns[0];
  return { column: coarser, schema: { ...rest, role: schema.role }, done };
}

function coarserText(
  schema: ColumnSchema,
  levels: readonly string[],
): [shorten: (text: string) => string | undefined, done: string] {
  const { name, sdtype, format, pii } = schema;
  if (sdtype === "datetime" && format.date !== undefined) {
    const layout = compileDateLayout(format.date);
    const perDay = layout.unit === "month" ? Number.NaN : UNITS_PER_DAY[layout.unit];
    const year = (text: string) => {
      const value = parseDate(text, layout);
      if (Number.isNaN(value)) return undefined;
      return String(
        layout.unit === "month" ? 1970 + Math.floor(value / 12) : dateFromDays(Math.floor(value / perDay)).year,
      );
    };
    return [year, "dates are made years, as asked"];
  }
  if (pii?.kind === "postcode" || (sdtype === "categorical" && namesPlaces(name)))
    return [coarserPostcode(levels), "of postcodes the first part is kept, as asked"];
  throw new TwinsetError("E_USAGE", `column "${name}" has no coarser form: it holds neither dates nor postcodes`, {
    place: { column: name },
    remedy: "drop it, or make it coarser in the file",
  });
}
