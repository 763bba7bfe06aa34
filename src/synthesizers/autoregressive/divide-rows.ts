const { exp, min } = Math;

/** The greatest number below 1: rounding must not carry what is left of a uniform up to 1. */
const BELOW_ONE = 1 - 1 / 9007199254740992;

/**
 * Sends the rows `order[low .. high - 1]` left with chance 1 / (1 + exp(-score)): moves those that go left to the front, each side in the order that it
 * had. What is left of a row's uniform is uniform again, with -log2(chance) bits fewer: a code of probability p leaves 53 + log2(p) of 53 bits.
 * @param aside room for as many rows
 * @param scores and `uniforms`, one entry a row
 * @returns the first place of the rows that go right
 */
export function divideByChance(
  order: Uint32Array,
  aside: Uint32Array,
  low: number,
  high: number,
  scores: Float64Array,
  uniforms: Float64Array,
): number {
  let front = low;
  let back = 0;
  for (let at = low; at < high; at++) {
    const row = order[at];
    const chance = 1 / (1 + exp(-scores[row]));
    const uniform = uniforms[row];
    if (uniform < chance) {
      uniforms[row] = uniform / chance;
      order[front++] = row;
    } else {
      uniforms[row] = min((uniform - chance) / (1 - chance), BELOW_ONE);
      aside[back++] = row;
    }
  }
  for (let at = 0; at < back; at++) order[front + at] = aside[at];
  return front;
}

/** The like for rows whose place is known: those before `middle` go left. */
export function divideByPlace(
  order: Uint32Array,
  aside: Uint32Array,
  low: number,
  high: number,
  places: Uint32Array,
  middle: number,
): number {
  let front = low;
  let back = 0;
  for (let at = low; at < high; at++) {
    const row = order[at];
    if (places[row] < middle) order[front++] = row;
    else aside[back++] = row;
  }
  for (let at = 0; at < back; at++) order[front + at] = aside[at];
  return front;
}
