import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { Random } from "../core/random/random.js";
import { groupDigits } from "../core/text/group-digits.js";
import { codecSupport, DEFAULT_CODEC_OPTIONS, encode } from "../encode/codec.js";
import { type Evaluation, evaluate } from "../evaluate/evaluate.js";
import { DEFAULT_POLICY } from "../evaluate/evaluation-input.js";
import { codeTable, fitTwinModel } from "../model/fit-twin-model.js";
import { parseConditions, refuseRareCondition } from "../model/sample-table.js";
import { type TwinModel, writeTwinModel } from "../model/twin-model.js";
import type { Schema } from "../schema/schema.js";
import type { ByteSource } from "../table/byte-source.js";
import { concatTables } from "../table/concat-tables.js";
import type { Dialect } from "../table/dialect.js";
import { parquetLosses } from "../table/parquet-losses.js";
import { selectRows } from "../table/select-rows.js";
import type { Table } from "../table/table.js";
import { drawRows } from "./draw-rows.js";
import { drawSeed, type Host } from "./host.js";
import type { Job } from "./job.js";
import { meetingRows, personsAmong } from "./meeting-rows.js";
import { type Preflight, preflight } from "./preflight.js";
import { readTable } from "./read-table.js";
import { renumberPersons } from "./renumber-persons.js";
import { runShape } from "./run-cost.js";
import { holdoutSize, splitPersons, wantedHoldout } from "./split-persons.js";
import { stopwatch } from "./stopwatch.js";

/** A job in which nothing is left to chance or to the machine: running it again gives the same bytes. */
export type SettledJob = Omit<Job, "timeLimit" | "memoryLimit"> & { seed: string; synthesizer: string };

/** What was read, for the scorecard and the report. */
export interface ReadSummary {
  name: string;
  /** Data rows of the file, and of these the rows that were used. */
  rowsInFile: number;
  rows: number;
  persons: number;
  dialect: Dialect;
}

/** All that one twin run makes, before any of it is written. */
export interface TwinRun {
  /** The job with its seed and its synthesizer filled in. */
  job: SettledJob;
  read: ReadSummary;
  schema: Schema;
  /** Sizes of the split, in persons and rows. */
  split: { train: { persons: number; rows: number }; holdout: { persons: number; rows: number } };
  model: TwinModel;
  /** The text of model.json: written out and hashed once, for the file and for its size in the report. */
  modelText: string;
  twin: Table;
  evaluation: Evaluation;
  notes: Note[];
  /** Milliseconds that the stages took. */
  times: { read: number; fit: number; sample: number; evaluate: number };
}

/** Reads a table, splits it by person, fits, draws the twin and judges it. The one orchestration behind command line, library and web app. */
export async function runTwin(job: Job, source: ByteSource, host: Host): Promise<TwinRun> {
  const seed = job.seed ?? drawSeed(host);
  const random = new Random(seed);
  const begin = host.now();
  const clock = stopwatch(host);
  const { read, prepared } = await readTable(job, source, host, seed);
  const { schema, person, persons } = prepared;
  const readTime = clock();

  const held = holdoutSize(persons, job.holdout);
  const split = splitPersons(read.table.rows, person, persons, held, random);
  const train = selectRows(read.table, split.train);
  const trainPerson = renumberPersons(person, split.train);
  const taught = { table: train, schema, person: trainPerson, persons: persons - held };
  const coded = codeTable(taught);
  // A condition that cannot be met is refused before anybody waits for a fit.
  const support = codecSupport(coded.codec, schema, parseConditions({ schema }, job.given), true);
  const meeting = job.given.length === 0 ? undefined : meetingRows(coded.codes, support);
  const meetingPersons = meeting && personsAmong(meeting, trainPerson);
  refuseRareCondition(meetingPersons, DEFAULT_CODEC_OPTIONS.k);
  const count = job.rows ?? meetingPersons ?? persons;
  const shape = runShape(coded.codes, { table: read.table, persons }, count, host.runner);
  const { setting, notes: preflightNotes } = preflight(job, shape, host.now() - begin, host);
  const fitted = await fitTwinModel(
    { ...taught, dialect: read.dialect, headerNames: read.headerNames, ...setting },
    { random, runner: host.runner, signal: host.signal, progress: host.progress },
    coded,
  );
  const { model } = fitted;
  const fitTime = clock();

  const chunks: Table[] = [];
  const request = { seed, given: job.given, rareToken: job.rareToken };
  for await (const chunk of drawRows({ model, request }, job.start, count, host)) chunks.push(chunk);
  const twin = concatTables(chunks);
  const sampleTime = clock();

  const holdout = selectRows(read.table, split.holdout);
  const holdoutPerson = renumberPersons(person, split.holdout);
  const compared = (table: Table, ids: Uint32Array | undefined, rows: Uint32Array | undefined) =>
    rows === undefined
      ? { table, person: ids }
      : { table: selectRows(table, rows), person: renumberPersons(ids, rows) };
  const arms = {
    train: compared(train, trainPerson, meeting),
    holdout: compared(holdout, holdoutPerson, meeting && meetingRows(encode(model.codec, holdout, schema), support)),
  };
  const evaluation = await evaluate({
    schema,
    train: arms.train.table,
    trainPersons: arms.train.person,
    holdout: held === 0 ? undefined : arms.holdout.table,
    holdoutPersons: held === 0 ? undefined : arms.holdout.person,
    twin,
    random,
    policy: DEFAULT_POLICY,
    signal: host.signal,
    progress: host.progress,
  });
  return {
    job: settled(job, seed, setting),
    read: { name: source.name, rowsInFile: read.rows, rows: read.table.rows, persons, dialect: read.dialect },
    schema,
    split: {
      train: { persons: persons - held, rows: split.train.length },
      holdout: { persons: held, rows: split.holdout.length },
    },
    model,
    modelText: writeTwinModel(model),
    twin,
    evaluation,
    notes: [
      ...read.notes,
      ...prepared.notes,
      ...preflightNotes,
      ...fitted.notes,
      ...runNotes(job, person, persons, held),
      ...parquetLosses(twin, read.dialect.parquet),
    ],
    times: { read: readTime, fit: fitTime, sample: sampleTime, evaluate: clock() },
  };
}

function settled({ timeLimit, memoryLimit, ...job }: Job, seed: string, setting: Preflight["setting"]): SettledJob {
  return { ...job, seed, ...setting };
}

/** True when the twin must not leave: a gate found harm and nobody took the risk. */
export function isBlocked(run: Pick<TwinRun, "evaluation" | "job">): boolean {
  const state = run.evaluation.verdict.disclosure.state;
  return (state === "BLOCK" || state === "INVALID") && run.job.acceptRisk === undefined;
}

/** The error that a blocked run ends with. */
export function gateError(): TwinsetError {
  return new TwinsetError("E_GATE", "the twin gives away rows of its training table, so it was not written", {
    remedy:
      'the report says why; more rows, fewer rare values or --synthesizer independent may help, or --accept-risk "why"',
  });
}

function runNotes(job: Job, person: Uint32Array | undefined, persons: number, held: number): Note[] {
  const notes: Note[] = [];
  const wanted = wantedHoldout(persons, job.holdout);
  if (job.holdout !== undefined && wanted > held)
    notes.push({
      code: "holdout-limited",
      text: `${groupDigits(wanted)} persons were to be held out, and ${groupDigits(held)} were: at most half of all`,
    });
  if (person !== undefined)
    notes.push({
      code: "rows-independent",
      text: "rows of one person are drawn one by one: the twin keeps how many rows a person has, and not how they hang together",
    });
  if (job.given.length > 0)
    notes.push({
      code: "given",
      text: "likeness is measured against the training rows that meet the conditions of --given",
    });
  if (job.acceptRisk !== undefined)
    notes.push({ code: "risk-accepted", text: `the risk was accepted: ${job.acceptRisk}` });
  return notes;
}
