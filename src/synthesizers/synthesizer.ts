import type { z } from "zod";
import type { FitContext } from "../core/context.js";
import type { Random } from "../core/random/random.js";
import type { Codes } from "../encode/codes.js";
import type { Support } from "../encode/support.js";

/** Plain data, as JSON.parse gives it. */
export type JSONValue = null | boolean | number | string | JSONValue[] | { [key: string]: JSONValue };

/** A method that learns the distribution of codes. It knows integers and masks only: types, names and formats live in `encode`. */
export interface Synthesizer<Options> {
  fit(data: Codes, options: Options, context: FitContext): Promise<Model>;
  /** Restores what `Model.toJSON` gave. @throws E_MODEL when it is no such thing */
  fromJSON(json: unknown): Model;
}

/** A fitted distribution: parameters, never rows. */
export interface Model {
  /**
   * Draws rows: the row of number r is a function of (model, random, support, r), whatever other rows are asked for.
   * @param rows row numbers, each a whole number from 0 on
   * @param support what may be drawn (encode/support.ts); undefined: everything
   * @throws E_CONDITION when the support has no probability
   */
  sample(rows: Float64Array, random: Random, support?: Support): Promise<Codes>;
  /** Probability, under the model, that a row meets the support. */
  probability?(support: Support): number;
  /** Natural logarithm of the probability of each row. */
  logDensity?(codes: Codes): Float64Array;
  toJSON(): JSONValue;
}

/** What the cost of a fit depends on, known before it. */
export interface FitShape {
  rows: number;
  /** Rows that will be drawn. */
  drawn: number;
  /** How many codes each code column has. */
  columns: readonly number[];
  /** Threads that work at once. */
  workers: number;
}

/** What a fit and the rows drawn take, by rough formula: what was measured is about within a factor of two of it. */
export interface FitCost {
  /** Seconds on the machine that the constants were measured on; job/machine-speed.ts compares another with it. */
  seconds: number;
  /** Memory beyond the table and its codes. */
  bytes: number;
}

/** A synthesizer's place in the registry; `load` is a dynamic import, so that listing them loads no model. */
export interface SynthesizerEntry<Options = unknown> {
  id: string;
  title: string;
  /** What is promised about the persons in the training rows. */
  guarantee: "none" | "differential privacy";
  /** Defaults, ranges and descriptions: the command line, the web form and the docs are made from it. */
  options: z.ZodType<Options>;
  load(): Promise<Synthesizer<Options>>;
  /** What a fit and a draw would take; absent where nobody has measured. */
  estimate?(shape: FitShape, options: Options): FitCost;
}
