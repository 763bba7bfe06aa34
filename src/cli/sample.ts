import { readFile } from "node:fs/promises";
import type { Command } from "commander";
import { TwinsetError } from "../core/errors.js";
import { drawRows } from "../job/draw-rows.js";
import { drawSeed } from "../job/host.js";
import { createSampler, refuseRareCondition } from "../model/sample-table.js";
import { parseTwinModel } from "../model/twin-model.js";
import { ioError } from "../platform/node/io-error.js";
import { checkOutput, saveFile } from "../platform/node/save.js";
import type { Dialect } from "../table/dialect.js";
import { writeCsv } from "../table/write-csv.js";
import { writeLike } from "../table/write-like.js";
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
    .addOption(
      FLAGS.output("the file to write (CSV, or Parquet by its name), or - for CSV on standard output").default(
        "-",
        "standard output",
      ),
    )
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
        if (flags.output === "-") await writeStandardOutput(writeCsv(rows, model.headerNames, model.dialect));
        else await saveFile(flags.output, writeLike(rows, model.headerNames, dialectFor(flags.output, model.dialect)));
        if (!flags.quiet)
          process.stderr.write(
            `seed ${request.seed}; these rows were not checked: no verdict covers them\n${flags.output === "-" ? "" : `wrote ${flags.output}\n`}`,
          );
      });
    });
}

/** Parquet for a name that ends so, delimited text for any other. @throws E_USAGE for Parquet where the model knows no column types */
function dialectFor(path: string, dialect: Dialect): Dialect {
  if (!/\.(?:parquet|parq|pq)$/i.test(path)) return { ...dialect, parquet: undefined };
  if (dialect.parquet !== undefined) return dialect;
  throw new TwinsetError("E_USAGE", "the model was fitted on delimited text, which has no column types for Parquet", {
    remedy: "end the name in .csv, or fit on a Parquet file",
  });
}
