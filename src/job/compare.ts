import { isTwinsetError } from "../core/errors.js";
import { Random } from "../core/random/random.js";
import { VERSION } from "../core/version.js";
import { codeTable } from "../model/fit-twin-model.js";
import type { Comparison, Judged } from "../report/comparison/comparison.js";
import { findSynthesizer, SYNTHESIZERS } from "../synthesizers/registry.js";
import type { ByteSource } from "../table/byte-source.js";
import { commandLine, compareLine } from "./command-line.js";
import { type Contest, type Contestant, drawTwin, judgeTwin, likenessTo, runCandidate } from "./compare-candidate.js";
import type { CompareJob } from "./compare-job.js";
import { partOf, type TablePart, validationSize } from "./compare-parts.js";
import { byLikeness, recommend } from "./compare-recommendation.js";
import { drawSeed, type Host } from "./host.js";
import { parseJob } from "./job.js";
import { machineSpeed } from "./machine-speed.js";
import { limitsExceeded, limitsText } from "./preflight.js";
import { readTable } from "./read-table.js";
import { runCost, runShape, type Setting } from "./run-cost.js";
import { dealPersons, holdoutSize } from "./split-persons.js";

/**
 * Fits every synthesizer (or those asked for) on the same training persons of a table, judges each by validation persons, recommends one, and shows that
 * one alone the holdout: persons who neither taught nor chose. Apart from seconds the same job gives the same comparison.
 * @throws E_USAGE when a synthesizer is none, and what reading a table throws
 */
export async function compare(job: CompareJob, source: ByteSource, host: Host): Promise<Comparison> {
  const asked = [...new Set(job.synthesizers ?? SYNTHESIZERS.map(({ id }) => id))].map((id) => findSynthesizer(id).id);
  const begin = host.now();
  const seed = job.seed ?? drawSeed(host);
  const { read, prepared } = await readTable(job, source, host, seed);
  const { schema, person, persons } = prepared;
  const held = holdoutSize(persons, job.holdout);
  const validating = validationSize(persons - held);
  const [ofHoldout, ofValidation, ofTrain] = dealPersons(
    read.table.rows,
    person,
    persons,
    [held, validating],
    new Random(seed),
  );
  const train = partOf(read.table, person, ofTrain);
  const validation = partOf(read.table, person, ofValidation);
  const trainPersons = persons - held - validating;
  const contest: Contest = {
    seed,
    schema,
    read: { dialect: read.dialect, headerNames: read.headerNames },
    train,
    trainPersons,
    coded: codeTable({ ...train, schema, persons: trainPersons }),
    drawn: job.rows ?? trainPersons,
  };

  const ran = await runAll(contest, asked, validation, job, begin, host);
  const ceiling = await likenessTo(contest, train, validation, host);
  const ranked = byLikeness(ran.contestants.map(({ judged }) => judged));
  const recommendation = recommend(ranked, job.attackLimit);
  const winner = ran.contestants.find(({ judged }) => judged.synthesizer === recommendation.synthesizer);
  const holdout =
    winner === undefined || held === 0
      ? null
      : await meetHoldout(contest, winner, partOf(read.table, person, ofHoldout), named(host, "holdout"));
  return {
    format: "twinset-comparison",
    version: 1,
    run: {
      twinset: VERSION,
      seed,
      command: compareLine(source.name, { ...job, seed }),
      next: winner === undefined ? null : nextLine(source.name, job, seed, winner.judged),
    },
    read: {
      name: source.name,
      rowsInFile: read.rows,
      rows: read.table.rows,
      persons,
      columns: schema.columns.length,
      notes: read.notes.length + prepared.notes.length,
    },
    split: {
      train: { persons: trainPersons, rows: ofTrain.length },
      validation: { persons: validating, rows: ofValidation.length },
      holdout: { persons: held, rows: ofHoldout.length },
    },
    attackLimit: job.attackLimit,
    ceiling,
    synthesizers: ranked,
    leftOut: ran.leftOut,
    recommendation,
    holdout,
  };
}

/** Runs the cheap ones first, so that a time limit lets as many finish as can. */
async function runAll(
  contest: Contest,
  asked: readonly string[],
  validation: TablePart,
  job: CompareJob,
  begin: number,
  host: Host,
): Promise<{ contestants: Contestant[]; leftOut: Comparison["leftOut"] }> {
  const shape = runShape(
    contest.coded.codes,
    { table: contest.train.table, persons: contest.trainPersons },
    contest.drawn,
    host.runner,
  );
  const speed = job.timeLimit === undefined ? 1 : machineSpeed(host.now);
  const settings = asked.map((synthesizer): Setting => ({ synthesizer, options: {} }));
  const secondsOf = (setting: Setting) => runCost(setting, shape)?.seconds ?? 0;
  settings.sort((a, b) => secondsOf(a) - secondsOf(b));
  const contestants: Contestant[] = [];
  const leftOut: Comparison["leftOut"] = [];
  for (const setting of settings) {
    const { synthesizer } = setting;
    const excess = limitsExceeded(setting, job, shape, host.now() - begin, speed);
    if (excess.length > 0) {
      leftOut.push({ synthesizer, reason: `by estimate it takes ${limitsText(excess, job)}` });
      continue;
    }
    try {
      contestants.push(await runCandidate(contest, setting, validation, named(host, synthesizer)));
    } catch (error) {
      if (!isTwinsetError(error) || error.code === "E_CANCELLED" || error.code === "E_BUG") throw error;
      leftOut.push({ synthesizer, reason: error.message });
    }
  }
  return { contestants, leftOut };
}

async function meetHoldout(contest: Contest, { model }: Contestant, holdout: TablePart, host: Host) {
  const twin = await drawTwin(contest, model, host);
  return {
    ...(await judgeTwin(contest, twin, holdout, host)),
    ceiling: await likenessTo(contest, contest.train, holdout, host),
  };
}

/** The same host, whose progress says whose stage it is: `cart: fit`. */
function named(host: Host, name: string): Host {
  return { ...host, progress: (event) => host.progress({ ...event, stage: `${name}: ${event.stage}` }) };
}

/** The command that makes a twin with the recommended synthesizer, on all but the holdout. */
function nextLine(file: string, job: CompareJob, seed: string, { synthesizer }: Judged): string {
  const { holdout, person, drop, coarsen, schema } = job;
  return commandLine(file, { ...parseJob({ holdout, person, drop, coarsen, schema }), seed, synthesizer });
}
