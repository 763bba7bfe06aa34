import { Random } from "../core/random/random.js";
import { codeTable } from "../model/fit-twin-model.js";
import type { FitCost } from "../synthesizers/synthesizer.js";
import type { ByteSource } from "../table/byte-source.js";
import type { CsvReading } from "../table/read-csv.js";
import { selectRows } from "../table/select-rows.js";
import { drawSeed, type Host } from "./host.js";
import type { Job } from "./job.js";
import { machineSpeed } from "./machine-speed.js";
import { preflight } from "./preflight.js";
import type { PreparedTable } from "./prepare-table.js";
import { readTable } from "./read-table.js";
import { renumberPersons } from "./renumber-persons.js";
import { runCost, runShape, type Setting } from "./run-cost.js";
import { holdoutSize, splitPersons } from "./split-persons.js";

/** What a run would do, found out without fitting. */
export interface RunPlan {
  read: CsvReading;
  prepared: PreparedTable;
  /** Persons that would be held out. */
  held: number;
  setting: Setting;
  /** By estimate, what the whole run takes on this machine, and the most memory; null where nobody has measured the synthesizer. */
  cost: FitCost | null;
}

/** Reads a table and says what `runTwin` would take. */
export async function planRun(job: Job, source: ByteSource, host: Host): Promise<RunPlan> {
  const begin = host.now();
  const seed = job.seed ?? drawSeed(host);
  const { read, prepared } = await readTable(job, source, host, seed);
  const { schema, person, persons } = prepared;
  const held = holdoutSize(persons, job.holdout);
  const { train } = splitPersons(read.table.rows, person, persons, held, new Random(seed));
  const taught = { table: selectRows(read.table, train), schema, person: renumberPersons(person, train) };
  const { codes } = codeTable({ ...taught, persons: persons - held });
  const shape = runShape(codes, { table: read.table, persons }, job.rows ?? persons, host.runner);
  const passed = host.now() - begin;
  const { setting } = preflight(job, shape, passed, host);
  const cost = runCost(setting, shape);
  if (cost === undefined) return { read, prepared, held, setting, cost: null };
  const seconds = passed / 1000 + cost.seconds / machineSpeed(host.now);
  return { read, prepared, held, setting, cost: { seconds, bytes: cost.bytes } };
}
