import type { CodedColumn, LevelCodes, NumberCodes } from "../code-column.js";
import type { Side } from "../evaluation-input.js";
import { tally } from "../tally.js";
import { recode } from "./recode.js";

/** A column in at most 256 codes, 0 for missing: what two-way tables are counted over. */
export interface PairCodes {
  readonly size: number;
  readonly codes: Record<Side, Uint8Array>;
}

const BINS = 10;
/** Levels that keep a code of their own; 0, "rarer" and "not in the real table" take up the other three of 256. */
const LEVELS = 253;

/**
 * Codes a column for two-way tables. Numbers: ten bins of equal width between the real least and greatest, the outer ones open, or "less,
 * equal, more" where all real numbers are one. Levels: the 253 most frequent real ones, one code for rarer ones, one for levels that the real
 * table lacks. The edges come from the training rows alone: bins of a table's own would call a column times ten the same column.
 */
export function pairCodes(column: CodedColumn): PairCodes {
  const real = tally(column.codes.train, column.size);
  const lookup = column.kind === "numbers" ? binsOf(column, real) : levelsOf(column, real);
  return recode(column, lookup);
}

function binsOf({ values }: NumberCodes, real: Uint32Array): Uint8Array {
  const lookup = new Uint8Array(values.length);
  let first = 1;
  let last = values.length - 1;
  while (first < last && real[first] === 0) first++;
  while (last > first && real[last] === 0) last--;
  const low = values[first];
  const width = values[last] - low;
  for (let code = 1; code < values.length; code++) {
    const over = values[code] - low;
    if (width > 0) lookup[code] = 1 + Math.min(BINS - 1, Math.max(0, Math.floor((over / width) * BINS)));
    else lookup[code] = over < 0 ? 1 : over > 0 ? 3 : 2;
  }
  return lookup;
}

function levelsOf({ size }: LevelCodes, real: Uint32Array): Uint8Array {
  const known = Array.from({ length: size - 1 }, (_, i) => i + 1).filter((code) => real[code] > 0);
  known.sort((a, b) => real[b] - real[a] || a - b);
  const kept = Math.min(known.length, LEVELS);
  const lookup = new Uint8Array(size).fill(kept + 2, 1);
  known.forEach((code, rank) => {
    lookup[code] = Math.min(rank, kept) + 1;
  });
  return lookup;
}
