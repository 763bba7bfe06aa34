import { type Command, Option } from "commander";
import { compare } from "../job/compare.js";
import { COMPARE_FILES, compareFiles } from "../job/compare-files.js";
import { type CompareJob, compareJobSchema, parseCompareJob } from "../job/compare-job.js";
import { fileSource } from "../platform/node/file-source.js";
import { checkOutput, saveFolder } from "../platform/node/save.js";
import { comparisonCard } from "../report/comparison/comparison-card.js";
import { comparisonJson } from "../report/comparison/comparison-json.js";
import { SYNTHESIZERS } from "../synthesizers/registry.js";
import { withHost } from "./host.js";
import { readSchema, type TwinFlags } from "./job-from-flags.js";
import { FLAGS, positive } from "./options.js";
import { addReaderFlags, dialectOf, limitsOf } from "./reader-flags.js";
import { writeStandardOutput } from "./standard-output.js";

interface CompareFlags extends TwinFlags {
  synthesizers?: string[];
  attackLimit?: number;
}

const described = (name: keyof typeof compareJobSchema.shape) => compareJobSchema.shape[name].description ?? "";

/** `twinset compare FILE`: every synthesizer on the user's own table, side by side. */
export function addCompare(program: Command): void {
  const command = program
    .command("compare")
    .summary("try every synthesizer on a table, and recommend one")
    .description(
      "Fits every synthesizer on the same rows of a table and shows how near each twin comes to real rows, what it gives away to an attack, and how long it takes. No twin is written.",
    )
    .argument("<file>", "delimited text, also packed with gzip, or Parquet; - for standard input")
    .addOption(FLAGS.output("folder to write compare.html and compare.json to"))
    .addOption(
      new Option(
        "--synthesizers <ids>",
        `${described("synthesizers")}: ${SYNTHESIZERS.map(({ id }) => id).join(",")}`,
      ).argParser((text) => text.split(",")),
    )
    .addOption(FLAGS.rows(described("rows")))
    .addOption(FLAGS.seed())
    .addOption(FLAGS.holdout())
    .addOption(new Option("--attack-limit <auc>", described("attackLimit")).argParser(positive("--attack-limit")))
    .addOption(FLAGS.timeLimit(described("timeLimit")))
    .addOption(FLAGS.memoryLimit(described("memoryLimit")))
    .addOption(FLAGS.person())
    .addOption(FLAGS.drop())
    .addOption(FLAGS.coarsen())
    .addOption(FLAGS.schema())
    .addOption(FLAGS.workers())
    .addOption(FLAGS.json("print compare.json in place of the table"))
    .addOption(FLAGS.force())
    .addOption(FLAGS.quiet());
  addReaderFlags(command);
  command.action(run);
}

async function run(file: string, flags: CompareFlags): Promise<void> {
  const { output, force = false } = flags;
  const job = await jobOf(flags);
  const source = await fileSource(file);
  if (output !== undefined) await checkOutput(output, { force, input: file, isOurs: isCompareFolder });
  const comparison = await withHost(flags, (host) => compare(job, source, host));
  if (output !== undefined) await saveFolder(output, compareFiles(comparison));
  if (flags.json) await writeStandardOutput(comparisonJson(comparison));
  else if (!flags.quiet) await writeStandardOutput(comparisonCard(comparison) + wrote(output));
}

function wrote(output: string | undefined): string {
  return output === undefined ? "" : `wrote ${output}    ${COMPARE_FILES.join("  ")}\n`;
}

async function jobOf(flags: CompareFlags): Promise<CompareJob> {
  const { rows, seed, synthesizers, holdout, attackLimit, person, drop, coarsen, lenient, showValues } = flags;
  const { timeLimit, memoryLimit } = flags;
  const dialect = dialectOf(flags);
  const given = {
    ...{
      rows,
      seed,
      synthesizers,
      holdout,
      attackLimit,
      person,
      drop,
      coarsen,
      lenient,
      showValues,
      timeLimit,
      memoryLimit,
    },
    limits: limitsOf(flags),
    dialect: Object.keys(dialect).length > 0 ? dialect : undefined,
    schema: flags.schema === undefined ? undefined : await readSchema(flags.schema),
  };
  return parseCompareJob(Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)));
}

/** A folder that may be replaced holds what twinset writes and nothing else. */
function isCompareFolder(entries: string[]): boolean {
  return entries.every((entry) => COMPARE_FILES.includes(entry));
}
