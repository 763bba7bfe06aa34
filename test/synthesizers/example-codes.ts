import type { FitContext } from "../../src/core/context.js";
import { Random } from "../../src/core/random/random.js";
import { type CodeColumn, type Codes, codeArray } from "../../src/encode/codes.js";
import type { Support } from "../../src/encode/support.js";
import { inlineRunner } from "../../src/workers/inline-runner.js";

export function context(more: Partial<FitContext> = {}): FitContext {
  return { random: new Random("fit"), runner: inlineRunner, progress: () => {}, ...more };
}

export function codeColumn(codes: ArrayLike<number>, size: number, more: Partial<CodeColumn> = {}): CodeColumn {
  const out = codeArray(codes.length, size);
  out.set(codes);
  return { codes: out, size, ordered: false, special: 0, ...more };
}

export function codesOf(...columns: CodeColumn[]): Codes {
  return { columns, rows: columns[0]?.codes.length ?? 0 };
}

/** Columns that hang together: each is the same hidden number seen through noise, cut into so many codes. */
export function relatedCodes(rows: number, sizes: readonly number[], seed = "related", noise = 0.3): Codes {
  const stream = new Random(seed).stream("codes");
  const { floor, min } = Math;
  return codesOf(
    ...sizes.map((size, at) => {
      const codes = codeArray(rows, size);
      for (let row = 0; row < rows; row++) {
        const seen = (1 - noise) * stream.uniform(row, 0) + noise * stream.uniform(row, at + 1);
        codes[row] = min(size - 1, floor(size * seen * seen));
      }
      return { codes, size, ordered: at % 2 === 0, special: at % 3 === 0 && size > 2 ? 1 : 0 };
    }),
  );
}

export function rowNumbers(count: number, first = 0): Float64Array {
  return Float64Array.from({ length: count }, (_, at) => first + at);
}

/** The codes of a column list as one array of numbers each, to compare. */
export function plain(codes: Codes): number[][] {
  return codes.columns.map((column) => [...column.codes]);
}

/** The number of each row's combination of codes, columns counted from the left. */
export function cells(codes: Codes, columns: readonly number[] = codes.columns.map((_, at) => at)): Float64Array {
  const out = new Float64Array(codes.rows);
  for (const at of columns)
    for (let row = 0; row < out.length; row++)
      out[row] = out[row] * codes.columns[at].size + codes.columns[at].codes[row];
  return out;
}

export function countCells(cellOfRow: Float64Array, size: number): Float64Array {
  const counts = new Float64Array(size);
  for (const cell of cellOfRow) counts[cell]++;
  return counts;
}

/** Every combination of codes once. */
export function everyRow(sizes: readonly number[]): Codes {
  const rows = sizes.reduce((product, size) => product * size, 1);
  let block = rows;
  return codesOf(
    ...sizes.map((size) => {
      block /= size;
      const width = block;
      return codeColumn(
        Array.from({ length: rows }, (_, row) => Math.floor(row / width) % size),
        size,
      );
    }),
  );
}

/** True for the rows that meet a support. */
export function meets(codes: Codes, support: Support): boolean[] {
  return Array.from({ length: codes.rows }, (_, row) =>
    codes.columns.every((column, at) => support[at] === undefined || support[at][column.codes[row]] !== 0),
  );
}

/**
 * How far counts lie from what is expected of them: chi-square in standard deviations above its mean, cells that expect fewer than 5 pooled.
 * Under 4 but for one case in tens of thousands.
 */
export function misfit(counts: Float64Array, expected: Float64Array): number {
  let [chiSquare, freedom, poolCount, poolExpected] = [0, -1, 0, 0];
  for (let cell = 0; cell < counts.length; cell++) {
    if (expected[cell] < 5) {
      poolCount += counts[cell];
      poolExpected += expected[cell];
      continue;
    }
    chiSquare += (counts[cell] - expected[cell]) ** 2 / expected[cell];
    freedom++;
  }
  if (poolExpected >= 5) {
    chiSquare += (poolCount - poolExpected) ** 2 / poolExpected;
    freedom++;
  }
  return freedom < 1 ? 0 : (chiSquare - freedom) / Math.sqrt(2 * freedom);
}

/** The like for two samples of one distribution. */
export function difference(a: Float64Array, b: Float64Array): number {
  const [n, m] = [a, b].map((counts) => counts.reduce((sum, count) => sum + count, 0));
  let [chiSquare, freedom] = [0, -1];
  for (let cell = 0; cell < a.length; cell++) {
    if (a[cell] + b[cell] < 10) continue;
    chiSquare += (a[cell] * Math.sqrt(m / n) - b[cell] * Math.sqrt(n / m)) ** 2 / (a[cell] + b[cell]);
    freedom++;
  }
  return freedom < 1 ? 0 : (chiSquare - freedom) / Math.sqrt(2 * freedom);
}
