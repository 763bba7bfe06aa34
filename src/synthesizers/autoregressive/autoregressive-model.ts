import { TwinsetError } from "../../core/errors.js";
import type { Random } from "../../core/random/random.js";
import { groupDigits } from "../../core/text/group-digits.js";
import { type Codes, codeArray } from "../../encode/codes.js";
import { STAND_IN, type Support } from "../../encode/support.js";
import { canBeMet, masked, total } from "../code-counts.js";
import type { JSONValue, Model } from "../synthesizer.js";
import { allowedCodes, lastDemand } from "./allowed-codes.js";
import type { AutoregressiveColumn } from "./autoregressive-column.js";
import type { Draws } from "./draw-columns.js";
import { drawGiven } from "./draw-given.js";
import { type Pilot, pilot } from "./pilot.js";
import { redrawStandIns } from "./redraw-stand-ins.js";
import { RowsUnderWay } from "./rows-under-way.js";

/** Rows that are drawn, or whose probability is asked for, at once. */
const BLOCK = 8192;

const EVERYTHING: Support = [];

/** Conditions less probable than this are refused: what a model says of them, it has not learned from anybody. */
const LEAST_PROBABLE = 1e-9;

/** With fewer effective draws in the pilot, rows would be copies of a handful. */
const LEAST_EFFECTIVE = 8;

/** A support, and what is known of it. */
interface Prepared {
  support: Support;
  allowed: (Uint8Array | undefined)[];
  /** Probability of the demand on the first column. */
  share: number;
  /** Undefined where no other column has a demand. */
  pilot: Pilot | undefined;
}

/**
 * A chain of conditionals: each column is drawn given those before it. A row's probability is the product of theirs; conditions on any
 * column are met by rejection or by particles (draw-given.ts).
 *
 * log p(row) = Σ log p(code of column j | codes of the columns drawn before it)
 */
export class AutoregressiveModel implements Model {
  readonly #columns: readonly AutoregressiveColumn[];
  readonly #toJSON: () => JSONValue;
  // Of the support that was asked for last: the chunks of one job share it.
  #prepared: Prepared | undefined;

  /** @param columns in the order in which they are drawn */
  constructor(columns: readonly AutoregressiveColumn[], toJSON: () => JSONValue) {
    this.#columns = columns;
    this.#toJSON = toJSON;
  }

  async sample(numbers: Float64Array, random: Random, support: Support = EVERYTHING): Promise<Codes> {
    if (!this.#columns.every(({ counts, column }) => canBeMet(counts, support[column])))
      throw new TwinsetError("E_CONDITION", "no row of the model meets the conditions");
    const { allowed, pilot } = this.#prepare(support);
    refuseRare(pilot);
    const draws: Draws = { columns: this.#columns, stream: random.stream("model"), allowed };
    const out = this.#columns.map(({ shape }) => ({ ...shape, codes: codeArray(numbers.length, shape.size) }));
    for (let from = 0; from < numbers.length; from += BLOCK) {
      const own = numbers.subarray(from, from + BLOCK);
      const rows = drawGiven(draws, own, pilot);
      this.#columns.forEach(({ column }, position) => {
        if (support[column]?.includes(STAND_IN)) redrawStandIns(draws, rows, own, position, support[column]);
      });
      rows.codes.forEach((codes, position) => void out[position].codes.set(codes, from));
    }
    const columns = new Array(out.length);
    this.#columns.forEach(({ column }, position) => {
      columns[column] = out[position];
    });
    return { columns, rows: numbers.length };
  }

  /**
   * Exact for a demand on the column drawn first alone; else an estimate from 16,384 draws or more, with a standard error of at most 0.4 percentage points:
   * less the rarer the support is, and the less it hangs on single draws.
   */
  probability(support: Support): number {
    const isPossible = this.#columns.every(({ counts, column }) => total(masked(counts, support[column], true)) > 0);
    if (!isPossible) return 0;
    const { share, pilot } = this.#prepare(support);
    return share * (pilot?.acceptance ?? 1);
  }

  logDensity(codes: Codes): Float64Array {
    const out = new Float64Array(codes.rows);
    for (let from = 0; from < codes.rows; from += BLOCK) {
      const to = Math.min(codes.rows, from + BLOCK);
      const rows = new RowsUnderWay(this.#columns, to - from);
      const own = out.subarray(from, to);
      this.#columns.forEach(({ column, conditional }, position) => {
        rows.codes[position].set(codes.columns[column].codes.subarray(from, to));
        conditional.addLogProbability(rows, rows.codes[position], own);
        rows.note(position);
      });
    }
    return out;
  }

  toJSON(): JSONValue {
    return this.#toJSON();
  }

  #prepare(support: Support): Prepared {
    if (this.#prepared?.support === support) return this.#prepared;
    const allowed = allowedCodes(this.#columns, support);
    const first = this.#columns[0];
    this.#prepared = {
      support,
      allowed,
      share:
        allowed[0] === undefined ? 1 : total(masked(first.counts, support[first.column], true)) / total(first.counts),
      pilot: lastDemand(allowed) > 0 ? pilot(this.#columns, allowed) : undefined,
    };
    return this.#prepared;
  }
}

/** @throws E_CONDITION saying how many tries were made */
function refuseRare(pilot: Pilot | undefined): void {
  if (pilot === undefined || (pilot.acceptance >= LEAST_PROBABLE && pilot.effective >= LEAST_EFFECTIVE)) return;
  throw new TwinsetError(
    "E_CONDITION",
    `the conditions all but exclude each other: ${groupDigits(pilot.tries)} tries found next to no row that meets them`,
    { remedy: "ask for fewer conditions at once, or for wider ones" },
  );
}
