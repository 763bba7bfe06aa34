import { Option } from "commander";
import { TwinsetError } from "../core/errors.js";
import { jobSchema } from "../job/job.js";
import { SYNTHESIZERS } from "../synthesizers/registry.js";

/** The flags that more than one command takes; their words come from the job's own schema. */
const described = (name: keyof typeof jobSchema.shape) => jobSchema.shape[name].description ?? "";

export const FLAGS = {
  rows: (words = described("rows")) => new Option("--rows <n>", words).argParser(wholeNumber("--rows", 1)),
  start: () => new Option("--start <i>", described("start")).argParser(wholeNumber("--start", 0)),
  seed: () => new Option("--seed <text>", described("seed")),
  synthesizer: () =>
    new Option(
      "--synthesizer <id>",
      `${described("synthesizer")}: ${SYNTHESIZERS.map((entry) => entry.id).join(" or ")}`,
    ),
  set: () => new Option("--set <name=value>", described("options")).argParser(collect).default([], "none"),
  given: () => new Option("--given <condition>", described("given")).argParser(collect).default([], "none"),
  holdout: () => new Option("--holdout <share or n>", described("holdout")).argParser(parseHoldout),
  person: () => new Option("--person <column>", described("person")),
  drop: () => new Option("--drop <column>", described("drop")).argParser(collect).default([], "none"),
  coarsen: () => new Option("--coarsen <column>", described("coarsen")).argParser(collect).default([], "none"),
  schema: () => new Option("--schema <file>", described("schema")),
  rareToken: () => new Option("--rare-token <text>", described("rareToken")),
  acceptRisk: () => new Option("--accept-risk <why>", described("acceptRisk")),
  timeLimit: (words = described("timeLimit")) =>
    new Option("--time-limit <seconds>", words).argParser(positive("--time-limit")),
  memoryLimit: (words = described("memoryLimit")) =>
    new Option("--memory-limit <MB>", words).argParser(positive("--memory-limit")),
  config: () => new Option("--config <file>", "a job.json to start from; flags override it"),
  workers: () =>
    new Option("--workers <n>", "threads that work at once; default: one a processor").argParser(
      wholeNumber("--workers", 1),
    ),
  output: (what: string) => new Option("--output <path>", what),
  force: () => new Option("--force", "replace an output that exists"),
  quiet: () => new Option("--quiet", "no progress and no scorecard"),
  json: (what: string) => new Option("--json", what),
  dryRun: () => new Option("--dry-run", "read the table and say what would be done, then stop"),
} as const;

/** For flags that may be given more than once. */
export function collect(value: string, before: string[]): string[] {
  return [...before, value];
}

function wholeNumber(flag: string, least: number): (text: string) => number {
  return (text) => {
    const value = /^\d+$/.test(text) ? Number(text) : Number.NaN;
    if (!Number.isSafeInteger(value) || value < least)
      throw new TwinsetError("E_USAGE", `${flag} takes a whole number from ${least} on`);
    return value;
  };
}

/** Reads a number above 0. */
export function positive(flag: string): (text: string) => number {
  return (text) => {
    const value = /^\d*\.?\d+$/.test(text) ? Number(text) : Number.NaN;
    if (value > 0) return value;
    throw new TwinsetError("E_USAGE", `${flag} takes a number above 0`);
  };
}

function parseHoldout(text: string): number {
  const value = /^\d*\.?\d+%?$/.test(text) ? Number.parseFloat(text) / (text.endsWith("%") ? 100 : 1) : Number.NaN;
  if (Number.isNaN(value))
    throw new TwinsetError("E_USAGE", "--holdout takes a share such as 0.2, or a number of persons");
  return value;
}

/** Reads `--set name=value` pairs: a value is JSON where it parses as such, else text. */
export function parseSettings(pairs: readonly string[]): Record<string, unknown> {
  const settings = pairs.map((pair): [string, unknown] => {
    const at = pair.indexOf("=");
    if (at < 1) throw new TwinsetError("E_USAGE", "--set takes name=value");
    const value = pair.slice(at + 1);
    try {
      return [pair.slice(0, at), JSON.parse(value)];
    } catch {
      return [pair.slice(0, at), value];
    }
  });
  return Object.fromEntries(settings);
}
