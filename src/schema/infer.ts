import type { Note } from "../core/note.js";
import type { Dialect } from "../table/dialect.js";
import type { Table } from "../table/table.js";
import type { Recogniser } from "./finding.js";
import { proposePersonKey } from "./person-key.js";
import { type ColumnProfile, profileColumn } from "./profile.js";
import { recogniseBoolean } from "./recognisers/boolean.js";
import { recogniseCategory } from "./recognisers/category.js";
import { recogniseConstant } from "./recognisers/constant.js";
import { recogniseDatetime } from "./recognisers/datetime.js";
import { recogniseIdentifier } from "./recognisers/identifier.js";
import { recogniseNumber } from "./recognisers/number.js";
import { recogniseText } from "./recognisers/text.js";
import { roleOf } from "./role-of.js";
import type { ColumnSchema, Schema } from "./schema.js";

/** Asked in this order; the first that knows the column decides. */
const RECOGNISERS: readonly Recogniser[] = [
  recogniseConstant,
  recogniseBoolean,
  recogniseDatetime,
  recogniseIdentifier,
  recogniseNumber,
  recogniseText,
  recogniseCategory,
];

/** Says what each column is and why, and proposes the column that names persons. */
export function inferSchema(
  table: Table,
  dialect: Pick<Dialect, "decimal" | "quotedColumns">,
): { schema: Schema; notes: Note[] } {
  const notes: Note[] = [];
  const columns = table.columns.map((column, at) =>
    inferColumn(profileColumn(column, dialect.decimal, isQuoted(dialect.quotedColumns, at)), notes),
  );
  const personKey = proposePersonKey(table, columns);
  if (personKey !== null)
    notes.push({
      code: "person-key-proposed",
      text: `rows that share a value of this column count as one person; --person none if they do not`,
      place: { column: personKey },
    });
  return { schema: { format: "twinset-schema", version: 1, columns, personKey }, notes };
}

/** Quotes say something of a column only where the file does without them elsewhere. */
function isQuoted(quotedColumns: readonly boolean[], at: number): boolean {
  return quotedColumns[at] === true && quotedColumns.includes(false);
}

function inferColumn(profile: ColumnProfile, notes: Note[]): ColumnSchema {
  for (const recognise of RECOGNISERS) {
    const finding = recognise(profile);
    if (finding === undefined) continue;
    if (finding.doubt !== undefined)
      notes.push({ code: "column-doubt", text: finding.doubt, place: { column: profile.name } });
    return {
      name: profile.name,
      sdtype: finding.sdtype,
      role: finding.role ?? roleOf(profile.name),
      format: finding.format,
      missing: profile.missing,
      distinct: profile.distinct,
      ordered: finding.ordered ?? false,
      evidence: finding.evidence,
      confidence: finding.confidence,
    };
  }
  throw new Error("the last recogniser takes every column");
}
