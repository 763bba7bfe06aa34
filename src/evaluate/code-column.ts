import { columnNumbers, isMissingText } from "../schema/column-values.js";
import type { ColumnSchema } from "../schema/schema.js";
import { cellText } from "../table/column-text.js";
import type { Column } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";
import { codeLevels } from "./code-levels.js";
import { codeNumbers } from "./code-numbers.js";
import type { Side } from "./evaluation-input.js";
import { twinNumbers } from "./twin-numbers.js";

interface Coded {
  /** Its place in the schema. */
  readonly index: number;
  readonly schema: ColumnSchema;
  /** Codes are 0 .. size - 1; 0 is missing, whatever token stood for it. */
  readonly size: number;
  readonly codes: Record<Side, Uint32Array>;
  /** Cells that hold neither a value that can be read nor a missing token; they are coded as missing. */
  readonly unreadable: Record<Side, number>;
}

/** A numerical or datetime column: code c >= 1 is the number `values[c]`, and greater codes are greater numbers. */
export interface NumberCodes extends Coded {
  readonly kind: "numbers";
  readonly values: Float64Array;
}

/** A categorical or boolean column: code c >= 1 is the text `levels[c]`. */
export interface LevelCodes extends Coded {
  readonly kind: "levels";
  readonly levels: readonly string[];
}

export type CodedColumn = NumberCodes | LevelCodes;

/**
 * Codes one column of the three tables over what they hold between them.
 * @param index its place in the schema
 * @param holdout absent: its side has no code
 */
export function codeColumn(
  index: number,
  schema: ColumnSchema,
  train: Column,
  holdout: Column | undefined,
  twin: Column,
): CodedColumn {
  const parts = holdout === undefined ? [train, twin] : [train, twin, holdout];
  if (schema.sdtype === "numerical" || schema.sdtype === "datetime") {
    const numbers = parts.map((part, i) => (i === 1 ? twinNumbers(part, schema) : columnNumbers(part, schema)));
    const { values, codes } = codeNumbers(numbers);
    const unreadable = parts.map((part, i) => countUnreadable(part, codes[i], schema));
    return {
      kind: "numbers",
      index,
      schema,
      size: values.length,
      values,
      codes: bySide(codes, new Uint32Array(0)),
      unreadable: bySide(unreadable, 0),
    };
  }
  const { levels, codes } = codeLevels(parts.map(toDictionary), (text) => isMissingText(text, schema));
  return {
    kind: "levels",
    index,
    schema,
    size: levels.length,
    levels,
    codes: bySide(codes, new Uint32Array(0)),
    unreadable: { train: 0, holdout: 0, twin: 0 },
  };
}

function bySide<T>(parts: readonly T[], none: T): Record<Side, T> {
  return { train: parts[0], twin: parts[1], holdout: parts[2] ?? none };
}

function countUnreadable(column: Column, codes: Uint32Array, schema: ColumnSchema): number {
  let count = 0;
  for (let row = 0; row < codes.length; row++) {
    if (codes[row] === 0 && !isMissingText(cellText(column, row), schema)) count++;
  }
  return count;
}
