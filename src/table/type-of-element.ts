import type { SchemaElement } from "hyparquet";
import type { ParquetType } from "./parquet-type.js";

const UNITS = { MILLIS: "millisecond", MICROS: "microsecond", NANOS: "nanosecond" } as const;

/**
 * The type of a column that stands at the top of a Parquet schema; a text that names the type where the table has no place for it: lists,
 * structs, binary and the like.
 */
export function typeOfElement(element: SchemaElement): ParquetType | string {
  const { type, converted_type: converted, logical_type: logical, repetition_type: repetition } = element;
  if (element.num_children) return converted === "LIST" || converted === "MAP" ? converted.toLowerCase() : "struct";
  if (repetition === "REPEATED") return "list";
  switch (logical?.type) {
    case "DECIMAL":
      return decimal(element, logical.precision, logical.scale);
    case "INTEGER":
      return integer(element, logical.bitWidth, logical.isSigned);
    case "TIME":
      return { kind: "time", unit: UNITS[logical.unit], utc: logical.isAdjustedToUTC };
    case "TIMESTAMP":
      return { kind: "timestamp", unit: UNITS[logical.unit], utc: logical.isAdjustedToUTC };
    case "UUID":
      return element.type_length === 16 ? { kind: "uuid" } : "UUID";
    case "STRING":
    case "ENUM":
      return text(element);
    case "DATE":
      return date(element);
    case undefined:
      break;
    // A column of no value at all: any type will do.
    case "NULL":
      return type === undefined ? "null" : ofPhysical(element);
    default:
      return logical!.type;
  }
  switch (converted) {
    case undefined:
      return ofPhysical(element);
    case "UTF8":
    case "ENUM":
      return text(element);
    case "DATE":
      return date(element);
    case "DECIMAL":
      return decimal(element, element.precision ?? 0, element.scale ?? 0);
    case "TIME_MILLIS":
    case "TIME_MICROS":
      return { kind: "time", unit: converted === "TIME_MILLIS" ? "millisecond" : "microsecond", utc: true };
    case "TIMESTAMP_MILLIS":
    case "TIMESTAMP_MICROS":
      return { kind: "timestamp", unit: converted === "TIMESTAMP_MILLIS" ? "millisecond" : "microsecond", utc: true };
    default: {
      const match = /^(U?)INT_(\d+)$/.exec(converted);
      return match === null ? converted : integer(element, Number(match[2]), match[1] === "");
    }
  }
}

function ofPhysical({ type }: SchemaElement): ParquetType | string {
  switch (type) {
    case "BOOLEAN":
      return { kind: "boolean" };
    case "INT32":
    case "INT64":
      return { kind: "integer", bits: type === "INT32" ? 32 : 64, signed: true };
    case "FLOAT":
    case "DOUBLE":
      return { kind: "float", bits: type === "FLOAT" ? 32 : 64 };
    // The time stamps of older Spark and Impala.
    case "INT96":
      return { kind: "timestamp", unit: "nanosecond", utc: false };
    default:
      return "binary";
  }
}

function text({ type }: SchemaElement): ParquetType | string {
  return type === "BYTE_ARRAY" ? { kind: "string" } : "binary";
}

function date({ type }: SchemaElement): ParquetType | string {
  return type === "INT32" ? { kind: "date" } : "DATE";
}

function integer({ type }: SchemaElement, bits: number, signed: boolean): ParquetType | string {
  const known = bits === 8 || bits === 16 || bits === 32 || bits === 64;
  return known && type === (bits === 64 ? "INT64" : "INT32") ? { kind: "integer", bits, signed } : `INTEGER(${bits})`;
}

function decimal({ type }: SchemaElement, precision: number, scale: number): ParquetType | string {
  const sound = precision >= 1 && precision <= 76 && scale >= 0 && scale <= precision;
  return sound && type !== "BOOLEAN" ? { kind: "decimal", precision, scale } : `DECIMAL(${precision}, ${scale})`;
}
