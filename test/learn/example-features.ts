import { Random } from "../../src/core/random/random.js";
import type { Features } from "../../src/learn/features.js";

/** The shape of a made-up column. */
export interface ExampleColumn {
  size: number;
  ordered: boolean;
  special: number;
}

/** Columns of independent codes, the lower ones more frequent. */
export function exampleFeatures(seed: string, rows: number, shapes: readonly ExampleColumn[]): Features {
  const stream = new Random(seed).stream("features");
  const columns = shapes.map((shape, at) => ({
    ...shape,
    codes: Uint8Array.from({ length: rows }, (_, row) => {
      const u = stream.uniform(row, at);
      return Math.floor(shape.size * (at % 2 === 0 ? u : u * u));
    }),
  }));
  return { rows, columns };
}

/** Numbers in -1 .. 1, one a row. */
export function exampleGradients(seed: string, rows: number): Float64Array {
  const stream = new Random(seed).stream("gradients");
  return Float64Array.from({ length: rows }, (_, row) => 2 * stream.uniform(row, 0) - 1);
}

/** Numbers in .01 .. 1, one a row. */
export function exampleHessians(seed: string, rows: number): Float64Array {
  const stream = new Random(seed).stream("hessians");
  return Float64Array.from({ length: rows }, (_, row) => 0.01 + 0.99 * stream.uniform(row, 0));
}

/** Log-odds that depend on the first three columns, the first two together. */
export function exampleLogOdds({ rows, columns }: Features): Float64Array {
  const share = (at: number, row: number) => columns[at].codes[row] / columns[at].size;
  return Float64Array.from(
    { length: rows },
    (_, row) => 12 * (share(0, row) - 0.5) * (share(1, row) - 0.4) + 3 * (((7 * columns[2].codes[row]) % 5) / 5 - 0.4),
  );
}

/** Labels drawn with these log-odds. */
export function exampleLabels(seed: string, logOdds: Float64Array): Uint8Array {
  const stream = new Random(seed).stream("labels");
  return Uint8Array.from(logOdds, (score, row) => (stream.uniform(row, 0) < 1 / (1 + Math.exp(-score)) ? 1 : 0));
}
