import { nameWords } from "../name-words.js";
import type { ColumnSchema } from "../schema.js";
import type { PiiKind } from "./kinds.js";
import { foldText } from "./names/fold-text.js";

/** What the columns of a table tell of each other. */
export interface Beside {
  /** Rows are persons, by their names or days of birth: a column called `name` is theirs. */
  persons: boolean;
  /** Rows have addresses of houses: a city beside them is where somebody lives. */
  houses: boolean;
}

const OF_PERSONS: ReadonlySet<PiiKind> = new Set<PiiKind>([
  "person name",
  "given name",
  "family name",
  "date of birth",
  "national id",
  "medical record number",
]);
const PLACES =
  /^(?:city|town|village|municipality|stadt|ort|wohnort|gemeinde|ville|commune|ciudad|localidad|municipio|poblacion|cidade|localidade|citta|comune|stad|plaats|woonplaats|gemeente|miasto|miejscowosc|by|stad|postort|kommune|kaupunki|mesto|obec|varos|oras|localitate|grad|mjesto|город|місто|πολη|sehir|ilce|kota|城市|市区町村|도시|المدينة|مدينة|שہר|עיר|שهر)$/;

/** What the columns found so far tell of those beside them. */
export function besideOf(columns: readonly ColumnSchema[]): Beside {
  const heads = columns.map(({ name }) => foldText(nameWords(name).join("")));
  return {
    persons:
      columns.some(({ pii }) => pii !== undefined && OF_PERSONS.has(pii.kind)) ||
      (heads.includes("first") && heads.includes("last")),
    houses: columns.some(({ pii }) => pii?.kind === "street address"),
  };
}

/** The column, marked as a place of residence where it is one. */
export function asResidence(column: ColumnSchema, { houses }: Beside): ColumnSchema {
  const isPlace = column.sdtype === "categorical" && nameWords(column.name).some((word) => PLACES.test(foldText(word)));
  return houses && isPlace && column.pii === undefined
    ? { ...column, role: "quasi-identifier", pii: { kind: "place of residence", action: "coarsen" } }
    : column;
}
