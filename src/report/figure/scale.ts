import { niceStep } from "../../evaluate/margin/nice-edges.js";

/** A number of the data as a place in a drawing. */
export type Scale = (value: number) => number;

/** The straight line through two points; a domain without width goes to the middle. */
export function linearScale(domain: readonly [number, number], places: readonly [number, number]): Scale {
  const width = domain[1] - domain[0];
  if (!(width > 0)) return () => (places[0] + places[1]) / 2;
  return (value) => places[0] + ((places[1] - places[0]) * (value - domain[0])) / width;
}

/** Round numbers from low to high, both included where they are round: multiples of 1, 2 or 5 times a power of ten, about `most` at most. */
export function niceTicks(low: number, high: number, most: number): number[] {
  const step = niceStep((high - low) / most);
  if (step === null) return [low];
  const ticks: number[] = [];
  // A hair of slack, so that an end which is a sum of roundings is still met.
  for (let k = Math.ceil(low / step - 1e-9); k * step <= high + step * 1e-9; k++)
    ticks.push(Number((k * step).toPrecision(12)) + 0);
  return ticks;
}

/** A place of a drawing as text: a tenth of a unit is finer than a screen. */
export function place(value: number): string {
  return String(Math.round(10 * value) / 10 + 0);
}
