import { TwinsetError } from "../core/errors.js";

/** A demand on one column of the rows to be drawn. */
export interface Condition {
  /** Place of the column in the schema. */
  column: number;
  operator: "=" | "!=" | "<" | "<=" | ">" | ">=";
  value: string;
}

/** Parses `name=value`, `name>=value` and the like; the longest column name that fits wins, so names may hold operators. */
export function parseCondition(text: string, names: readonly string[]): Condition {
  const byLength = names.map((name, column) => ({ name, column })).sort((a, b) => b.name.length - a.name.length);
  for (const { name, column } of byLength) {
    if (!text.startsWith(name)) continue;
    const match = /^\s*(!=|<=|>=|=|<|>)([\s\S]*)$/.exec(text.slice(name.length));
    if (match !== null) return { column, operator: match[1] as Condition["operator"], value: match[2].trim() };
  }
  throw new TwinsetError("E_CONDITION", "a --given names no column of the table or has no operator", {
    remedy: `write it as column=value, with one of = != < <= > >=; the columns are ${names.slice(0, 30).join(", ")}${names.length > 30 ? ", …" : ""}`,
  });
}

/** True where two values stand in a relation. */
export function isMet<Value extends number | string>(
  value: Value,
  operator: Condition["operator"],
  bound: Value,
): boolean {
  switch (operator) {
    case "=":
      return value === bound;
    case "!=":
      return value !== bound;
    case "<":
      return value < bound;
    case "<=":
      return value <= bound;
    case ">":
      return value > bound;
    case ">=":
      return value >= bound;
  }
}
