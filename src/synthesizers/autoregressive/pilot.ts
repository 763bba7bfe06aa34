import { Random } from "../../core/random/random.js";
import { total } from "../code-counts.js";
import { lastDemand } from "./allowed-codes.js";
import type { AutoregressiveColumn } from "./autoregressive-column.js";
import { type Draws, drawColumns } from "./draw-columns.js";
import { RowsUnderWay } from "./rows-under-way.js";

/** What many draws say of a support. */
export interface Pilot {
  /** How many they are. */
  readonly tries: number;
  /** Estimated probability that the columns after the first meet their demands, given that the first meets its own; free of bias. */
  readonly acceptance: number;
  /** Draws that would say as much if all had the same weight, at the demand where they are fewest: (Σ w)² / Σ w². */
  readonly effective: number;
  /** The draws, columns up to the last demand, and the sums of their weights up to and with each. */
  readonly rows: RowsUnderWay;
  readonly sums: Float64Array;
}

/** Draws of a first pilot. */
const FEW = 16384;

/** Draws of a second one, and most cells that it may draw. */
const MANY = 65536;
const MANY_CELLS = 2097152;

/** With so many effective draws a pilot is good enough. One demand that one try in 64 meets gives that many, for weights are at most 1. */
const ENOUGH = 256;

/**
 * Tries a support out: particles that are drawn column by column, weighed at each demand by the probability of its allowed codes, and chosen anew in
 * proportion to that. 16,384 of them, and where those are good for fewer than 256, once again 65,536. The probability of the demands is the product of
 * the mean weights. The random numbers are always the same: what is found belongs to the model.
 * @param allowed with a demand after the first column
 * @see Del Moral, Feynman-Kac Formulae (Springer 2004), chapter 7 (the product is free of bias)
 */
export function pilot(columns: readonly AutoregressiveColumn[], allowed: Draws["allowed"]): Pilot {
  const draws: Draws = { columns, stream: new Random("pilot").stream("probability"), allowed };
  const end = lastDemand(allowed) + 1;
  const few = draw(draws, end, 0, FEW);
  if (few.effective >= ENOUGH) return few;
  return draw(draws, end, 1, Math.max(FEW, Math.min(MANY, Math.floor(MANY_CELLS / end))));
}

/** The number of a draw, in proportion to the weights. @param uniform in (0, 1) */
export function drawnRow({ sums }: Pilot, uniform: number): number {
  const target = uniform * sums[sums.length - 1];
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sums[middle] > target) high = middle;
    else low = middle + 1;
  }
  return low;
}

function draw(draws: Draws, end: number, attempt: number, tries: number): Pilot {
  const { columns, stream, allowed } = draws;
  const numbers = Float64Array.from({ length: tries }, (_, at) => at);
  const weights = new Float64Array(tries).fill(1);
  let rows = new RowsUnderWay(columns, tries);
  let acceptance = 1;
  let effective = tries;
  for (let position = 0; position < end; position++) {
    drawColumns(draws, rows, numbers, attempt, position, position + 1, weights);
    if (allowed[position] === undefined || position === 0) continue;
    const sum = total(weights);
    acceptance *= sum / tries;
    effective = sum > 0 ? Math.min(effective, (sum * sum) / total(weights.map((weight) => weight * weight))) : 0;
    if (sum === 0 || position === end - 1) break;
    rows = resampled(rows, weights, sum, position + 1, stream.uniform(position, columns.length, attempt));
    weights.fill(1);
  }
  for (let at = 1; at < tries; at++) weights[at] += weights[at - 1];
  return { tries, acceptance, effective, rows, sums: weights };
}

/**
 * Systematic resampling: each row is copied as often as its share of the weight says, up to one more or less.
 * @see Kitagawa, J. Comput. Graph. Statist. 5 (1996) 1-25. doi:10.1080/10618600.1996.10474692
 */
function resampled(
  rows: RowsUnderWay,
  weights: Float64Array,
  sum: number,
  positions: number,
  uniform: number,
): RowsUnderWay {
  const out = new RowsUnderWay(rows.columns, rows.rows);
  let source = 0;
  let reached = weights[0];
  for (let at = 0; at < rows.rows; at++) {
    const target = ((at + uniform) / rows.rows) * sum;
    while (reached <= target && source < rows.rows - 1) reached += weights[++source];
    out.copy(rows, source, at, positions);
  }
  return out;
}
