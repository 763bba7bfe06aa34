import { cholesky } from "../../../src/core/math/cholesky.js";
import { normal } from "../../../src/core/random/normal.js";
import { Random } from "../../../src/core/random/random.js";
import type { CodeColumn, Codes } from "../../../src/encode/codes.js";
import { type CopulaData, copulaDataSchema } from "../../../src/synthesizers/gaussian-copula/copula-data.js";
import { gaussianCopula } from "../../../src/synthesizers/gaussian-copula/gaussian-copula.js";
import { levelAt, normalThresholds } from "../../../src/synthesizers/gaussian-copula/normal-thresholds.js";
import { codeColumn, context } from "../example-codes.js";

/** A correlation matrix of so many rows, some of its entries near 1 and -1: rows of a random matrix of three columns, and a little of their own. */
export function randomCorrelations(size: number, seed: string): Float64Array {
  const stream = new Random(seed).stream("correlations");
  const rows = Array.from({ length: size }, (_, i) => [0, 1, 2].map((k) => normal(stream, i, k)));
  const dot = (a: number[], b: number[]) => a.reduce((sum, value, k) => sum + value * b[k], 0);
  const lengths = rows.map((row) => Math.sqrt(dot(row, row) + 0.05));
  return Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j ? 1 : dot(rows[i], rows[j]) / lengths[i] / lengths[j];
  });
}

/** Rows of a multivariate normal distribution: `z[variable][row]`. */
export function normalRows(correlations: Float64Array, size: number, rows: number, seed: string): Float64Array[] {
  const lower = cholesky(correlations, size)!;
  const stream = new Random(seed).stream("rows");
  const e = Array.from({ length: size }, (_, k) =>
    Float64Array.from({ length: rows }, (_, row) => normal(stream, row, k)),
  );
  return e.map((_, i) =>
    Float64Array.from({ length: rows }, (_, row) =>
      e.reduce((sum, own, k) => sum + (k <= i ? lower[i * size + k] * own[row] : 0), 0),
    ),
  );
}

/** Codes from places on a line: so many levels of given shares. */
export function cut(z: Float64Array, shares: readonly number[], more: Partial<CodeColumn> = {}): CodeColumn {
  const thresholds = normalThresholds(shares);
  return codeColumn(
    z.map((place) => levelAt(thresholds, place)),
    shares.length,
    { ordered: true, ...more },
  );
}

/** The data of a copula fitted to codes. */
export async function fitted(codes: Codes, options: { shrinkage?: number } = {}): Promise<CopulaData> {
  const model = await gaussianCopula.fit(codes, options, context());
  return copulaDataSchema.parse(JSON.parse(JSON.stringify(model.toJSON())));
}

/** Correlation of two latents of a copula. */
export function correlation({ correlations }: CopulaData, a: number, b: number): number {
  const [low, high] = [Math.min(a, b), Math.max(a, b)];
  return correlations[(high * (high - 1)) / 2 + low];
}
