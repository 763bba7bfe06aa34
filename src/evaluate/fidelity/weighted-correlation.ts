/**
 * Pearson's correlation of weighted rows, for the replicates of a bootstrap. One pass: bring x and y near 0 first.
 * @param x without NaN
 * @param weights the weight of row i at `from + rows[i]`
 * @returns -1 .. 1; NaN where a side has one value
 */
export function weightedCorrelation(
  x: Float64Array,
  y: Float64Array,
  rows: Uint32Array,
  weights: Uint8Array,
  from: number,
): number {
  let n = 0;
  let sx = 0;
  let sy = 0;
  let xx = 0;
  let yy = 0;
  let xy = 0;
  for (let i = 0; i < x.length; i++) {
    const weight = weights[from + rows[i]];
    const a = weight * x[i];
    const b = weight * y[i];
    n += weight;
    sx += a;
    sy += b;
    xx += a * x[i];
    yy += b * y[i];
    xy += a * y[i];
  }
  const spreadX = xx - (sx * sx) / n;
  const spreadY = yy - (sy * sy) / n;
  if (!(spreadX > 1e-12 * xx && spreadY > 1e-12 * yy)) return Number.NaN;
  return Math.max(-1, Math.min(1, (xy - (sx * sy) / n) / Math.sqrt(spreadX * spreadY)));
}
