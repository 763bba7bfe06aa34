/**
 * |value - truth| / |truth|, with truths below the normal doubles held to 1e-320 instead: there a spacing is worth more than any digit.
 */
export function relativeError(value: number, truth: number): number {
  if (Math.abs(truth) >= 2.3e-308) return Math.abs(value - truth) / Math.abs(truth);
  return Math.abs(value - truth) <= 1e-320 ? 0 : Number.POSITIVE_INFINITY;
}
