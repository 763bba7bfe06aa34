import { type Draws, drawColumns } from "./draw-columns.js";
import { TRIES } from "./keep-one-try.js";
import { drawnRow, type Pilot } from "./pilot.js";
import { RowsUnderWay } from "./rows-under-way.js";

/**
 * Draws of a row that are weighed against each other, its reference counted: the fewer of a pilot's draws were any good, the more it takes for some of
 * a row's own to be.
 */
export function particlesFor({ effective, tries }: Pilot): number {
  return effective >= tries / 4 ? 16 : 64;
}

/** Particles that are drawn at once. */
const ROWS = 8192;

/**
 * Conditional particles: a row starts from a reference that meets the demands, drawn from the pilot, and 15 or 63 draws of its own. At each demand all are
 * weighed by the probability of the allowed codes given what they hold; its own choose ancestors among all in proportion to the weights, the reference
 * stays, and after the last demand one is chosen.
 *
 * The step leaves the conditional distribution as it is, so rows are as right as the pilot they start from, and, where their own draws are any good, they
 * forget it. Without a reference, draws that all miss what a demand needs would pass for a row that meets it.
 * @see Andrieu, Doucet and Holenstein, J. R. Statist. Soc. B 72 (2010) 269-342 (the conditional SMC update). doi:10.1111/j.1467-9868.2009.00736.x
 * @param rows of which the rows listed in `open` are drawn, the columns before `end`
 */
export function chooseAmong(
  draws: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  open: readonly number[],
  end: number,
  pilot: Pilot,
): void {
  const particles = particlesFor(pilot);
  const step = ROWS / particles;
  for (let from = 0; from < open.length; from += step)
    chooseRows(draws, rows, numbers, open.slice(from, from + step), end, pilot, particles);
}

function chooseRows(
  draws: Draws,
  rows: RowsUnderWay,
  numbers: Float64Array,
  open: readonly number[],
  end: number,
  pilot: Pilot,
  particles: number,
): void {
  const { columns, stream, allowed } = draws;
  const count = open.length * particles;
  const own = Float64Array.from({ length: count }, (_, at) => numbers[open[Math.floor(at / particles)]]);
  const attempts = Uint32Array.from(own, (_, at) => TRIES + (at % particles));
  const references = open.map((row) => drawnRow(pilot, stream.uniform(numbers[row], 2 * columns.length + 1)));
  const weights = new Float64Array(count);
  const ancestor = (first: number, particle: number, position: number) =>
    first + chosen(weights, first, particles, stream.uniform(own[first], columns.length + 1 + position, particle));
  let drawn = new RowsUnderWay(columns, count);
  weights.fill(1);
  for (let position = 0; position < end; position++) {
    drawColumns(draws, drawn, own, attempts, position, position + 1, weights);
    references.forEach((source, at) => {
      drawn.copyCode(pilot.rows, source, at * particles, position);
    });
    if (allowed[position] === undefined || position === 0 || position === end - 1) continue;
    const next = new RowsUnderWay(columns, count);
    for (let at = 0; at < count; at++) {
      const particle = at % particles;
      next.copy(drawn, particle === 0 ? at : ancestor(at - particle, particle, position), at, position + 1);
    }
    drawn = next;
    weights.fill(1);
  }
  open.forEach((row, at) => void rows.copy(drawn, ancestor(at * particles, 0, end - 1), row, end));
}

/** One of some particles in proportion to their weights. */
function chosen(weights: Float64Array, first: number, particles: number, uniform: number): number {
  let whole = 0;
  for (let at = 0; at < particles; at++) whole += weights[first + at];
  let target = uniform * whole;
  for (let at = 0; at < particles - 1; at++) {
    target -= weights[first + at];
    if (target < 0) return at;
  }
  return particles - 1;
}
