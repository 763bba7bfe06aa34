import type { CodedColumn } from "../code-column.js";
import { tally } from "../tally.js";
import type { PairCodes } from "./pair-codes.js";
import { recode } from "./recode.js";

/** Bins of a column of numbers, and levels that keep a code of their own, at most. */
const MOST = 10;

/** A level that fewer training rows hold shares a code with all rarer ones. */
const LEAST_ROWS = 5;

/**
 * Codes a column in a dozen codes at most, for F4 and F7. Code 0 is missing. Numbers: ten bins of about equal counts, learned once from the
 * training rows, the outer ones open; a number's bin is ⌊10 × its mid-rank share⌋, so equal numbers stay together and a bin that one frequent
 * number fills stands for several. A number that the training rows lack goes with the next lower one that they have. Levels: the ten most
 * frequent of at least five training rows, and one code for all others, those that the training rows lack included. O(cells + codes).
 * @see Platzer and Reutterer, "Holdout-based empirical assessment of mixed-type synthetic data", Frontiers in Big Data 4 (2021), 679939.
 * doi:10.3389/fdata.2021.679939
 */
export function coarseCodes(column: CodedColumn): PairCodes {
  const real = tally(column.codes.train, column.size);
  return recode(column, column.kind === "numbers" ? equalBins(real) : frequentLevels(real));
}

function equalBins(real: Uint32Array): Uint8Array {
  const lookup = new Uint8Array(real.length);
  let total = 0;
  for (let code = 1; code < real.length; code++) total += real[code];
  let below = 0;
  let bin = 1;
  let last = -1;
  for (let code = 1; code < real.length; code++) {
    if (real[code] > 0) {
      const share = Math.floor((MOST * (below + real[code] / 2)) / total);
      if (last >= 0 && share > last) bin++;
      last = share;
      below += real[code];
    }
    lookup[code] = bin;
  }
  return lookup;
}

function frequentLevels(real: Uint32Array): Uint8Array {
  const known = Array.from(real.keys()).filter((code) => code > 0 && real[code] >= LEAST_ROWS);
  known.sort((a, b) => real[b] - real[a] || a - b);
  const kept = known.slice(0, MOST);
  const lookup = new Uint8Array(real.length).fill(kept.length + 1, 1);
  kept.forEach((code, rank) => {
    lookup[code] = rank + 1;
  });
  return lookup;
}
