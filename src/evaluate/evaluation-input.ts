import type { Cancellation, Progress } from "../core/context.js";
import type { Random } from "../core/random/random.js";
import type { Schema } from "../schema/schema.js";
import type { Table } from "../table/table.js";

/** The three tables that are compared: fitted rows, real rows kept out of the fit, made rows. */
export type Side = "train" | "holdout" | "twin";
export const SIDES: readonly Side[] = ["train", "holdout", "twin"];

/** The two tables that a figure sets against the training rows. */
export type Arm = "holdout" | "twin";

/** What a gate lets pass, as an excess of the training persons' rate over the holdout persons'. */
export interface Policy {
  /** 0 .. 1: an excess at or under it never blocks, however sure it is. */
  floor: number;
  /** 0 .. 1: the excess is within tolerance when its upper 95 % bound is at or under it. */
  threshold: number;
}

/** The policy when none is given: floor .01 and, for public release, the .09 that the EMA and Health Canada recommend. */
export const DEFAULT_POLICY: Policy = { floor: 0.01, threshold: 0.09 };

/** What `evaluate` reads. The tables may order their columns differently: columns are found by the schema's names. */
export interface EvaluationInput {
  schema: Schema;
  train: Table;
  /** Real rows of other persons, unseen by the fit and by every choice before it; without it no gate can be decided. */
  holdout?: Table | undefined;
  twin: Table;
  /** One number a row, the same for rows of one person; absent where every row is a person. */
  trainPersons?: Uint32Array | undefined;
  holdoutPersons?: Uint32Array | undefined;
  twinPersons?: Uint32Array | undefined;
  random: Random;
  policy: Policy;
  signal?: Cancellation | undefined;
  progress?: Progress | undefined;
}
