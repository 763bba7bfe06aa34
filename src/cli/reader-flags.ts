import { type Command, Option } from "commander";
import { TwinsetError } from "../core/errors.js";
import { jobSchema, limitsSchema } from "../job/job.js";
import type { Dialect } from "../table/dialect.js";
import { dialectSchema } from "../table/dialect-schema.js";
import type { ReaderLimits } from "../table/reader-limits.js";
import { collect } from "./options.js";

/** Flags of the reader as commander gives them. */
export interface ReaderFlags {
  delimiter?: string;
  encoding?: string;
  header?: boolean;
  decimal?: string;
  missing?: string[];
  lenient?: boolean;
  showValues?: boolean;
  maxField?: number;
  maxLine?: number;
  maxColumns?: number;
}

const described = (name: "lenient" | "showValues") => jobSchema.shape[name].description ?? "";
const limited = (name: keyof typeof limitsSchema.shape) => limitsSchema.shape[name].description ?? "";
const written = (name: keyof typeof dialectSchema.shape) => dialectSchema.shape[name].description ?? "";

/** Adds the flags of the reader to a command that reads a table; their words come from the schemas of job and dialect. */
export function addReaderFlags(command: Command): Command {
  const marks = "comma, semicolon, tab, bar, space, or the mark itself";
  return command
    .addOption(new Option("--delimiter <mark>", `${written("delimiter")} (${marks})`).argParser(parseDelimiter))
    .addOption(new Option("--encoding <name>", written("encoding")).argParser(parseEncoding))
    .addOption(new Option("--header <yes or no>", written("header")).argParser(parseYesNo))
    .addOption(new Option("--decimal <mark>", written("decimal")).argParser(parseDecimal))
    .addOption(new Option("--missing <text>", written("missing")).argParser(collect).default([], "none"))
    .addOption(new Option("--lenient", described("lenient")))
    .addOption(new Option("--max-field <mebibytes>", limited("field")).argParser(parseLimit("field")))
    .addOption(new Option("--max-line <mebibytes>", limited("line")).argParser(parseLimit("line")))
    .addOption(new Option("--max-columns <n>", limited("columns")).argParser(parseLimit("columns")))
    .addOption(new Option("--show-values", described("showValues")));
}

const DELIMITERS: Readonly<Record<string, string>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  "\\t": "\t",
  bar: "|",
  pipe: "|",
  space: " ",
  colon: ":",
};

function parseDelimiter(text: string): string {
  const mark = DELIMITERS[text.toLowerCase()] ?? text;
  if (mark.length === 1 || (mark.length === 2 && mark[1] === " ")) return mark;
  throw new TwinsetError("E_USAGE", "--delimiter takes one character, or comma, semicolon, tab, bar, space");
}

const ENCODINGS: Readonly<Record<string, string>> = {
  utf8: "utf-8",
  utf16le: "utf-16le",
  utf16be: "utf-16be",
  windows1252: "windows-1252",
  cp1252: "windows-1252",
  latin1: "windows-1252",
  iso88591: "windows-1252",
};

function parseEncoding(text: string): string {
  const encoding = ENCODINGS[text.toLowerCase().replace(/[-_ ]/g, "")];
  if (encoding !== undefined) return encoding;
  throw new TwinsetError("E_USAGE", "--encoding takes utf-8, utf-16le, utf-16be or windows-1252 (latin-1)");
}

function parseYesNo(text: string): boolean {
  if (/^(?:yes|true)$/i.test(text)) return true;
  if (/^(?:no|false)$/i.test(text)) return false;
  throw new TwinsetError("E_USAGE", "--header takes yes or no");
}

function parseDecimal(text: string): string {
  const mark = text === "comma" ? "," : text === "point" ? "." : text;
  if (mark === "," || mark === ".") return mark;
  throw new TwinsetError("E_USAGE", "--decimal takes . or ,");
}

function parseLimit(name: keyof typeof limitsSchema.shape): (text: string) => number {
  return (text) => {
    const parsed = limitsSchema.shape[name].safeParse(/^\d+$/.test(text) ? Number(text) : Number.NaN);
    if (parsed.success && parsed.data !== undefined) return parsed.data;
    const most = name === "columns" ? "20,000" : "256";
    throw new TwinsetError("E_USAGE", `--max-${name} takes a whole number from 1 to ${most}`);
  };
}

/** The limits that were given; undefined for none. */
export function limitsOf({ maxField, maxLine, maxColumns }: ReaderFlags): Partial<ReaderLimits> | undefined {
  const given = Object.entries({ field: maxField, line: maxLine, columns: maxColumns });
  const limits = Object.fromEntries(given.filter(([, value]) => value !== undefined));
  return Object.keys(limits).length === 0 ? undefined : limits;
}

/** The part of a job that says how the file is written, of the flags that were given. */
export function dialectOf(flags: ReaderFlags): Partial<Dialect> {
  const { delimiter, encoding, header, decimal, missing } = flags;
  const given = { delimiter, encoding, header, decimal, missing: missing?.length ? missing : undefined };
  return Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
}
