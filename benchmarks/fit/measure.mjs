import { once } from "node:events";
import { createReadStream, createWriteStream } from "node:fs";
import { createHost, fit, parseJob, sample, writeCsv } from "../../dist/index.js";

/**
 * One measurement in a process of its own, so that its peak memory is its own: reads FILE, fits SYNTHESIZER on all rows, draws ROWS rows and writes them
 * to a sink. Prints JSON.
 */
const [file, synthesizer, rows, workers] = process.argv.slice(2);
const source = { name: "table.csv", open: () => createReadStream(file, { highWaterMark: 1 << 20 }) };
const marks = {};
let stage = "start";
const host = createHost({
  workers: Number(workers),
  progress: (event) => {
    if (event.stage !== stage) marks[event.stage] = performance.now();
    stage = event.stage;
  },
});
const seed = "1";
const begin = performance.now();
const { model } = await fit(parseJob({ seed, synthesizer }), source, host);
const fitted = performance.now();
const sink = createWriteStream("/dev/null");
for await (const piece of writeCsv(
  sample({ model, request: { seed, given: [] } }, 0, Number(rows), host),
  model.headerNames,
  model.dialect,
))
  if (!sink.write(piece)) await once(sink, "drain");
const end = performance.now();
host.close();
console.log(
  JSON.stringify({
    rows: model.provenance.rows,
    columns: model.schema.columns.length,
    readSeconds: ((marks.types ?? begin) - begin) / 1000,
    fitSeconds: (fitted - (marks.types ?? begin)) / 1000,
    sampleSeconds: (end - fitted) / 1000,
    sampledRows: Number(rows),
    rowsPerSecond: Math.round(Number(rows) / ((end - fitted) / 1000)),
    peakRssMiB: Math.round(process.resourceUsage().maxRSS / 1024),
  }),
);
