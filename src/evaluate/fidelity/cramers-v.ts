/**
 * The association of a two-way table, 0 .. 1: Cramér's V with the bias of small tables taken off. With φ² = Σ (n_ab n / (n_a n_b)) n_ab/n - 1
 * over r rows and c columns that hold anything, φ̃² = max(0, φ² - (r - 1)(c - 1)/(n - 1)), r̃ = r - (r - 1)²/(n - 1), c̃ likewise,
 * V = √(φ̃² / min(r̃ - 1, c̃ - 1)); 0 where a side has one level or there are fewer than two rows.
 * @param cells counts, cell (a, b) at a * sizeB + b
 * @see Bergsma, "A bias-correction for Cramér's V and Tschuprow's T", J. Korean Stat. Soc. 42 (2013) 323-328. doi:10.1016/j.jkss.2012.10.002
 */
export function cramersV(cells: ArrayLike<number>, sizeA: number, sizeB: number): number {
  const a = new Float64Array(sizeA);
  const b = new Float64Array(sizeB);
  let n = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    a[Math.floor(cell / sizeB)] += cells[cell];
    b[cell % sizeB] += cells[cell];
    n += cells[cell];
  }
  if (n < 2) return 0;
  let phi = -1;
  for (let cell = 0; cell < cells.length; cell++) {
    const count = cells[cell];
    if (count > 0) phi += (count / a[Math.floor(cell / sizeB)]) * (count / b[cell % sizeB]);
  }
  const r = a.filter((count) => count > 0).length - 1;
  const c = b.filter((count) => count > 0).length - 1;
  const least = Math.min(r - (r * r) / (n - 1), c - (c * c) / (n - 1));
  if (!(least > 0)) return 0;
  return Math.min(1, Math.sqrt(Math.max(0, phi - (r * c) / (n - 1)) / least));
}
