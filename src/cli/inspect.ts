import type { Command } from "commander";
import { withActions } from "../job/carry-out.js";
import { proposeKey } from "../job/prepare-table.js";
import { fileSource } from "../platform/node/file-source.js";
import { checkOutput, saveFile } from "../platform/node/save.js";
import { inspectJson, inspectText } from "../report/inspection.js";
import { inferSchema } from "../schema/infer.js";
import { readSource } from "../table/read-source.js";
import { withHost } from "./host.js";
import { FLAGS } from "./options.js";
import { addReaderFlags, dialectOf, limitsOf, type ReaderFlags } from "./reader-flags.js";
import { writeStandardOutput } from "./standard-output.js";

interface InspectFlags extends ReaderFlags {
  output?: string;
  drop: string[];
  coarsen: string[];
  force?: boolean;
  json?: boolean;
  quiet?: boolean;
}

/** `twinset inspect FILE`: what the reader found, column by column, and why. */
export function addInspect(program: Command): void {
  const command = program
    .command("inspect")
    .summary("say what a table holds, and why it is taken for that")
    .description("Reads a table of any size and says what each column is, with the evidence. Nothing is fitted.")
    .argument("<file>", "delimited text, also packed with gzip, or Parquet; - for standard input")
    .addOption(FLAGS.output("write the schema here, to edit and give back with --schema"))
    .addOption(FLAGS.drop())
    .addOption(FLAGS.coarsen())
    .addOption(FLAGS.json("print JSON"))
    .addOption(FLAGS.force())
    .addOption(FLAGS.quiet());
  addReaderFlags(command);
  command.action(async (file: string, flags: InspectFlags) => {
    if (flags.output !== undefined) await checkOutput(flags.output, { force: flags.force ?? false, input: file });
    const source = await fileSource(file);
    const read = await withHost({ workers: 1, quiet: flags.quiet }, (host) =>
      readSource(source, {
        dialect: dialectOf(flags),
        limits: limitsOf(flags),
        lenient: flags.lenient,
        showValues: flags.showValues,
        proposePersonKey: proposeKey,
        progress: host.progress,
      }),
    );
    const inferred = inferSchema(read.table, read.dialect);
    const schema = withActions(inferred.schema, flags);
    const inspection = {
      name: source.name,
      dialect: read.dialect,
      rows: read.rows,
      looked: read.table.rows,
      schema,
      notes: [...read.notes, ...inferred.notes],
    };
    if (flags.output !== undefined) await saveFile(flags.output, `${JSON.stringify(schema, null, 2)}\n`);
    await writeStandardOutput(flags.json ? inspectJson(inspection) : inspectText(inspection));
  });
}
