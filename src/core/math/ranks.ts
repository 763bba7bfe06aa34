/**
 * Mid-ranks: 1 for the least value, n for the greatest, equal values sharing the mean of the ranks they take up; NaN stays NaN and takes
 * up none. Sorting without an order array, then finding each value: O(n log n).
 * @returns as many as there are values
 */
export function ranks(values: Float64Array): Float64Array {
  const sorted = values.filter((value) => !Number.isNaN(value)).sort();
  // The distinct values, gathered at the front of `sorted`, and the rank of each.
  const rank = new Float64Array(sorted.length);
  let distinct = 0;
  for (let from = 0, to = 0; from < sorted.length; from = to) {
    while (to < sorted.length && sorted[to] === sorted[from]) to++;
    sorted[distinct] = sorted[from];
    rank[distinct++] = (from + 1 + to) / 2;
  }
  const out = new Float64Array(values.length);
  for (let i = 0; i < values.length; i++) {
    let low = 0;
    let high = distinct;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (sorted[middle] < values[i]) low = middle + 1;
      else high = middle;
    }
    out[i] = Number.isNaN(values[i]) ? NaN : rank[low];
  }
  return out;
}
