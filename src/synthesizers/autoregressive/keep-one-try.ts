import { type Draws, drawColumns } from "./draw-columns.js";
import { RowsUnderWay } from "./rows-under-way.js";

/** Draws of a row that are tried at most. */
export const TRIES = 512;

/** Draws that are worth the way down the trees: where few rows are left, several tries of each are made at once. */
const WORTHWHILE = 512;

/**
 * Rejection: draws the columns before `end`, allowed codes only, and keeps a draw with the probability that its allowed codes had, the product over the
 * demands. A row that is kept has exactly the distribution of a row that meets them.
 * @param rows of which the rows listed in `open` are drawn
 * @returns those that found none in {@link TRIES}
 */
export function keepOneTry(
  draws: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  open: readonly number[],
  end: number,
): readonly number[] {
  let left = open;
  for (let attempt = 0; attempt < TRIES && left.length > 0; ) {
    const tries = Math.min(TRIES - attempt, Math.max(1, Math.floor(WORTHWHILE / left.length)));
    left = tryRows(draws, rows, numbers, left, attempt, tries, end);
    attempt += tries;
  }
  return left;
}

/** Tries the rows listed so many times each, keeps of each the first try that succeeds, and returns those of which none did. */
function tryRows(
  draws: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  open: readonly number[],
  attempt: number,
  tries: number,
  end: number,
): readonly number[] {
  const count = open.length * tries;
  const own = Float64Array.from({ length: count }, (_, at) => numbers[open[Math.floor(at / tries)]]);
  const attempts = Uint32Array.from(own, (_, at) => attempt + (at % tries));
  const drawn = new RowsUnderWay(draws.columns, count);
  const weights = new Float64Array(count).fill(1);
  drawColumns(draws, drawn, own, attempts, 0, end, weights);
  return open.filter((row, place) => {
    for (let at = place * tries; at < (place + 1) * tries; at++) {
      if (draws.stream.uniform(own[at], draws.columns.length, attempts[at]) >= weights[at]) continue;
      rows.copy(drawn, at, row, end);
      return false;
    }
    return true;
  });
}
