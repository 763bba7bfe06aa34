import type { SchemaElement, TimeUnit } from "hyparquet";
import type { ParquetType } from "./parquet-type.js";

/**
 * The schema element that writes a column of a type. Every column is optional, as most writers do: a twin may lack a value anywhere.
 * Decimals take the smallest physical type that holds their precision.
 */
export function elementOfType(name: string, type: ParquetType): SchemaElement {
  const base = { name, repetition_type: "OPTIONAL" } as const;
  switch (type.kind) {
    case "boolean":
      return { ...base, type: "BOOLEAN" };
    case "integer": {
      const { bits, signed } = type;
      const physical = bits === 64 ? "INT64" : "INT32";
      if (signed && bits >= 32) return { ...base, type: physical };
      // Without the logical type INTEGER, which hyparquet-writer writes with a width of four bytes where Parquet has one.
      return { ...base, type: physical, converted_type: signed ? `INT_${bits}` : `UINT_${bits}` };
    }
    case "float":
      return { ...base, type: type.bits === 32 ? "FLOAT" : "DOUBLE" };
    case "decimal": {
      const { precision, scale } = type;
      const length = bytesOfDigits(precision);
      const physical: Pick<SchemaElement, "type" | "type_length"> =
        precision <= 9
          ? { type: "INT32" }
          : precision <= 18
            ? { type: "INT64" }
            : { type: "FIXED_LEN_BYTE_ARRAY", type_length: length };
      const logical = { type: "DECIMAL", precision, scale } as const;
      return { ...base, ...physical, converted_type: "DECIMAL", precision, scale, logical_type: logical };
    }
    case "string":
      return { ...base, type: "BYTE_ARRAY", converted_type: "UTF8", logical_type: { type: "STRING" } };
    case "uuid":
      return { ...base, type: "FIXED_LEN_BYTE_ARRAY", type_length: 16, logical_type: { type: "UUID" } };
    case "date":
      return { ...base, type: "INT32", converted_type: "DATE", logical_type: { type: "DATE" } };
    case "time":
    case "timestamp": {
      const unit: TimeUnit = type.unit === "millisecond" ? "MILLIS" : type.unit === "microsecond" ? "MICROS" : "NANOS";
      const isTime = type.kind === "time";
      return {
        ...base,
        type: isTime && unit === "MILLIS" ? "INT32" : "INT64",
        logical_type: { type: isTime ? "TIME" : "TIMESTAMP", isAdjustedToUTC: type.utc, unit },
      };
    }
  }
}

/** Bytes of the smallest two's complement number that holds every one of so many digits. */
function bytesOfDigits(digits: number): number {
  let bytes = 1;
  for (let most = 127n; most < powerOfTenExact(digits) - 1n; most = most * 256n + 255n) bytes++;
  return bytes;
}

/** 10^exponent, exactly. */
export function powerOfTenExact(exponent: number): bigint {
  return BigInt(`1${"0".repeat(exponent)}`);
}
