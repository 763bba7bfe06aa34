import type { Codes } from "../../../src/encode/codes.js";
import type { Support } from "../../../src/encode/support.js";
import type { AutoregressiveColumn } from "../../../src/synthesizers/autoregressive/autoregressive-column.js";
import { AutoregressiveModel } from "../../../src/synthesizers/autoregressive/autoregressive-model.js";
import type { ColumnConditional, Prefix } from "../../../src/synthesizers/autoregressive/column-conditional.js";
import { everyRow, meets } from "../example-codes.js";

/** The probability of each code of a column, given the codes of those before it. */
export type Given = (before: readonly number[]) => readonly number[];

/** A conditional that reads the probabilities of all codes from a table. */
class TableConditional implements ColumnConditional {
  constructor(
    readonly position: number,
    readonly given: Given,
  ) {}

  readonly #known = new Map<number, readonly number[]>();

  #given({ cells, width }: Prefix, row: number): readonly number[] {
    let key = 0;
    for (let at = 0; at < this.position; at++) key = key * 256 + cells[row * width + at];
    let known = this.#known.get(key);
    if (known === undefined) {
      known = this.given([...cells.subarray(row * width, row * width + this.position)]);
      this.#known.set(key, known);
    }
    return known;
  }

  draw(prefix: Prefix, uniforms: Float64Array, codes: Uint16Array): void {
    for (let row = 0; row < codes.length; row++)
      codes[row] = reached(this.#given(prefix, row), undefined, uniforms[row]);
  }

  drawAllowed(prefix: Prefix, uniforms: Float64Array, isAllowed: Uint8Array, codes: Uint16Array, mass: Float64Array) {
    for (let row = 0; row < codes.length; row++) {
      const given = this.#given(prefix, row);
      mass[row] = 0;
      for (let code = 0; code < given.length; code++) mass[row] += isAllowed[code] * given[code];
      codes[row] = mass[row] > 0 ? reached(given, isAllowed, uniforms[row] * mass[row]) : isAllowed.indexOf(1);
    }
  }

  addLogProbability(prefix: Prefix, codes: ArrayLike<number>, out: Float64Array): void {
    for (let row = 0; row < out.length; row++) out[row] += Math.log(this.#given(prefix, row)[codes[row]] ?? 0);
  }
}

/** The allowed code at which the sum of the probabilities passes a target. */
function reached(given: readonly number[], isAllowed: Uint8Array | undefined, target: number): number {
  let sum = 0;
  let last = 0;
  for (let code = 0; code < given.length && sum <= target; code++) {
    const weight = given[code] * (isAllowed === undefined ? 1 : isAllowed[code]);
    if (weight > 0) last = code;
    sum += weight;
  }
  return last;
}

/**
 * A model of known conditionals.
 * @param givens of the columns, first drawn first
 * @param columns number in the table of each
 */
export function chainModel(givens: readonly Given[], columns = givens.map((_, at) => at)): AutoregressiveModel {
  const before: number[] = [];
  return new AutoregressiveModel(
    givens.map((given, position): AutoregressiveColumn => {
      const { length: size } = given(before);
      before.push(0);
      // The counts of the first column are its probabilities; of the others only whether a code occurs matters.
      const counts = position === 0 ? given([]).map((p) => p * 1e6) : Array(size).fill(1);
      return {
        column: columns[position],
        shape: { size, ordered: false, special: 0 },
        counts,
        groups: Uint8Array.from({ length: size }, (_, code) => code),
        conditional: new TableConditional(position, given),
      };
    }),
    () => null,
  );
}

/** The like, with every row and its probability. */
export function chain(givens: readonly Given[], columns = givens.map((_, at) => at)) {
  const before: number[] = [];
  const sizes: number[] = [];
  givens.forEach((given, position) => {
    sizes[columns[position]] = given(before).length;
    before.push(0);
  });
  const every = everyRow(sizes);
  const probabilities = Float64Array.from({ length: every.rows }, (_, row) => {
    const codes = columns.map((column) => every.columns[column].codes[row]);
    return givens.reduce((p, given, position) => p * given(codes.slice(0, position))[codes[position]], 1);
  });
  return { model: chainModel(givens, columns), every, probabilities };
}

/** The probabilities of all rows, given that they meet a support, and the probability of that. */
export function conditioned(every: Codes, probabilities: Float64Array, support: Support) {
  const isMet = meets(every, support);
  const whole = probabilities.reduce((sum, p, row) => sum + (isMet[row] ? p : 0), 0);
  return { whole, probabilities: probabilities.map((p, row) => (isMet[row] ? p / whole : 0)) };
}

/** Weights in proportion. */
export function shares(...weights: number[]): number[] {
  const whole = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / whole);
}
