import type { Note } from "../../core/note.js";
import type { ColumnSchema } from "../schema.js";
import type { PiiKind } from "./kinds.js";

/** What fewer details would be. */
const COARSER: Partial<Record<PiiKind, string>> = {
  "date of birth": "a year of birth or an age in bands",
  postcode: "its first digits",
  "place of residence": "a district or region",
  coordinates: "a grid of some kilometres",
};

/** Kinds that are made coarser on demand: dates to years, postcodes to their first part (schema/pii/coarser-column.ts). */
const DONE_HERE: ReadonlySet<PiiKind> = new Set<PiiKind>(["date of birth", "postcode"]);

/** What the owner of a table should think about: details that could be coarser. Columns that are replaced need no thought. */
export function piiNotes(columns: readonly ColumnSchema[]): Note[] {
  return columns.flatMap(({ name, pii }): Note[] => {
    const coarser = pii?.action === "coarsen" ? COARSER[pii.kind] : undefined;
    if (pii === undefined || coarser === undefined) return [];
    const how = DONE_HERE.has(pii.kind) ? " (--coarsen does that)" : "";
    const text = `${pii.kind}: not replaced for itself; ${coarser} in its place would tell less of a person${how}`;
    return [{ code: "pii-coarsen", text, place: { column: name } }];
  });
}
