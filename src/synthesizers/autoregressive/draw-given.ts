import { lastDemand } from "./allowed-codes.js";
import { chooseAmong, particlesFor } from "./choose-among.js";
import { type Draws, drawColumns } from "./draw-columns.js";
import { keepOneTry } from "./keep-one-try.js";
import type { Pilot } from "./pilot.js";
import { RowsUnderWay } from "./rows-under-way.js";

/** How much longer than particles rejection may take: it is exact, they are near. */
const WORTH = 2;

/**
 * Draws rows that meet a support: the columns up to the last one with a demand by rejection (keep-one-try.ts), or by particles (choose-among.ts) where
 * fewer than one try in 32 would be kept, in 128 where it takes many particles, and for the odd row that finds none. Then the columns after it, as in
 * any row.
 * @param pilot of the same support; undefined where no column after the first has a demand, which every draw meets
 */
export function drawGiven(draws: Draws, numbers: Float64Array, pilot: Pilot | undefined): RowsUnderWay {
  const rows = new RowsUnderWay(draws.columns, numbers.length);
  let drawn = 0;
  if (pilot !== undefined) {
    drawn = lastDemand(draws.allowed) + 1;
    const every = Array.from(numbers, (_, row) => row);
    const open =
      pilot.acceptance * particlesFor(pilot) * WORTH >= 1 ? keepOneTry(draws, rows, numbers, every, drawn) : every;
    chooseAmong(draws, rows, numbers, open, drawn, pilot);
  }
  drawColumns(draws, rows, numbers, 0, drawn, draws.columns.length);
  return rows;
}
