import type { Cancellation } from "../../core/context.js";
import type { CodedColumn, NumberCodes } from "../code-column.js";
import type { Arm } from "../evaluation-input.js";
import type { PersonSample } from "../person-sample.js";
import { contingency } from "./contingency.js";
import type { PairCodes } from "./pair-codes.js";
import { tvComplement } from "./tv-complement.js";
import { weightedCorrelation } from "./weighted-correlation.js";

/** A pair of columns by their places, with its association in the training rows: r, for two columns of numbers. */
export interface AssociatedPair {
  readonly a: number;
  readonly b: number;
  readonly association: number;
}

/**
 * The mean of F3 over some pairs in each replicate of a sample of the arm, against the training rows as they are.
 * O(replicates × pairs × rows of the sample).
 * @param coded pairCodes of each column
 * @param pairs at least one
 * @returns one mean a replicate; NaN where no pair is defined
 */
export function resamplePairs(
  columns: readonly CodedColumn[],
  coded: readonly PairCodes[],
  pairs: readonly AssociatedPair[],
  arm: Arm,
  sample: PersonSample,
  signal?: Cancellation,
): Float64Array {
  const replicates = sample.weights.length / sample.rows.length;
  const sums = new Float64Array(replicates);
  const defined = new Float64Array(replicates);
  for (const { a, b, association } of pairs) {
    signal?.throwIfAborted();
    const [first, second] = [columns[a], columns[b]];
    const own =
      first.kind === "numbers" && second.kind === "numbers"
        ? resampleCorrelation(first, second, association, arm, sample)
        : resampleContingency(coded[a], coded[b], arm, sample);
    for (let replicate = 0; replicate < replicates; replicate++) {
      if (Number.isNaN(own[replicate])) continue;
      sums[replicate] += own[replicate];
      defined[replicate]++;
    }
  }
  return sums.map((sum, replicate) => sum / defined[replicate]);
}

function resampleCorrelation(
  a: NumberCodes,
  b: NumberCodes,
  real: number,
  arm: Arm,
  sample: PersonSample,
): Float64Array {
  const codesA = sample.rows.map((row) => a.codes[arm][row]);
  const codesB = sample.rows.map((row) => b.codes[arm][row]);
  const complete = Uint32Array.from(codesA.keys()).filter((i) => codesA[i] > 0 && codesB[i] > 0);
  const x = standardised(
    complete.map((i) => codesA[i]),
    a.values,
  );
  const y = standardised(
    complete.map((i) => codesB[i]),
    b.values,
  );
  const out = new Float64Array(sample.weights.length / sample.rows.length);
  for (let replicate = 0; replicate < out.length; replicate++) {
    const r = weightedCorrelation(x, y, complete, sample.weights, replicate * sample.rows.length);
    out[replicate] = 1 - Math.abs(real - (Number.isNaN(r) ? 0 : r)) / 2;
  }
  return out;
}

/** The numbers less their mean, over their range: one pass of squares then loses no digits. */
function standardised(codes: Uint32Array, values: Float64Array): Float64Array {
  const numbers = Float64Array.from(codes, (code) => values[code]);
  let sum = 0;
  let low = Infinity;
  let high = -Infinity;
  for (const number of numbers) {
    sum += number;
    low = Math.min(low, number);
    high = Math.max(high, number);
  }
  const mean = sum / numbers.length;
  const range = high > low ? high - low : 1;
  return numbers.map((number) => (number - mean) / range);
}

function resampleContingency(a: PairCodes, b: PairCodes, arm: Arm, sample: PersonSample): Float64Array {
  const real = contingency(a.codes.train, b.codes.train, a.size, b.size);
  const cells = sample.rows.map((row) => a.codes[arm][row] * b.size + b.codes[arm][row]);
  const out = new Float64Array(sample.weights.length / sample.rows.length);
  const own = new Float64Array(a.size * b.size);
  for (let replicate = 0; replicate < out.length; replicate++) {
    own.fill(0);
    const from = replicate * cells.length;
    for (let i = 0; i < cells.length; i++) own[cells[i]] += sample.weights[from + i];
    out[replicate] = tvComplement(real, own).value ?? Number.NaN;
  }
  return out;
}
