import { readFileSync, writeFileSync } from "node:fs";
import { encode } from "../../dist/encode/codec.js";
import { memorySource, parseTwinModel, readCsv } from "../../dist/index.js";
import { findSynthesizer } from "../../dist/synthesizers/registry.js";

/**
 * The log-density of each row of a table under a fitted model: node log-density.mjs MODEL TABLE FILE writes one number a line, natural logarithms of the
 * probability of the row's codes. Exit code 1 where the synthesizer has no density.
 */
const [modelFile, tableFile, file] = process.argv.slice(2);
const model = parseTwinModel(readFileSync(modelFile, "utf8"));
const synthesizer = await findSynthesizer(model.synthesizer).load();
const fitted = synthesizer.fromJSON(model.model);
if (fitted.logDensity === undefined) {
  console.error(`${model.synthesizer} has no density`);
  process.exit(1);
}
const { table } = await readCsv(memorySource(tableFile, readFileSync(tableFile)));
const densities = fitted.logDensity(encode(model.codec, table, model.schema));
writeFileSync(file, Array.from(densities, (value) => `${String(value).replace("Infinity", "inf")}\n`).join(""));
