import { normalQuantile } from "../../dist/core/math/normal-quantile.js";
import { pearson } from "../../dist/core/math/pearson.js";
import { codeCounts } from "../../dist/synthesizers/code-counts.js";
import { gaussianCopula } from "../../dist/synthesizers/gaussian-copula/gaussian-copula.js";
import { latentsOf, withoutOrder } from "../../dist/synthesizers/gaussian-copula/latents.js";
import { nearestCorrelations } from "../../dist/synthesizers/gaussian-copula/nearest-correlations.js";

/**
 * The usual Gaussian copula, to compare with: categories in the order of their frequency, missing and rare cells as levels of the same line, each cell
 * a uniform draw within its level's stretch of (0, 1), and Pearson's correlation of the normal scores. Margins and sampling are ours.
 */
export function fitJittered(codes, random) {
  const columns = codes.columns.map((column) => {
    const margin = withoutOrder({ ordered: column.ordered, special: 0, counts: Array.from(codeCounts(column)) });
    if (!column.ordered) margin.values.sort((a, b) => margin.counts[b] - margin.counts[a] || a - b);
    return margin;
  });
  const latents = latentsOf(columns);
  const stream = random.stream("jitter");
  const scores = latents.map(({ column, codes: levels, counts }, slot) => {
    const start = new Float64Array(columns[column].counts.length);
    let below = 0;
    levels.forEach((code, level) => {
      start[code] = below;
      below += counts[level];
    });
    return Float64Array.from(codes.columns[column].codes, (code, row) =>
      normalQuantile((start[code] + columns[column].counts[code] * stream.uniform(row, slot)) / below),
    );
  });
  const size = latents.length;
  const matrix = Float64Array.from({ length: size * size }, (_, at) => {
    const [i, j] = [Math.floor(at / size), at % size];
    return i === j ? 1 : pearson(scores[i], scores[j]);
  });
  const nearest = nearestCorrelations(matrix, size, []);
  const correlations = [];
  for (let i = 0; i < size; i++) for (let j = 0; j < i; j++) correlations.push(nearest[i * size + j]);
  return gaussianCopula.fromJSON({ columns, correlations });
}
