import type { Task } from "../../core/context.js";

/** Columns of merged codes, sent once to each worker. */
export interface MergedColumns {
  codes: (Uint8Array | Uint16Array)[];
  sizes: number[];
  rows: number;
}

/** Joint counts of two columns, `counts[a * sizeB + b]`. */
export function pairCounts({ codes, sizes, rows }: MergedColumns, a: number, b: number): Float64Array {
  const counts = new Float64Array(sizes[a] * sizes[b]);
  const [first, second, width] = [codes[a], codes[b], sizes[b]];
  for (let row = 0; row < rows; row++) counts[first[row] * width + second[row]]++;
  return counts;
}

/**
 * Mutual information of two columns in nats, less its bias (ka - 1)(kb - 1) / 2n under independence, so that columns of many codes do not win by
 * chance; ka and kb count the codes that occur.
 * @see Miller, "Note on the bias of information estimates" (1955)
 */
export function mutualInformation(counts: Float64Array, sizeA: number, sizeB: number, rows: number): number {
  const a = new Float64Array(sizeA);
  const b = new Float64Array(sizeB);
  for (let i = 0; i < sizeA; i++)
    for (let j = 0; j < sizeB; j++) {
      a[i] += counts[i * sizeB + j];
      b[j] += counts[i * sizeB + j];
    }
  let sum = 0;
  for (let i = 0; i < sizeA; i++)
    for (let j = 0; j < sizeB; j++) {
      const count = counts[i * sizeB + j];
      if (count > 0) sum += (count / rows) * Math.log((count * rows) / (a[i] * b[j]));
    }
  const occurring = (margin: Float64Array) => margin.reduce((number, count) => number + (count > 0 ? 1 : 0), 0);
  return sum - ((occurring(a) - 1) * (occurring(b) - 1)) / (2 * rows);
}

/** Mutual information of one column with every column after it. */
export const pairInformation: Task<MergedColumns, number, Float64Array> = {
  id: "bayes-net/pair-information",
  run(shared, a) {
    const out = new Float64Array(shared.codes.length);
    for (let b = a + 1; b < out.length; b++)
      out[b] = mutualInformation(pairCounts(shared, a, b), shared.sizes[a], shared.sizes[b], shared.rows);
    return out;
  },
};
