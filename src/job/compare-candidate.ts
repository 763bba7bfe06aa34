import { Random } from "../core/random/random.js";
import { encode } from "../encode/codec.js";
import { DEFAULT_POLICY, type EvaluationInput } from "../evaluate/evaluation-input.js";
import type { Figure } from "../evaluate/figure.js";
import { type Likeness, likeness } from "../evaluate/likeness.js";
import { type AttackedRows, attackAuc } from "../evaluate/privacy/attack-auc.js";
import { attackedRows, nearestMembership } from "../evaluate/privacy/nearest-membership.js";
import { sharedCoding } from "../evaluate/shared-coding.js";
import { type CodedTable, fitTwinModel } from "../model/fit-twin-model.js";
import { restoreSynthesizer } from "../model/sample-table.js";
import { type TwinModel, writeTwinModel } from "../model/twin-model.js";
import type { Judged } from "../report/comparison/comparison.js";
import type { Schema } from "../schema/schema.js";
import { concatTables } from "../table/concat-tables.js";
import type { CsvReading } from "../table/read-csv.js";
import { selectRows } from "../table/select-rows.js";
import type { Table } from "../table/table.js";
import { cutPart, type TablePart } from "./compare-parts.js";
import { drawRows } from "./draw-rows.js";
import type { Host } from "./host.js";
import type { Setting } from "./run-cost.js";
import { stopwatch } from "./stopwatch.js";

/** Rows of each table that likeness is judged on, at most. */
const JUDGED = 50000;

/** What all synthesizers of a comparison are fitted on and judged by. */
export interface Contest {
  seed: string;
  schema: Schema;
  read: Pick<CsvReading, "dialect" | "headerNames">;
  train: TablePart;
  trainPersons: number;
  coded: CodedTable;
  /** Persons of each twin. */
  drawn: number;
}

/** A fitted synthesizer: enough to draw its twin again. */
export interface Contestant {
  judged: Judged;
  model: TwinModel;
}

/** Fits a synthesizer, draws its twin and judges both by the validation rows. */
export async function runCandidate(
  contest: Contest,
  setting: Setting,
  validation: TablePart,
  host: Host,
): Promise<Contestant> {
  const random = new Random(contest.seed);
  const clock = stopwatch(host);
  const { model } = await fitTwinModel(
    {
      table: contest.train.table,
      person: contest.train.person,
      persons: contest.trainPersons,
      schema: contest.schema,
      ...contest.read,
      ...setting,
    },
    { random, runner: host.runner, signal: host.signal, progress: host.progress },
    contest.coded,
  );
  const fit = Math.round(clock()) / 1000;
  const twin = await drawTwin(contest, model, host);
  const sample = Math.round(clock()) / 1000;
  return {
    model,
    judged: {
      synthesizer: setting.synthesizer,
      twin: { rows: twin.rows },
      ...(await judgeTwin(contest, twin, validation, host)),
      whiteBox: await whiteBoxAuc(contest, model, validation),
      model: { bytes: new TextEncoder().encode(writeTwinModel(model)).length },
      seconds: { fit, sample },
    },
  };
}

/** Draws the twin of a model: the same rows however often. */
export async function drawTwin({ seed, drawn }: Contest, model: TwinModel, host: Host): Promise<Table> {
  const chunks: Table[] = [];
  for await (const chunk of drawRows({ model, request: { seed, given: [] } }, 0, drawn, host)) chunks.push(chunk);
  return concatTables(chunks);
}

/** How alike a twin is to real rows that did not teach it, and whether those that did are recognised by it. */
export async function judgeTwin(
  contest: Contest,
  twin: Table,
  others: TablePart,
  host: Host,
): Promise<{ likeness: Likeness; membership: Figure }> {
  const random = new Random(contest.seed);
  host.progress({ stage: "judge", done: 0, total: 2 });
  const cut = cutPart({ table: twin, person: undefined }, JUDGED, random, "twin");
  const found = await likenessTo(contest, cut, others, host);
  host.progress({ stage: "judge", done: 1, total: 2 });
  const input = attackInput(contest, cut.table, others, host);
  const membership = nearestMembership(input, sharedCoding(input));
  host.progress({ stage: "judge", done: 2, total: 2 });
  return { likeness: found, membership };
}

/** How alike a table is to real rows. */
export function likenessTo(
  { seed, schema }: Contest,
  table: TablePart,
  real: TablePart,
  host: Host,
): Promise<Likeness> {
  const random = new Random(seed);
  const reference = cutPart(real, JUDGED, random, "real");
  const other = cutPart(table, JUDGED, random, "other");
  return likeness({
    schema,
    train: reference.table,
    trainPersons: reference.person,
    twin: other.table,
    twinPersons: other.person,
    random,
    policy: DEFAULT_POLICY,
    signal: host.signal,
  });
}

/** The training rows against others, as an attack sees them. */
function attackInput({ seed, schema, train }: Contest, twin: Table, others: TablePart, host?: Host): EvaluationInput {
  const random = new Random(seed);
  const members = cutPart(train, JUDGED, random, "members");
  const strangers = cutPart(others, JUDGED, random, "strangers");
  return {
    schema,
    train: members.table,
    trainPersons: members.person,
    holdout: strangers.table,
    holdoutPersons: strangers.person,
    twin,
    random,
    policy: DEFAULT_POLICY,
    signal: host?.signal,
  };
}

/** The AUC of the model's own likelihood, training rows against as many others: what the model file gives away. Null where it has no likelihood. */
async function whiteBoxAuc(contest: Contest, model: TwinModel, others: TablePart): Promise<Figure | null> {
  const fitted = await restoreSynthesizer(model);
  if (fitted.logDensity === undefined) return null;
  const input = attackInput(contest, selectRows(contest.train.table, new Uint32Array(0)), others);
  const draws = attackedRows(sharedCoding(input), input.random);
  const attacked = (side: "train" | "holdout"): AttackedRows => {
    const { rows, starts } = draws[side];
    const codes = encode(model.codec, selectRows(input[side]!, rows), contest.schema);
    return { scores: fitted.logDensity!(codes), starts };
  };
  return attackAuc(attacked("train"), attacked("holdout"));
}
