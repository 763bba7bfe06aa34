import { ALLOWED, STAND_IN } from "../../encode/support.js";
import type { Draws } from "./draw-columns.js";
import { RowsUnderWay } from "./rows-under-way.js";

/** Codes that a row chooses among. */
const CANDIDATES = 16;

/** Rows with their candidates at once. */
const MOST_ROWS = 4096;

const { floor, exp, max, min } = Math;

/**
 * Draws the stand-in codes of one column again among its allowed codes, given the rest of the row, which stays as it is:
 *
 * P(code | rest) ∝ P(code | columns before) Π P(column after | code, columns before that one)
 *
 * Exact for up to 16 allowed codes; of more, 16 are drawn given the columns before and one is chosen by the product, which is near.
 * @param numbers of the rows
 * @param mask of the column; at least one code that occurs is allowed
 * @see Rubin, J. Am. Statist. Assoc. 82 (1987) 543-546 (choosing among draws by weight)
 */
export function redrawStandIns(
  draws: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  position: number,
  mask: Uint8Array,
): void {
  const { counts } = draws.columns[position];
  const codes = rows.codes[position];
  const open: number[] = [];
  for (let row = 0; row < codes.length; row++) if (mask[codes[row]] === STAND_IN) open.push(row);
  const isAllowed = mask.map((value) => (value === ALLOWED ? 1 : 0));
  const listed = Array.from(mask, (_, code) => code).filter((code) => isAllowed[code] === 1 && counts[code] > 0);
  const each = min(CANDIDATES, listed.length);
  const step = floor(MOST_ROWS / each);
  for (let from = 0; from < open.length; from += step)
    redraw(draws, rows, numbers, position, open.slice(from, from + step), listed, isAllowed, each);
  rows.note(position);
}

function redraw(
  { columns, stream }: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  position: number,
  open: readonly number[],
  listed: readonly number[],
  isAllowed: Uint8Array,
  each: number,
): void {
  const { conditional } = columns[position];
  const trial = new RowsUnderWay(columns, open.length * each);
  open.forEach((row, at) => {
    for (let k = 0; k < each; k++) trial.copy(rows, row, at * each + k);
  });
  const candidates = trial.codes[position];
  const likely = new Float64Array(candidates.length);
  const slot = 2 * columns.length + 2 + position;
  if (each === listed.length) {
    for (let at = 0; at < candidates.length; at++) candidates[at] = listed[at % each];
    conditional.addLogProbability(trial, candidates, likely);
  } else {
    const uniforms = Float64Array.from(likely, (_, at) =>
      stream.uniform(numbers[open[floor(at / each)]], slot, 1 + (at % each)),
    );
    conditional.drawAllowed(trial, uniforms, isAllowed, candidates, new Float64Array(likely.length));
  }
  trial.note(position);
  for (let after = position + 1; after < columns.length; after++)
    columns[after].conditional.addLogProbability(trial, trial.codes[after], likely);
  open.forEach((row, at) => {
    const pick = pickLikely(likely, at * each, each, stream.uniform(numbers[row], slot));
    rows.codes[position][row] = candidates[at * each + pick];
  });
}

/** One of some candidates, in proportion to the exponential of how likely they are. */
function pickLikely(likely: Float64Array, from: number, count: number, uniform: number): number {
  let most = Number.NEGATIVE_INFINITY;
  for (let k = 0; k < count; k++) most = max(most, likely[from + k]);
  let whole = 0;
  for (let k = 0; k < count; k++) whole += exp(likely[from + k] - most);
  let target = uniform * whole;
  for (let k = 0; k < count - 1; k++) {
    target -= exp(likely[from + k] - most);
    if (target < 0) return k;
  }
  return count - 1;
}
