import { basename, extname } from "node:path";
import { styleText } from "node:util";
import type { Command } from "commander";
import { groupDigits } from "../core/text/group-digits.js";
import type { Host } from "../job/host.js";
import type { Job } from "../job/job.js";
import { planRun } from "../job/plan-run.js";
import { reportInput } from "../job/report-input.js";
import { gateError, isBlocked, runTwin, type TwinRun } from "../job/run.js";
import { settingText } from "../job/run-cost.js";
import { twinCsv, twinFiles, twinName } from "../job/twin-files.js";
import { fileSource } from "../platform/node/file-source.js";
import { checkOutput, saveFolder } from "../platform/node/save.js";
import { inspectText } from "../report/inspection.js";
import { reportJson } from "../report/report-json.js";
import { scorecard } from "../report/scorecard.js";
import { bytesText } from "../report/text/bytes-text.js";
import { secondsText } from "../report/text/seconds-text.js";
import type { ByteSource } from "../table/byte-source.js";
import { withHost } from "./host.js";
import { readFlags, type TwinFlags } from "./job-from-flags.js";
import { FLAGS } from "./options.js";
import { addReaderFlags } from "./reader-flags.js";
import { writeStandardOutput } from "./standard-output.js";

/** `twinset FILE`, which is short for `twinset twin FILE`: the main job. */
export function addTwin(program: Command): void {
  const command = program
    .command("twin", { isDefault: true })
    .summary("make a synthetic twin of a table, and judge it (the default)")
    .description(
      "Makes a synthetic twin of a table: share/synthetic.csv (or .parquet, as the table is) may leave, private/ holds the report, the model and the job.",
    )
    .argument("<file>", "delimited text, also packed with gzip, or Parquet; - for standard input")
    .addOption(FLAGS.output("folder to write, or - for the twin alone on standard output; default: FILE.twin here"))
    .addOption(FLAGS.rows())
    .addOption(FLAGS.start())
    .addOption(FLAGS.seed())
    .addOption(FLAGS.synthesizer())
    .addOption(FLAGS.set())
    .addOption(FLAGS.given())
    .addOption(FLAGS.holdout())
    .addOption(FLAGS.person())
    .addOption(FLAGS.drop())
    .addOption(FLAGS.coarsen())
    .addOption(FLAGS.schema())
    .addOption(FLAGS.rareToken())
    .addOption(FLAGS.acceptRisk())
    .addOption(FLAGS.timeLimit())
    .addOption(FLAGS.memoryLimit())
    .addOption(FLAGS.config())
    .addOption(FLAGS.workers())
    .addOption(FLAGS.json("print the report as JSON in place of the scorecard"))
    .addOption(FLAGS.dryRun())
    .addOption(FLAGS.force())
    .addOption(FLAGS.quiet());
  addReaderFlags(command);
  command.action(twin);
}

async function twin(file: string, flags: TwinFlags): Promise<void> {
  const output = flags.output ?? defaultOutput(file);
  const job = await readFlags(flags);
  const source = await fileSource(file);
  if (flags.dryRun) return withHost(flags, (host) => plan(job, source, host, output));
  if (output !== "-") await checkOutput(output, { force: flags.force ?? false, input: file, isOurs: isTwinFolder });
  const run = await withHost(flags, (host) => runTwin(job, source, host));
  const blocked = isBlocked(run);
  if (output !== "-") await saveFolder(output, twinFiles(run));
  else if (!blocked) await writeStandardOutput(twinCsv(run));
  await report(run, output, flags);
  if (blocked) throw gateError();
}

/** The scorecard or the report, on standard output unless the twin is there. */
async function report(run: TwinRun, output: string, flags: TwinFlags): Promise<void> {
  if (flags.quiet && !flags.json) return;
  const stream = output === "-" ? process.stderr : process.stdout;
  const colour = stream.isTTY && process.env.NO_COLOR === undefined;
  const input = reportInput(run);
  const text = flags.json
    ? reportJson(input)
    : scorecard(
        input,
        colour ? (style, words) => styleText(style as Parameters<typeof styleText>[0], words) : undefined,
      ) + wrote(run, output);
  if (stream === process.stdout) await writeStandardOutput(text);
  else stream.write(text);
}

function wrote(run: TwinRun, output: string): string {
  if (output === "-") return "";
  const privates = isBlocked(run)
    ? "report.html  report.json  job.json"
    : "report.html  report.json  model.json  job.json";
  return `wrote ${isBlocked(run) ? "" : `${output}/share    ${twinName(run)}\n      `}${output}/private  ${privates}\n`;
}

/** What a run would do, found out by reading only. */
async function plan(job: Job, source: ByteSource, host: Host, output: string): Promise<void> {
  const { read, prepared, held, setting, cost } = await planRun(job, source, host);
  const { schema } = prepared;
  await writeStandardOutput(
    `${inspectText({ name: source.name, dialect: read.dialect, rows: read.rows, looked: read.table.rows, schema, notes: [...read.notes, ...prepared.notes] })}
would fit     ${settingText(setting)} on ${groupDigits(prepared.persons - held)} persons, holding out ${groupDigits(held)}
would draw    ${groupDigits(job.rows ?? prepared.persons)} persons
${cost === null ? "" : `would take    about ${secondsText(cost.seconds)} and ${bytesText(cost.bytes)} of memory\n`}would write   ${output === "-" ? "the twin on standard output" : output}\n`,
  );
}

function defaultOutput(file: string): string {
  const plain = file === "-" ? "stdin" : basename(file).replace(/\.gz$/i, "");
  const name = basename(plain, extname(plain));
  return `${name === "" ? "table" : name}.twin`;
}

/** A folder that may be replaced holds what twinset writes and nothing else. */
function isTwinFolder(entries: string[]): boolean {
  return entries.every((entry) => entry === "share" || entry === "private");
}
