const { floor } = Math;

/**
 * Draws a code for the rows `order[low .. high - 1]` from a stretch of a sequence, in proportion to weights.
 * @param sequence the codes
 * @param cumulative sums of whole-number weights before each place; those of the stretch are not all 0
 * @param from first place of the stretch; `to` is the place after its last
 * @param uniforms in [0, 1), and `codes`: one entry a row
 */
export function drawByWeight(
  sequence: Uint16Array,
  cumulative: Float64Array,
  from: number,
  to: number,
  order: Uint32Array,
  low: number,
  high: number,
  uniforms: Float64Array,
  codes: Uint16Array,
): void {
  for (let at = low; at < high; at++) {
    const row = order[at];
    codes[row] = sequence[placeAt(cumulative, from, to, uniforms[row])];
  }
}

/** The place of a stretch in which a share of its weight, less than all, is reached; places without weight are passed over. */
function placeAt(cumulative: Float64Array, from: number, to: number, share: number): number {
  const start = cumulative[from];
  const whole = cumulative[to] - start;
  const target = start + floor(share * whole);
  let low = from;
  let high = to - 1;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (cumulative[middle + 1] > target) high = middle;
    else low = middle + 1;
  }
  return low;
}
