import { expect, test } from "@jest/globals";
import { readFlags } from "../../src/cli/job-from-flags.js";
import { commandLine } from "../../src/job/command-line.js";

test("says how the file was read, so that the command repeats the run", async () => {
  const job = await readFlags({
    seed: "7",
    delimiter: ";",
    encoding: "windows-1252",
    header: false,
    decimal: ",",
    missing: ["n. v.", "-"],
    lenient: true,
    maxField: 2,
    maxColumns: 3000,
    set: [],
    given: ["age>=18"],
    drop: ["last name"],
    coarsen: [],
  } as never);
  expect(commandLine("class 4.csv", { ...job, seed: "7", synthesizer: "bayes-net" })).toBe(
    "twinset 'class 4.csv' --seed 7 --synthesizer bayes-net --given 'age>=18' --delimiter ';' --encoding windows-1252 --header no --decimal , " +
      "--missing 'n. v.' --missing - --lenient --max-field 2 --max-columns 3000 --drop 'last name'",
  );
});
