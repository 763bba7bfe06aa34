import { TwinsetError } from "../core/errors.js";
import { type Job, parseJob } from "../job/job.js";
import { type Schema, schemaSchema } from "../schema/schema.js";
import { parseSettings } from "./options.js";
import { readJson } from "./read-json.js";
import { dialectOf, limitsOf, type ReaderFlags } from "./reader-flags.js";

/** The flags of a run as commander gives them. */
export interface TwinFlags extends ReaderFlags {
  output?: string;
  rows?: number;
  start?: number;
  seed?: string;
  synthesizer?: string;
  set?: string[];
  given?: string[];
  holdout?: number;
  person?: string;
  drop?: string[];
  coarsen?: string[];
  schema?: string;
  rareToken?: string;
  acceptRisk?: string;
  timeLimit?: number;
  memoryLimit?: number;
  config?: string;
  workers?: number;
  force?: boolean;
  quiet?: boolean;
  json?: boolean;
  dryRun?: boolean;
}

/** The job that flags and `--config` describe together; a flag wins over the file. */
export async function readFlags(flags: TwinFlags): Promise<Job> {
  const base = flags.config === undefined ? {} : await readJson(flags.config, "E_USAGE");
  if (typeof base !== "object" || base === null || Array.isArray(base))
    throw new TwinsetError("E_USAGE", "the --config file holds no job");
  const { rows, start, seed, synthesizer, holdout, person, rareToken, acceptRisk, lenient, showValues } = flags;
  const { timeLimit, memoryLimit } = flags;
  const given = Object.fromEntries(
    Object.entries({
      rows,
      start,
      seed,
      synthesizer,
      holdout,
      person,
      rareToken,
      acceptRisk,
      timeLimit,
      memoryLimit,
      limits: limitsOf(flags),
      lenient,
      showValues,
    }).filter(([, value]) => value !== undefined),
  );
  const dialect = dialectOf(flags);
  return parseJob({
    ...base,
    ...given,
    ...(Object.keys(dialect).length > 0 ? { dialect: { ...(base as { dialect?: object }).dialect, ...dialect } } : {}),
    ...(flags.set?.length ? { options: parseSettings(flags.set) } : {}),
    ...(flags.given?.length ? { given: flags.given } : {}),
    ...(flags.drop?.length ? { drop: flags.drop } : {}),
    ...(flags.coarsen?.length ? { coarsen: flags.coarsen } : {}),
    ...(flags.schema === undefined ? {} : { schema: await readSchema(flags.schema) }),
  });
}

/** The schema of a file that `twinset inspect` wrote and a user may have edited. @throws E_SCHEMA */
export async function readSchema(path: string): Promise<Schema> {
  const json = await readJson(path, "E_SCHEMA");
  const parsed = schemaSchema.safeParse(json);
  if (parsed.success) return parsed.data;
  const issue = parsed.error.issues[0];
  throw new TwinsetError("E_SCHEMA", `the schema is not right at "${issue.path.join(".")}": ${issue.message}`, {
    remedy: "write a new one with twinset inspect FILE --output schema.json",
  });
}
