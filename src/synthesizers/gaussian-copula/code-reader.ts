import type { Latent, OrderedMargin } from "./latents.js";
import { levelAt } from "./normal-thresholds.js";

/** How a column's code follows from the numbers drawn for a row. */
export interface CodeReader {
  special: number;
  states: LineReader;
  values: LineReader;
}

/** One latent's line: the code of each of its levels. What never varies has one level and reads no number. */
interface LineReader {
  place: number;
  thresholds: Float64Array;
  codes: Uint16Array;
}

/** A column's latent, with its number among all latents and the place of its number in a row. */
export interface PlacedLatent {
  latent: Latent;
  number: number;
  place: number;
}

/**
 * Prepares reading a column's codes under a mask. A number that rounding carried over the border of what may be drawn is read as the nearest
 * level that may.
 * @param own the column's latents
 * @param isFree whether a code may be drawn; at least one code that occurs may
 */
export function codeReader(
  { states, values, special }: OrderedMargin,
  own: readonly PlacedLatent[],
  isFree: (code: number) => boolean,
): CodeReader {
  const hasFreeValue = values.some(isFree);
  const line = (kind: Latent["kind"], levels: readonly number[], isLevelFree: (code: number) => boolean) => {
    const placed = own.find(({ latent }) => latent.kind === kind);
    return {
      place: placed?.place ?? 0,
      thresholds: placed?.latent.thresholds ?? new Float64Array(),
      codes: nearestFree(levels, isLevelFree),
    };
  };
  return {
    special,
    states: line("states", states, (state) => (state === special ? hasFreeValue : isFree(state))),
    values: line("values", values, isFree),
  };
}

/** The code of a row. */
export function readCode({ special, states, values }: CodeReader, z: Float64Array): number {
  const state = states.codes[levelAt(states.thresholds, z[states.place])];
  return state === special ? values.codes[levelAt(values.thresholds, z[values.place])] : state;
}

/** Of each level the code of the nearest free one, the lower of two; its own where none is. */
function nearestFree(levels: readonly number[], isFree: (code: number) => boolean): Uint16Array {
  const out = Uint16Array.from(levels);
  const free = Array.from(levels.keys()).filter((level) => isFree(levels[level]));
  if (free.length === 0) return out;
  for (let level = 0, next = 0; level < levels.length; level++) {
    while (next + 1 < free.length && Math.abs(free[next + 1] - level) < Math.abs(free[next] - level)) next++;
    out[level] = levels[free[next]];
  }
  return out;
}
