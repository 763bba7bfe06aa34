import { TwinsetError } from "../core/errors.js";
import { Random } from "../core/random/random.js";
import { codecSupport, codeShapes, decode } from "../encode/codec.js";
import type { CodeShape, Codes } from "../encode/codes.js";
import { type Condition, parseCondition } from "../encode/condition.js";
import { STAND_IN, type Support } from "../encode/support.js";
import { findSynthesizer } from "../synthesizers/registry.js";
import type { Model } from "../synthesizers/synthesizer.js";
import type { Table } from "../table/table.js";
import { personRows } from "./rows-per-person.js";
import type { TwinModel } from "./twin-model.js";

/** What to draw. Plain data, so that it can be sent to a worker. */
export interface SampleRequest {
  seed: string;
  /** Conditions as texts, such as `outcome=yes`. */
  given: readonly string[];
  /** Written in place of pooled rare levels, which otherwise are drawn again among the kept ones. */
  rareToken?: string | undefined;
}

/** A model ready to draw from. */
export interface Sampler {
  /** Persons `start` … `start + count - 1` (rows, where every row is a person): the same rows whatever range they are asked in. */
  sample(start: number, count: number): Promise<Table>;
  /** Persons among those of the training rows that meet the conditions, as the model estimates. */
  expectedPersons: number | undefined;
}

/** Restores a model's synthesizer. */
export async function restoreSynthesizer(model: TwinModel): Promise<Model> {
  return (await findSynthesizer(model.synthesizer).load()).fromJSON(model.model);
}

/** Prepares a model and a request for drawing. @throws E_CONDITION for a condition that cannot be met */
export async function createSampler(model: TwinModel, request: SampleRequest): Promise<Sampler> {
  const fitted = await restoreSynthesizer(model);
  const conditions = parseConditions(model, request.given);
  const support = codecSupport(model.codec, model.schema, conditions, request.rareToken !== undefined);
  const random = new Random(request.seed);
  const stream = random.stream("decode");
  const rowsPerPerson = model.rowsPerPerson?.most ?? 1;
  const shapes = codeShapes(model.codec).flat();
  return {
    async sample(start, count) {
      const rows = personRows(model.rowsPerPerson ?? undefined, start, count, random);
      const codes = await fitted.sample(rows, random, support);
      if (!fits(codes, shapes))
        throw new TwinsetError("E_MODEL", "the model file's synthesizer and codec differ in their columns");
      return decode(model.codec, model.schema, codes, {
        rows,
        rowsPerPerson,
        stream,
        conditions,
        rareToken: request.rareToken,
      });
    },
    expectedPersons: conditions.length === 0 ? undefined : expected(model, fitted, support),
  };
}

function fits(codes: Codes, shapes: readonly CodeShape[]): boolean {
  return codes.columns.length === shapes.length && codes.columns.every((column, at) => column.size === shapes[at].size);
}

/** Reads conditions against the columns of a model. */
export function parseConditions(model: Pick<TwinModel, "schema">, given: readonly string[]): Condition[] {
  const names = model.schema.columns.map((column) => column.name);
  return given.map((text) => parseCondition(text, names));
}

function expected(model: TwinModel, fitted: Model, support: Support): number | undefined {
  // Pooled rare levels put no condition on a row.
  const conditions = support.map((mask) =>
    mask === undefined ? undefined : mask.map((value) => (value === STAND_IN ? 1 : value)),
  );
  const share = fitted.probability?.(conditions);
  return share === undefined ? undefined : share * model.provenance.persons;
}

/** Refuses a condition that too few training persons hold. @throws E_CONDITION */
export function refuseRareCondition(persons: number | undefined, k: number): void {
  if (persons === undefined || persons >= k) return;
  throw new TwinsetError(
    "E_CONDITION",
    `the conditions of --given are met by fewer than ${k} persons of the training rows`,
    {
      remedy: "a twin of so few would show who they are: ask for less",
    },
  );
}
