/**
 * Pearson's correlation over the rows where neither value is NaN: Σ(x - x̄)(y - ȳ) / √(Σ(x - x̄)² Σ(y - ȳ)²).
 *
 * Two passes, the second over deviations scaled by each side's range (so that no square overflows) and corrected for the rounding of
 * the means. O(n).
 * @param x as many values as y
 * @returns -1 .. 1; NaN when undefined: fewer than two such rows, a side with a single value, an infinity
 * @see Chan, Golub, LeVeque, "Algorithms for computing the sample variance", American Statistician 37 (1983) 242-247, eq. 1.7. doi:10.1080/00031305.1983.10483115
 */
export function pearson(x: Float64Array, y: Float64Array): number {
  let n = 0;
  let sumX = 0;
  let sumY = 0;
  let lowX = Infinity;
  let highX = -Infinity;
  let lowY = Infinity;
  let highY = -Infinity;
  for (let i = 0; i < x.length; i++) {
    const a = x[i];
    const b = y[i];
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    n++;
    sumX += a;
    sumY += b;
    if (a < lowX) lowX = a;
    if (a > highX) highX = a;
    if (b < lowY) lowY = b;
    if (b > highY) highY = b;
  }
  // Not by the variance: a constant 0.1 has a mean that is not 0.1, and so a variance that is not 0.
  if (!(lowX < highX && lowY < highY)) return NaN;
  const meanX = sumX / n;
  const meanY = sumY / n;
  const rangeX = highX - lowX;
  const rangeY = highY - lowY;
  let dx = 0;
  let dy = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const a = (x[i] - meanX) / rangeX;
    const b = (y[i] - meanY) / rangeY;
    if (Number.isNaN(a) || Number.isNaN(b)) continue;
    dx += a;
    dy += b;
    xx += a * a;
    yy += b * b;
    xy += a * b;
  }
  const r = (xy - (dx * dy) / n) / (Math.sqrt(xx - (dx * dx) / n) * Math.sqrt(yy - (dy * dy) / n));
  return Math.max(-1, Math.min(1, r));
}
