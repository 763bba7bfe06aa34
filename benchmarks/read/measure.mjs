import { READERS } from "./readers.mjs";

/** One reading in a process of its own: READER FILE PEERS. Prints JSON: rows, cells, seconds by the clock and of the processors, peak memory. */
const [reader, file, peers] = process.argv.slice(2);
const before = process.cpuUsage();
const begin = performance.now();
const seen = await READERS[reader].read(file, peers);
const seconds = (performance.now() - begin) / 1000;
const { user, system } = process.cpuUsage(before);
const peakMiB = process.resourceUsage().maxRSS / 1024;
console.log(JSON.stringify({ ...seen, seconds, processorSeconds: (user + system) / 1e6, peakMiB }));
process.exit(0);
