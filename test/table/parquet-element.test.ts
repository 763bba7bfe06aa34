import { expect, test } from "@jest/globals";
import type { SchemaElement } from "hyparquet";
import { elementOfType } from "../../src/table/parquet-element.js";
import type { ParquetType } from "../../src/table/parquet-type.js";
import { typeOfElement } from "../../src/table/type-of-element.js";

const element = (more: Partial<SchemaElement>): SchemaElement => ({ name: "x", repetition_type: "OPTIONAL", ...more });

test.each<[Partial<SchemaElement>, ParquetType]>([
  [
    { type: "INT32", converted_type: "UINT_16" },
    { kind: "integer", bits: 16, signed: false },
  ],
  [
    { type: "INT32", logical_type: { type: "INTEGER", bitWidth: 8, isSigned: true } },
    { kind: "integer", bits: 8, signed: true },
  ],
  [
    { type: "INT64", converted_type: "TIMESTAMP_MICROS" },
    { kind: "timestamp", unit: "microsecond", utc: true },
  ],
  [
    { type: "INT32", converted_type: "TIME_MILLIS" },
    { kind: "time", unit: "millisecond", utc: true },
  ],
  [{ type: "INT96" }, { kind: "timestamp", unit: "nanosecond", utc: false }],
  [{ type: "BYTE_ARRAY", converted_type: "ENUM" }, { kind: "string" }],
  [
    { type: "BYTE_ARRAY", converted_type: "DECIMAL", precision: 12, scale: 3 },
    { kind: "decimal", precision: 12, scale: 3 },
  ],
  [{ type: "INT32", converted_type: "DATE" }, { kind: "date" }],
])("%j is read", (more, type) => {
  expect(typeOfElement(element(more))).toEqual(type);
});

test.each<[Partial<SchemaElement>, string]>([
  [{ num_children: 2 }, "struct"],
  [{ num_children: 1, converted_type: "LIST" }, "list"],
  [{ num_children: 1, converted_type: "MAP" }, "map"],
  [{ type: "INT32", repetition_type: "REPEATED" }, "list"],
  [{ type: "BYTE_ARRAY" }, "binary"],
  [{ type: "FIXED_LEN_BYTE_ARRAY", type_length: 4 }, "binary"],
  [{ type: "BYTE_ARRAY", converted_type: "JSON" }, "JSON"],
  [{ type: "BYTE_ARRAY", converted_type: "BSON" }, "BSON"],
  [{ type: "FIXED_LEN_BYTE_ARRAY", type_length: 2, logical_type: { type: "FLOAT16" } }, "FLOAT16"],
  [{ type: "FIXED_LEN_BYTE_ARRAY", type_length: 12, converted_type: "INTERVAL" }, "INTERVAL"],
  [{ type: "INT32", converted_type: "DECIMAL", precision: 3, scale: 5 }, "DECIMAL(3, 5)"],
  [{ type: "INT32", logical_type: { type: "INTEGER", bitWidth: 12, isSigned: true } }, "INTEGER(12)"],
])("%j is refused by name", (more, name) => {
  expect(typeOfElement(element(more))).toBe(name);
});

test.each<ParquetType>([
  { kind: "boolean" },
  ...([8, 16, 32, 64] as const).flatMap((bits): ParquetType[] => [
    { kind: "integer", bits, signed: true },
    { kind: "integer", bits, signed: false },
  ]),
  { kind: "float", bits: 32 },
  { kind: "decimal", precision: 9, scale: 2 },
  { kind: "decimal", precision: 18, scale: 0 },
  { kind: "decimal", precision: 38, scale: 38 },
  { kind: "string" },
  { kind: "uuid" },
  { kind: "date" },
  { kind: "time", unit: "nanosecond", utc: false },
  { kind: "timestamp", unit: "millisecond", utc: true },
])("%j is the type of its own element", (type) => {
  expect(typeOfElement(elementOfType("x", type))).toEqual(type);
});

test.each([
  [19, 9],
  [38, 16],
  [76, 32],
])("decimals of %d digits take the %d bytes that the format gives", (precision, bytes) => {
  // Apache Parquet format, LogicalTypes.md: floor(log10(2^(8n - 1) - 1)) digits fit into n bytes.
  expect(elementOfType("x", { kind: "decimal", precision, scale: 0 }).type_length).toBe(bytes);
});
