/** Some places of `scores` (all, if none are given), the least score first, equal ones by place. */
export function orderByScore(scores: Float64Array, places = Uint32Array.from(scores.keys())): Uint32Array {
  return places.slice().sort((a, b) => scores[a] - scores[b] || a - b);
}

/**
 * The area under the ROC curve: the chance that a row of label 1 scores above one of label 0, equal scores counting ½; rows drawn by their
 * weights. One pass over rows that are sorted once for all replicates of a bootstrap: O(rows).
 * @param scores without NaN
 * @param labels 0 or 1
 * @param order the rows that count, as `orderByScore` has them
 * @param weights not negative, that of row i at `from + i`; absent: 1 each
 * @returns 0 .. 1; NaN where a label has no weight
 * @see Hanley and McNeil, "The meaning and use of the area under a ROC curve", Radiology 143 (1982) 29-36. doi:10.1148/radiology.143.1.7063747
 */
export function weightedAuc(
  scores: Float64Array,
  labels: Uint8Array,
  order: Uint32Array,
  weights?: ArrayLike<number>,
  from = 0,
): number {
  let zeros = 0;
  let ones = 0;
  let won = 0;
  for (let at = 0; at < order.length; ) {
    const score = scores[order[at]];
    let tiedZeros = 0;
    let tiedOnes = 0;
    for (; at < order.length && scores[order[at]] === score; at++) {
      const weight = weights === undefined ? 1 : weights[from + order[at]];
      if (labels[order[at]] === 1) tiedOnes += weight;
      else tiedZeros += weight;
    }
    won += tiedOnes * (zeros + tiedZeros / 2);
    zeros += tiedZeros;
    ones += tiedOnes;
  }
  return won / (zeros * ones);
}
