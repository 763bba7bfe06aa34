import type { Note } from "../core/note.js";
import type { Dialect } from "../table/dialect.js";
import type { Column, Table } from "../table/table.js";
import { columnOf } from "./column-of.js";
import { isMissingText } from "./column-values.js";
import { compileDateLayout } from "./date-layout.js";
import { putsMonthFirst } from "./detect-date-layout.js";
import type { Finding, Recogniser } from "./finding.js";
import { firstRow } from "./first-row.js";
import { indexNotes } from "./index-notes.js";
import { keyNotes } from "./key-notes.js";
import { hasPlainToken } from "./missing-texts.js";
import { oneToOneNotes } from "./one-to-one.js";
import { proposePersonKey } from "./person-key.js";
import { asResidence, besideOf } from "./pii/beside.js";
import { asBirthDate } from "./pii/birth-dates.js";
import { mayBePersonName } from "./pii/name-headers.js";
import { piiNotes } from "./pii/pii-notes.js";
import { type ColumnContext, type ColumnProfile, profileColumn } from "./profile.js";
import { recogniseBoolean } from "./recognisers/boolean.js";
import { recogniseCategory } from "./recognisers/category.js";
import { recogniseConstant } from "./recognisers/constant.js";
import { recogniseDatetime } from "./recognisers/datetime.js";
import { recogniseFigures } from "./recognisers/figures.js";
import { recogniseIdentifier } from "./recognisers/identifier.js";
import { recogniseNumber } from "./recognisers/number.js";
import { recogniseNumberCode } from "./recognisers/number-code.js";
import { recognisePersonName } from "./recognisers/person-name.js";
import { recognisePersonalNumber } from "./recognisers/personal-number.js";
import { recognisePlaceCode } from "./recognisers/place-code.js";
import { recogniseStreetAddress } from "./recognisers/street-address.js";
import { recogniseText } from "./recognisers/text.js";
import type { ColumnSchema, Schema } from "./schema.js";

/** Asked in this order; the first that knows the column decides. */
const RECOGNISERS: readonly Recogniser[] = [
  recogniseConstant,
  recogniseBoolean,
  recognisePlaceCode,
  recogniseDatetime,
  recognisePersonalNumber,
  recogniseIdentifier,
  recogniseNumberCode,
  recogniseNumber,
  recogniseStreetAddress,
  recognisePersonName,
  recogniseFigures,
  recogniseText,
  recogniseCategory,
];

/** How sure a person key is that only comes back, without a name that says so. */
const GUESSED_KEY = 0.6;

/** A column of the schema with the finding that it comes from. */
interface Look {
  column: ColumnSchema;
  finding: Finding;
}

/**
 * Says what each column is and why, and proposes the column that names persons.
 *
 * Columns are looked at one by one, and some a second time: levels, which may be texts of persons, once it is known how many persons there
 * are; dates that can be read two ways once the other dates of the file have told which way is its; and a column called `name` once it is known
 * that rows are persons.
 */
export function inferSchema(
  table: Table,
  dialect: Pick<Dialect, "decimal" | "quotedColumns" | "missing">,
): { schema: Schema; notes: Note[] } {
  const plainToken = table.columns.some(writesPlainToken);
  const look = (at: number, known: Partial<ColumnContext>) =>
    lookAt(
      profileColumn(table.columns[at], {
        decimal: dialect.decimal,
        alsoMissing: dialect.missing,
        quoted: isQuoted(dialect.quotedColumns, at),
        monthFirst: undefined,
        plainToken,
        ...known,
      }),
    );
  const first = table.columns.map((_, at) => look(at, {}));
  const proposal = proposePersonKey(
    table,
    first.map(({ column }) => column),
  );
  const personKey = proposal.name;
  const key = first.find(({ column }) => column.name === personKey)?.column;
  const persons = key === undefined ? undefined : key.distinct + key.missing.count;
  const monthFirst = isMonthFirst(first.map(({ finding }) => finding));
  const beside = besideOf(first.map(({ column }) => column));
  const looks = first.map((seen, at) => {
    const { finding, column } = seen;
    const isWords = finding.sdtype === "categorical" || finding.sdtype === "text";
    const besidePersons = isWords && beside.persons && column.pii === undefined && mayBePersonName(column.name);
    if (besidePersons || (persons !== undefined && finding.sdtype === "categorical"))
      return look(at, { ...(persons === undefined ? {} : { persons }), besidePersons });
    return monthFirst !== undefined && finding.ambiguousWith !== undefined ? look(at, { monthFirst }) : seen;
  });
  const notes: Note[] = looks.flatMap(({ column, finding: { doubt, isOdd } }, at) => {
    if (doubt === undefined) return [];
    const row = isOdd && firstRow(table.columns[at], (text) => isOdd(text) && !isMissingText(text, column));
    return [{ code: "column-doubt", text: doubt, place: { column: column.name, ...(row ? { row } : {}) } }];
  });
  notes.push(...keyNotes(proposal));
  const columns = looks.map(({ column }, at) =>
    column.name === personKey && !proposal.named
      ? { ...column, confidence: Math.min(column.confidence, GUESSED_KEY) }
      : asBirthDate(asResidence(column, beside), table.columns[at], beside),
  );
  notes.push(...piiNotes(columns), ...indexNotes(columns, personKey), ...oneToOneNotes(table, columns));
  return { schema: { format: "twinset-schema", version: 1, columns, personKey }, notes };
}

/** Whether a column holds a token for no value other than `None`. */
function writesPlainToken(column: Column): boolean {
  if (column.kind === "numbers") return column.values.some(Number.isNaN) && hasPlainToken([column.missing]);
  return hasPlainToken(column.kind === "plain" ? column.texts : column.levels);
}

/** Quotes say something of a column only where the file does without them elsewhere. */
function isQuoted(quotedColumns: readonly boolean[], at: number): boolean {
  return quotedColumns[at] === true && quotedColumns.includes(false);
}

/** Whether the dates of the file that can be read one way only put the month first; undefined when there are none or they differ. */
function isMonthFirst(findings: readonly Finding[]): boolean | undefined {
  const orders = new Set<boolean>();
  for (const { format, ambiguousWith } of findings) {
    if (format.date === undefined || ambiguousWith !== undefined) continue;
    const order = putsMonthFirst(compileDateLayout(format.date));
    if (order !== undefined) orders.add(order);
  }
  return orders.size === 1 ? orders.has(true) : undefined;
}

function lookAt(profile: ColumnProfile): Look {
  for (const recognise of RECOGNISERS) {
    const finding = recognise(profile);
    if (finding !== undefined) return { column: columnOf(profile, finding), finding };
  }
  throw new Error("the last recogniser takes every column");
}
