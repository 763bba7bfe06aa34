/**
 * A sample quantile, type 7 (the default of R and of numpy): with h = (n - 1) p, the value at h, linear between the two next to it.
 * @param sorted ascending, without NaN
 * @param p 0 .. 1
 * @returns NaN of an empty sample; otherwise never outside the two values next to h
 * @throws RangeError when p is outside 0 .. 1
 * @see Hyndman and Fan, "Sample quantiles in statistical packages", American Statistician 50 (1996) 361-365, definition 7. doi:10.1080/00031305.1996.10473566
 */
export function quantile(sorted: Float64Array, p: number): number {
  if (!(p >= 0 && p <= 1)) throw new RangeError(`a quantile is asked for at a p from 0 to 1, not ${p}`);
  if (sorted.length === 0) return NaN;
  const h = (sorted.length - 1) * p;
  const below = Math.floor(h);
  const low = sorted[below];
  // Equal neighbours first: two infinities have no difference.
  if (h === below || low === sorted[below + 1]) return low;
  const high = sorted[below + 1];
  return Math.min(low + (h - below) * (high - low), high);
}
