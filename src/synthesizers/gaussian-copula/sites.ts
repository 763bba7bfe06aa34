import type { PlacedLatent } from "./code-reader.js";
import type { Latent, OrderedMargin } from "./latents.js";
import { type Intervals, isInside } from "./truncated-normal.js";

/** A latent that a mask binds, and where it may lie. */
export interface Site {
  /** Number of the latent. */
  latent: number;
  intervals: Intervals;
  /**
   * Of a column's states, where its values are bound too: the interval of "holds a value", and where the states may lie while the values lie outside
   * their intervals.
   */
  holding: { value: Intervals; otherwise: Intervals } | undefined;
  /** Of a column's values: bound only while the site before it lies in "holds a value". */
  follows: boolean;
}

/**
 * The sites of a column under a mask: none where all codes that occur may be drawn, one where its states or its values alone are bound, two (states,
 * then values) where of its values some may be drawn.
 * @param own the column's latents
 * @param isFree whether a code may be drawn
 */
export function columnSites(
  { special, values }: OrderedMargin,
  own: readonly Pick<PlacedLatent, "latent" | "number">[],
  isFree: (code: number) => boolean,
): Site[] {
  const hasFreeValue = values.some(isFree);
  const hasSomeValues = hasFreeValue && !values.every(isFree);
  const isStateFree = (state: number) => (state === special ? hasFreeValue : isFree(state));
  const sites: Site[] = [];
  for (const { latent, number } of own)
    if (latent.kind === "values") {
      const site = { latent: number, holding: undefined, follows: sites.length > 0 };
      if (hasSomeValues) sites.push({ ...site, intervals: intervalsOf(latent, isFree) });
    } else if (hasSomeValues || !latent.codes.every(isStateFree)) {
      const value = intervalsOf(latent, (state) => state === special);
      const otherwise = intervalsOf(latent, (state) => state !== special && isFree(state));
      const holding = hasSomeValues ? { value, otherwise } : undefined;
      sites.push({ latent: number, intervals: intervalsOf(latent, isStateFree), holding, follows: false });
    }
  return sites;
}

/** Does the place of a column's states say that the column holds a value, so that its values' bounds apply? */
export function isHolding({ holding }: Site, place: number): boolean {
  return holding !== undefined && isInside(holding.value, place);
}

/** The stretches of a latent's line whose levels may be drawn. */
function intervalsOf({ codes, thresholds }: Latent, isFree: (code: number) => boolean): Intervals {
  const ends: number[] = [];
  codes.forEach((code, level) => {
    if (!isFree(code)) return;
    const low = level > 0 ? thresholds[level - 1] : -Infinity;
    if (ends.length > 0 && ends[ends.length - 1] === low) ends.pop();
    else ends.push(low);
    ends.push(level < thresholds.length ? thresholds[level] : Infinity);
  });
  return Float64Array.from(ends);
}
