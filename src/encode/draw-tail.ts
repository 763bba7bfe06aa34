import type { Bins } from "./bins.js";
import { type Grains, snapToGrain } from "./grains.js";
import { type Tail, tailExcess, tailShare } from "./pareto-tail.js";
import type { Tails } from "./tails.js";

/** What the tails of a scale are drawn from. */
interface TailScale {
  bins: Bins;
  tails: Tails;
  grains: Grains;
}

/** The least and the greatest unit that tail draws reach. */
export function tailReach({ bins, tails }: TailScale): { low: number; high: number } {
  const lower = tails.lower === null ? 0 : tailExcess(tails.lower, 1);
  const upper = tails.upper === null ? 0 : tailExcess(tails.upper, 1);
  const below = lowerEdge(bins, tails);
  const above = upperEdge(bins, tails);
  return {
    low: Math.min(Math.floor(below), Math.round(below - lower)),
    high: Math.max(Math.ceil(above), Math.round(above + upper)),
  };
}

/**
 * Draws a unit of an extreme bin from its tail, given that it lies within limits. A column of one bin has a tail on either side of its centre;
 * the side with the longer tail gets the fewer draws, which keeps the mean.
 * @param upward the bin is the last of several
 * @param low least unit allowed; a unit that the tail reaches lies between it and `high`
 * @param uniform chooses the place; `grain` chooses the step
 */
export function drawTail(
  { bins, tails, grains }: TailScale,
  upward: boolean,
  low: number,
  high: number,
  uniform: number,
  grain: number,
): number {
  const lower = { tail: tails.lower ?? NO_TAIL, edge: lowerEdge(bins, tails), upward: false };
  const upper = { tail: tails.upper ?? NO_TAIL, edge: upperEdge(bins, tails), upward: true };
  if (tails.centre === null) return drawSide(upward ? upper : lower, low, high, grains, uniform, grain);
  const [lowerNear, lowerFar] = allowedShares(lower, low, high);
  const [upperNear, upperFar] = allowedShares(upper, low, high);
  const chanceBelow = (lowerFar - lowerNear) * meanExcess(upper.tail);
  const chanceAbove = (upperFar - upperNear) * meanExcess(lower.tail);
  // Far out in a tail a unit's share rounds to nothing: the limits then say which side it is.
  const split = chanceBelow + chanceAbove > 0 ? chanceBelow / (chanceBelow + chanceAbove) : high < upper.edge ? 1 : 0;
  return uniform < split
    ? drawSide(lower, low, high, grains, uniform / split, grain)
    : drawSide(upper, low, high, grains, (uniform - split) / (1 - split), grain);
}

interface Side {
  tail: Tail;
  edge: number;
  upward: boolean;
}

const NO_TAIL: Tail = { scale: 0, shape: 0 };

function drawSide(side: Side, low: number, high: number, grains: Grains, uniform: number, grain: number): number {
  const { tail, edge, upward } = side;
  const [near, far] = allowedShares(side, low, high);
  const excess = tailExcess(tail, near + uniform * (far - near));
  const first = upward ? Math.max(Math.ceil(low), Math.ceil(edge)) : Math.ceil(low);
  const last = upward ? Math.floor(high) : Math.min(Math.floor(high), Math.floor(edge));
  const place = Math.round(upward ? edge + excess : edge - excess);
  return snapToGrain(grains, Math.max(first, Math.min(last, place)), first, last, grain);
}

/** Which shares of a tail's draws round to units within the limits. */
function allowedShares({ tail, edge, upward }: Side, low: number, high: number): [number, number] {
  const near = upward ? low - edge : edge - high;
  const far = upward ? high - edge : edge - low;
  return [tailShare(tail, near - 0.5), tailShare(tail, far + 0.5)];
}

function meanExcess({ scale, shape }: Tail): number {
  return Math.max(Number.MIN_VALUE, scale / (1 - shape));
}

function lowerEdge(bins: Bins, tails: Tails): number {
  return (tails.centre ?? bins.uppers[0]) / 2;
}

function upperEdge(bins: Bins, tails: Tails): number {
  return (tails.centre ?? bins.lowers[bins.lowers.length - 1]) / 2;
}
