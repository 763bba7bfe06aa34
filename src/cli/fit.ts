import type { Command } from "commander";
import { groupDigits } from "../core/text/group-digits.js";
import { fitTable } from "../job/fit-table.js";
import { writeTwinModel } from "../model/twin-model.js";
import { fileSource } from "../platform/node/file-source.js";
import { checkOutput, saveFile } from "../platform/node/save.js";
import { withHost } from "./host.js";
import { readFlags, type TwinFlags } from "./job-from-flags.js";
import { FLAGS } from "./options.js";
import { addReaderFlags } from "./reader-flags.js";

/** `twinset fit FILE --output model.json`: fits on every row given; nothing is held out and nothing judged. */
export function addFit(program: Command): void {
  const command = program
    .command("fit")
    .summary("fit a model on every row of a table")
    .description(
      "Fits on every row given: nothing is held out and nothing is checked. The model file is for its owner.",
    )
    .argument("<file>", "delimited text, also packed with gzip, or Parquet; - for standard input")
    .addOption(FLAGS.output("the model file to write").makeOptionMandatory())
    .addOption(FLAGS.synthesizer())
    .addOption(FLAGS.set())
    .addOption(FLAGS.seed())
    .addOption(FLAGS.person())
    .addOption(FLAGS.drop())
    .addOption(FLAGS.coarsen())
    .addOption(FLAGS.schema())
    .addOption(FLAGS.timeLimit())
    .addOption(FLAGS.memoryLimit())
    .addOption(FLAGS.config())
    .addOption(FLAGS.workers())
    .addOption(FLAGS.force())
    .addOption(FLAGS.quiet());
  addReaderFlags(command);
  command.action(async (file: string, flags: TwinFlags & { output: string }) => {
    await checkOutput(flags.output, { force: flags.force ?? false, input: file });
    const job = await readFlags(flags);
    const source = await fileSource(file);
    const { model, notes } = await withHost(flags, (host) => fitTable(job, source, host));
    await saveFile(flags.output, writeTwinModel(model), true);
    if (flags.quiet) return;
    for (const note of notes)
      process.stderr.write(`note: ${note.place?.column === undefined ? "" : `${note.place.column}: `}${note.text}\n`);
    process.stderr.write(
      `fitted ${model.synthesizer} on ${groupDigits(model.provenance.rows)} rows\nwrote ${flags.output}\n`,
    );
  });
}
