import { daysFromDate, daysInMonth } from "../core/calendar/civil-date.js";
import { powerOfTenExact } from "./parquet-element.js";
import type { ParquetValue } from "./parquet-text.js";
import { type ParquetType, UNITS_PER_SECOND } from "./parquet-type.js";

/**
 * The value that a text of a column stands for, ready for a Parquet page; undoes `parquetText`. Null for the empty text, and for a text that is
 * no value of the type (a missing token, the token for rare levels). An integer beyond the range of its
 * type loses digits at its end: keys made anew have as many digits as the real ones, and must stay apart.
 */
export function parquetValue(type: ParquetType): (text: string) => ParquetValue {
  const value = valueOfText(type);
  return (text) => (text === "" ? null : value(text));
}

function valueOfText(type: ParquetType): (text: string) => ParquetValue {
  switch (type.kind) {
    case "boolean":
      return (text) => (text === "true" ? true : text === "false" ? false : null);
    case "integer":
      return integerValue(type);
    case "float":
      return (text) => (/^-?[\d.]/.test(text) && Number.isFinite(Number(text)) ? Number(text) : null);
    case "decimal":
      return decimalValue(type);
    case "string":
      return (text) => text;
    case "uuid":
      return (text) => (UUID.test(text) ? bytesOf(text.replaceAll("-", "")) : null);
    case "date":
      return dateValue;
    case "time": {
      const { unit } = type;
      return (text) => {
        const value = clockValue(text, UNITS_PER_SECOND[unit]);
        return value === null || unit !== "millisecond" ? value : Number(value);
      };
    }
    case "timestamp": {
      const perSecond = UNITS_PER_SECOND[type.unit];
      return (text) => {
        const [date, clock = "00:00:00"] = text.replace(/Z$/, "").split("T");
        const days = dateValue(date);
        const ofDay = clockValue(clock, perSecond);
        if (days === null || ofDay === null) return null;
        const value = BigInt(days) * 86400n * perSecond + ofDay;
        return BigInt.asIntN(64, value) === value ? value : null;
      };
    }
  }
}

const UUID = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i;

function integerValue({ bits, signed }: { bits: number; signed: boolean }): (text: string) => number | bigint | null {
  const span = 1n << BigInt(bits);
  const least = signed ? -span / 2n : 0n;
  const most = signed ? span / 2n - 1n : span - 1n;
  return (text) => {
    if (!/^-?\d{1,40}$/.test(text)) return null;
    let value = BigInt(text);
    while (value < least || value > most) value /= 10n;
    return bits === 64 ? value : Number(value);
  };
}

/** A bigint, which the writer takes as the value times 10^scale whatever the physical type. */
function decimalValue({ precision, scale }: { precision: number; scale: number }): (text: string) => bigint | null {
  const most = powerOfTenExact(precision);
  return (text) => {
    const match = /^(-?)(\d{1,80})(?:\.(\d{1,80}))?$/.exec(text);
    if (match === null) return null;
    const [, sign, whole, fraction = ""] = match;
    if (/[1-9]/.test(fraction.slice(scale))) return null;
    const size = BigInt(whole + fraction.slice(0, scale).padEnd(scale, "0"));
    if (size >= most) return null;
    return sign === "-" ? -size : size;
  };
}

function dateValue(text: string): number | null {
  const match = /^(-?\d{4,7})-(\d\d)-(\d\d)$/.exec(text);
  if (match === null) return null;
  const [year, month, day] = match.slice(1).map(Number);
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null;
  const days = daysFromDate(year, month, day);
  return Math.abs(days) < 2147483648 ? days : null;
}

function clockValue(text: string, perSecond: bigint): bigint | null {
  const match = /^([01]\d|2[0-3]):([0-5]\d):([0-5]\d)(?:\.(\d{1,9}))?$/.exec(text);
  if (match === null) return null;
  const [hours, minutes, seconds] = match.slice(1, 4).map(Number);
  const nanoseconds = BigInt((match[4] ?? "").padEnd(9, "0"));
  return BigInt(hours * 3600 + minutes * 60 + seconds) * perSecond + nanoseconds / (1000000000n / perSecond);
}

function bytesOf(hex: string): Uint8Array {
  return Uint8Array.from({ length: hex.length / 2 }, (_, at) => Number.parseInt(hex.slice(2 * at, 2 * at + 2), 16));
}
