/** What `drawAlias` needs to draw from a discrete distribution in constant time: in box i, `i` below the threshold, `alias[i]` above. */
export interface AliasTable {
  readonly threshold: Float64Array;
  readonly alias: Uint32Array;
}

/**
 * Prepares draws of i with probability weights[i] / Σ weights: Walker's alias method as Vose builds it, O(n).
 *
 * The same weights give the same table. A zero weight is never drawn, whatever is rounded.
 * @param weights at least one; finite, none negative, not all zero
 * @throws RangeError when they are not so
 * @see Vose, "A linear algorithm for generating random numbers with a given distribution", IEEE TSE 17 (1991) 972-975. doi:10.1109/32.92917
 */
export function aliasTable(weights: ArrayLike<number>): AliasTable {
  const n = weights.length;
  const heaviest = indexOfHeaviest(weights);
  // Dividing by the heaviest first keeps the sum of huge weights from overflowing.
  let total = 0;
  for (let i = 0; i < n; i++) total += weights[i] / weights[heaviest];
  const threshold = new Float64Array(n);
  const alias = new Uint32Array(n).fill(heaviest);
  const small: number[] = [];
  const large: number[] = [];
  for (let i = 0; i < n; i++) {
    threshold[i] = (weights[i] / weights[heaviest] / total) * n;
    (threshold[i] < 1 ? small : large).push(i);
  }
  while (small.length > 0 && large.length > 0) {
    const under = small.pop()!;
    const over = large[large.length - 1];
    alias[under] = over;
    threshold[over] = threshold[over] + threshold[under] - 1;
    if (threshold[over] < 1) small.push(large.pop()!);
  }
  // What is left would be full but for rounding. An empty box left over stays empty: its alias is the heaviest.
  for (const i of large) threshold[i] = 1;
  for (const i of small) if (weights[i] > 0) threshold[i] = 1;
  return { threshold, alias };
}

/**
 * Draws from a discrete distribution with one uniform, split in two: the whole part of n u chooses the box, its fraction the side of
 * the threshold. Of the 52 bits of u, log2 n choose the box, so probabilities are kept to n 2^-53.
 * @param uniform in [0, 1); n u cannot round up to n
 * @returns an index 0 .. n - 1
 * @see Walker, "An efficient method for generating discrete random variables with general distributions", ACM TOMS 3 (1977) 253-256. doi:10.1145/355744.355749
 */
export function drawAlias(table: AliasTable, uniform: number): number {
  const scaled = uniform * table.alias.length;
  const box = Math.floor(scaled);
  return scaled - box < table.threshold[box] ? box : table.alias[box];
}

function indexOfHeaviest(weights: ArrayLike<number>): number {
  let heaviest = -1;
  let weight = 0;
  for (let i = 0; i < weights.length; i++) {
    if (!(weights[i] >= 0 && weights[i] < Infinity)) {
      throw new RangeError(`weight ${i} of ${weights.length} is negative, infinite or not a number`);
    }
    if (weights[i] > weight) {
      weight = weights[i];
      heaviest = i;
    }
  }
  if (heaviest < 0) throw new RangeError(`no weight of ${weights.length} is positive: nothing could be drawn`);
  return heaviest;
}
