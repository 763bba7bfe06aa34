import { dateFromDays } from "../core/calendar/civil-date.js";
import { TwinsetError } from "../core/errors.js";
import type { ParquetPage } from "./parquet-chunk.js";
import { type ParquetType, UNITS_PER_SECOND } from "./parquet-type.js";
import { plainDecimal, shortestSingle } from "./plain-decimal.js";

/** The finest part of a time that a column makes use of; parts below the microsecond are cut off. */
export type Grain = "day" | "second" | "millisecond" | "microsecond";

/** Digits of a second's part. */
const GRAIN_DIGITS: Record<Grain, number> = { day: 0, second: 0, millisecond: 3, microsecond: 6 };

/** Nothing of this column's values stands for a number: infinity and what is not a number count as missing, as null does. */
const NONE = "";

/** A value as it comes from a page: as its physical type, texts decoded. */
export type ParquetValue = boolean | number | bigint | string | Uint8Array | null | undefined;

/**
 * How the values of a column read as texts; null as the empty text.
 *
 * Booleans as true and false; numbers in decimal notation, decimals with all their places; dates and times as ISO 8601, all of a column with
 * the same parts; UUIDs with hyphens.
 * @param grain of a column of times
 */
export function parquetText(type: ParquetType, grain: Grain): (value: ParquetValue) => string {
  const text = textOfValue(type, grain);
  return (value) => (value === null || value === undefined ? NONE : text(value as never));
}

function textOfValue(type: ParquetType, grain: Grain): (value: never) => string {
  switch (type.kind) {
    case "boolean":
      return (value: boolean) => (value ? "true" : "false");
    case "integer":
      return integerText(type);
    case "float": {
      const exact = type.bits === 32 ? shortestSingle : (value: number) => value;
      return (value: number) => (Number.isFinite(value) ? plainDecimal(exact(value)) : NONE);
    }
    case "decimal":
      return (value: number | bigint | Uint8Array) =>
        decimalText(value instanceof Uint8Array ? signed(value) : BigInt(value), type.scale);
    case "string":
      return (bytes: Uint8Array) => decodedText(bytes);
    case "uuid":
      return (value: Uint8Array) => hex(value).replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-");
    case "date":
      return dateText;
    case "time":
      return (value: number | bigint) => clockText(split(BigInt(value), UNITS_PER_SECOND[type.unit]), grain);
    case "timestamp": {
      const perSecond = UNITS_PER_SECOND[type.unit];
      const zone = type.utc ? "Z" : "";
      return (value: bigint) => {
        const moment = split(value, perSecond);
        const days = Math.floor(moment.seconds / 86400);
        if (grain === "day") return dateText(days);
        const ofDay = { ...moment, seconds: moment.seconds - days * 86400 };
        return `${dateText(days)}T${clockText(ofDay, grain)}${zone}`;
      };
    }
  }
}

/** The grain that a column of times needs, and how many of its rows have parts below the microsecond. */
export function grainOf(type: ParquetType, pages: Iterable<ParquetPage>): { grain: Grain; cut: number } {
  let grain: Grain = "day";
  let cut = 0;
  if (type.kind !== "time" && type.kind !== "timestamp") return { grain, cut };
  const perSecond = UNITS_PER_SECOND[type.unit];
  for (const { values, dictionary } of pages) {
    for (let at = 0; at < values.length; at++) {
      const value = dictionary === undefined ? values[at] : dictionary[values[at] as number];
      const { seconds, nanoseconds } = split(BigInt(value as bigint), perSecond);
      if (nanoseconds % 1000 !== 0) cut++;
      if (grain === "microsecond") continue;
      if (nanoseconds % 1000000 >= 1000) grain = "microsecond";
      else if (nanoseconds >= 1000) grain = "millisecond";
      else if (grain === "day" && (type.kind === "time" || seconds % 86400 !== 0)) grain = "second";
    }
  }
  return { grain, cut };
}

interface Moment {
  seconds: number;
  nanoseconds: number;
}

function split(value: bigint, perSecond: bigint): Moment {
  let seconds = value / perSecond;
  if (seconds * perSecond > value) seconds--;
  return {
    seconds: Number(seconds),
    nanoseconds: Number(value - seconds * perSecond) * Number(1000000000n / perSecond),
  };
}

function clockText({ seconds, nanoseconds }: Moment, grain: Grain): string {
  const two = (value: number) => String(value).padStart(2, "0");
  const clock = `${two(Math.floor(seconds / 3600))}:${two(Math.floor(seconds / 60) % 60)}:${two(seconds % 60)}`;
  const digits = GRAIN_DIGITS[grain];
  return digits === 0 ? clock : `${clock}.${String(nanoseconds).padStart(9, "0").slice(0, digits)}`;
}

function dateText(days: number): string {
  const { year, month, day } = dateFromDays(days);
  const years = `${year < 0 ? "-" : ""}${String(Math.abs(year)).padStart(4, "0")}`;
  return `${years}-${String(month).padStart(2, "0")}-${String(day).padStart(2, "0")}`;
}

function integerText({ bits, signed }: { bits: number; signed: boolean }): (value: number | bigint) => string {
  if (signed) return String;
  return (value) => String(typeof value === "bigint" ? BigInt.asUintN(64, value) : bits === 32 ? value >>> 0 : value);
}

function decimalText(unscaled: bigint, scale: number): string {
  if (scale === 0) return String(unscaled);
  const digits = String(unscaled < 0n ? -unscaled : unscaled).padStart(scale + 1, "0");
  return `${unscaled < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** Big-endian two's complement. */
function signed(bytes: Uint8Array): bigint {
  return bytes.length === 0 ? 0n : BigInt.asIntN(bytes.length * 8, BigInt(`0x${hex(bytes)}`));
}

function hex(bytes: Uint8Array): string {
  let text = "";
  for (const byte of bytes) text += byte < 16 ? `0${byte.toString(16)}` : byte.toString(16);
  return text;
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decodedText(bytes: Uint8Array): string {
  try {
    return decoder.decode(bytes);
  } catch (cause) {
    throw new TwinsetError("E_ENCODING", "a text of the file is not UTF-8, as Parquet asks", {
      remedy: "write it anew with pyarrow, DuckDB or R's arrow",
      cause,
    });
  }
}
