import type { Job } from "./job.js";

/** The command that repeats a job: what a user would type, shell words quoted where they must be. */
export function commandLine(file: string, job: Job): string {
  const words = ["twinset", file];
  const flag = (name: string, value: string | number | undefined) => {
    if (value !== undefined) words.push(`--${name}`, String(value));
  };
  flag("seed", job.seed);
  flag("rows", job.rows);
  flag("start", job.start === 0 ? undefined : job.start);
  flag("synthesizer", job.synthesizer);
  for (const [name, value] of Object.entries(job.options)) flag("set", `${name}=${JSON.stringify(value)}`);
  for (const condition of job.given) flag("given", condition);
  flag("holdout", job.holdout);
  flag("person", job.person);
  for (const name of job.drop) flag("drop", name);
  for (const name of job.coarsen) flag("coarsen", name);
  flag("schema", job.schema === undefined ? undefined : "schema.json");
  flag("rare-token", job.rareToken);
  flag("accept-risk", job.acceptRisk);
  return words.map(shellWord).join(" ");
}

function shellWord(word: string): string {
  return /^[\w./:=@%+,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
