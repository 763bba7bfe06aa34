/** Cells that are drawn. */
const DRAWS = 80;

/**
 * How many different texts 80 cells drawn from a column without putting back hold, as a share of 80 (of a shorter column, all cells are drawn):
 * Σ (1 - C(N - c, n) / C(N, n)) / n over the texts, c being the cells with a text, N all cells and n those drawn. Near 1 for the names of persons,
 * which hardly come back; low for makes or places that many rows share.
 * @param counts cells of each distinct text
 * @param cells all of them
 */
export function freshness(counts: ArrayLike<number>, cells: number): number {
  const draws = Math.min(DRAWS, cells);
  if (draws === 0) return 0;
  let different = 0;
  for (let at = 0; at < counts.length; at++) {
    let none = 1;
    for (let cell = 0; cell < counts[at] && none > 1e-9; cell++)
      none *= Math.max(0, cells - draws - cell) / (cells - cell);
    different += 1 - none;
  }
  return different / draws;
}
