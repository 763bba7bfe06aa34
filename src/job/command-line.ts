import type { CompareJob } from "./compare-job.js";
import type { SettledJob } from "./run.js";

/** The command that repeats a job: what a user would type, shell words quoted where they must be. */
export function commandLine(file: string, job: SettledJob): string {
  const words = new CommandWords("twinset", file);
  words.flag("seed", job.seed);
  words.flag("rows", job.rows);
  words.flag("start", job.start === 0 ? undefined : job.start);
  words.flag("synthesizer", job.synthesizer);
  for (const [name, value] of Object.entries(job.options)) words.flag("set", `${name}=${JSON.stringify(value)}`);
  for (const condition of job.given) words.flag("given", condition);
  words.ofTable(job);
  words.flag("rare-token", job.rareToken);
  words.flag("accept-risk", job.acceptRisk);
  return words.text();
}

/** The command that repeats a comparison. */
export function compareLine(file: string, job: CompareJob): string {
  const words = new CommandWords("twinset", "compare", file);
  words.flag("seed", job.seed);
  words.flag("rows", job.rows);
  words.flag("synthesizers", job.synthesizers?.join(","));
  words.flag("attack-limit", job.attackLimit === 0.54 ? undefined : job.attackLimit);
  words.ofTable(job);
  words.flag("time-limit", job.timeLimit);
  words.flag("memory-limit", job.memoryLimit);
  return words.text();
}

class CommandWords {
  readonly #words: string[];

  constructor(...words: string[]) {
    this.#words = words;
  }

  flag(name: string, value: string | number | undefined): void {
    if (value !== undefined) this.#words.push(`--${name}`, String(value));
  }

  /** How the file is read, which persons are held out, and what is made of the columns. */
  ofTable(
    job: Pick<
      CompareJob,
      "dialect" | "lenient" | "limits" | "showValues" | "holdout" | "person" | "drop" | "coarsen" | "schema"
    >,
  ): void {
    const { delimiter, encoding, header, decimal, missing = [] } = job.dialect ?? {};
    this.flag("delimiter", delimiter);
    this.flag("encoding", encoding);
    this.flag("header", header === undefined ? undefined : header ? "yes" : "no");
    this.flag("decimal", decimal);
    for (const text of missing) this.flag("missing", text);
    if (job.lenient === true) this.#words.push("--lenient");
    this.flag("max-field", job.limits?.field);
    this.flag("max-line", job.limits?.line);
    this.flag("max-columns", job.limits?.columns);
    if (job.showValues === true) this.#words.push("--show-values");
    this.flag("holdout", job.holdout);
    this.flag("person", job.person);
    for (const name of job.drop) this.flag("drop", name);
    for (const name of job.coarsen) this.flag("coarsen", name);
    this.flag("schema", job.schema === undefined ? undefined : "schema.json");
  }

  text(): string {
    return this.#words.map(shellWord).join(" ");
  }
}

function shellWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
