import { total } from "../code-counts.js";

/** Steps of the power iteration; where they do not suffice two directions tell the groups apart about equally well, and either will do. */
const STEPS = 100;

/**
 * Scores of groups along the direction in which their means differ most: the leading eigenvector of the between-group covariance
 * Σ_g p_g m_g m_gᵀ. Each mean's projection is shrunk by n_g / (n_g + noise / signal), as a mean of n_g rows is uncertain by noise / n_g; all are 0
 * where the means differ no more than by chance.
 * @param sums `sums[variable][group]` over the rows of each group
 * @param rows of each group, each above 0
 * @param variances of the variables
 */
export function leadingScores(
  sums: readonly Float64Array[],
  rows: Float64Array,
  variances: Float64Array,
): Float64Array {
  const sum = total(rows);
  const means = sums.map((own) => {
    const mean = total(own) / sum;
    return own.map((value, group) => value / rows[group] - mean);
  });
  const between = (one: Float64Array, other: Float64Array) => {
    let cross = 0;
    for (let group = 0; group < rows.length; group++) cross += rows[group] * one[group] * other[group];
    return cross / sum;
  };
  // From the variable whose means differ most.
  let along = new Float64Array(rows.length);
  for (const own of means) if (between(own, own) > between(along, along)) along = own;
  let direction = new Float64Array(means.length);
  for (let step = 0; step < STEPS; step++) {
    direction = Float64Array.from(means, (own) => between(own, along));
    const length = Math.sqrt(direction.reduce((square, value) => square + value * value, 0));
    if (!(length > 0)) return new Float64Array(rows.length);
    along = new Float64Array(rows.length);
    for (let i = 0; i < means.length; i++) {
      direction[i] /= length;
      for (let group = 0; group < rows.length; group++) along[group] += direction[i] * means[i][group];
    }
  }
  const noise = direction.reduce((square, value, i) => square + value * value * variances[i], 0);
  const signal = between(along, along) - (noise * (rows.length - 1)) / sum;
  return along.map((value, group) => (signal > 0 ? (value * rows[group]) / (rows[group] + noise / signal) : 0));
}
