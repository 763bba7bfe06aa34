import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { drawRows } from "../job/draw-rows.js";
import { drawSeed } from "../job/host.js";
import { createSampler, refuseRareCondition } from "../model/sample-table.js";
import { parseTwinModel } from "../model/twin-model.js";
import { ioError } from "../platform/node/io-error.js";
import { checkOutput, saveFile } from "../platform/node/save.js";
import { writeCsv } from "../table/write-csv.js";
import { withHost } from "./host.js";
import type { TwinFlags } from "./job-from-flags.js";
import { FLAGS } from "./options.js";
import { writeStandardOutput } from "./standard-output.js";

/** `twinset sample model.json`: draws rows from a fitted model. */
export function addSample(program: Command): void {
  program
    .command("sample")
    .summary("draw rows from a fitted model")
    .description(
      "Draws rows from a model file. Row i is the same in whatever range it is drawn. The rows are not checked: no verdict covers them.",
    )
    .argument("<model>", "a model.json")
    .addOption(FLAGS.rows())
    .addOption(FLAGS.start())
    .addOption(FLAGS.seed())
    .addOption(FLAGS.given())
    .addOption(FLAGS.rareToken())
    .addOption(FLAGS.output("the file to write, or - for standard output").default("-", "standard output"))
    .addOption(FLAGS.workers())
    .addOption(FLAGS.force())
    .addOption(FLAGS.quiet())
    .action(async (path: string, flags: TwinFlags & { output: string }) => {
      if (flags.output !== "-") await checkOutput(flags.output, { force: flags.force ?? false, input: path });
      const text = await readFile(path, "utf8").catch((cause: unknown) => {
        throw ioError("read", path, cause);
      });
      const model = parseTwinModel(text);
      await withHost({ ...flags, quiet: flags.quiet || flags.output === "-" }, async (host) => {
        const request = { seed: flags.seed ?? drawSeed(host), given: flags.given ?? [], rareToken: flags.rareToken };
        refuseRareCondition((await createSampler(model, request)).expectedPersons, model.provenance.k);
        const rows = drawRows({ model, request }, flags.start ?? 0, flags.rows ?? model.provenance.persons, host);
        const csv = writeCsv(rows, model.headerNames, model.dialect);
        await (flags.output === "-" ? writeStandardOutput(csv) : saveFile(flags.output, csv));
        if (!flags.quiet)
          process.stderr.write(
            `seed ${request.seed}; these rows were not checked: no verdict covers them\n${flags.output === "-" ? "" : `wrote ${flags.output}\n`}`,
          );
      });
    });
}
