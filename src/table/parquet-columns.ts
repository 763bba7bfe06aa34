import type { SchemaTree } from "hyparquet";
import { TwinsetError } from "../core/errors.js";
import { groupDigits } from "../core/text/group-digits.js";

import type { ParquetType } from "./parquet-type.js";
import { LONGEST_NAME, MOST_COLUMNS } from "./row-intake.js";
import { typeOfElement } from "./type-of-element.js";

/** A column of a Parquet file. */
export interface ParquetColumn {
  name: string;
  type: ParquetType;
}

/** Refused columns that a message names. */
const NAMED = 5;

/**
 * The columns of a schema, in the order of the file.
 * @throws TwinsetError E_DATA for columns that hold no single text, number or time, and for a name that two columns share; E_EMPTY, E_LIMIT
 */
export function parquetColumns(schema: SchemaTree): ParquetColumn[] {
  const found = schema.children.map(({ element }) => ({ name: element.name, type: typeOfElement(element) }));
  if (found.length === 0)
    throw new TwinsetError("E_EMPTY", "the file has no columns", { remedy: "export the table again" });
  if (found.length > MOST_COLUMNS)
    throw new TwinsetError(
      "E_LIMIT",
      `the table has ${groupDigits(found.length)} columns, and the most are ${groupDigits(MOST_COLUMNS)}`,
      { remedy: "leave columns out" },
    );
  if (found.some(({ name }) => name.length > LONGEST_NAME))
    throw new TwinsetError("E_LIMIT", `a column name is longer than ${LONGEST_NAME} characters`, {
      remedy: "shorten it",
    });
  const refused = found.filter(({ type }) => typeof type === "string");
  if (refused.length > 0) throw refusal(refused as { name: string; type: string }[]);
  const names = new Set<string>();
  for (const { name } of found) {
    if (names.has(name))
      throw new TwinsetError("E_DATA", `two columns are called "${name}"`, { remedy: "rename one of them" });
    names.add(name);
  }
  return found as ParquetColumn[];
}

function refusal(refused: readonly { name: string; type: string }[]): TwinsetError {
  const named = refused.slice(0, NAMED).map(({ name, type }) => `"${name}" (${type})`);
  const more = refused.length > NAMED ? ` and ${groupDigits(refused.length - NAMED)} more` : "";
  const many = refused.length > 1;
  return new TwinsetError(
    "E_DATA",
    `the column${many ? "s" : ""} ${named.join(", ")}${more} ${many ? "have" : "has"} no single text, number or time in a cell`,
    { remedy: "leave such columns out, or turn them into plain ones (a text as string, a struct's fields as columns)" },
  );
}
