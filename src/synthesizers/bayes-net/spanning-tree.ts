/**
 * Maximum spanning tree (Prim), grown from the column with the largest summed weight. Ties go to the lower column number, so the same weights
 * give the same tree.
 * @param weights `weights[a][b]`, symmetric
 * @returns columns in order of joining, each with its parent among those before it; the root's parent is -1
 * @see Chow and Liu, IEEE Trans. Inf. Theory 14 (1968) 462-467
 */
export function spanningTree(weights: readonly Float64Array[]): { order: number[]; parents: number[] } {
  const size = weights.length;
  const sums = weights.map((row) => row.reduce((sum, weight) => sum + Math.max(0, weight), 0));
  const parents = new Array<number>(size).fill(-1);
  const best = new Float64Array(size).fill(Number.NEGATIVE_INFINITY);
  const joined = new Uint8Array(size);
  const order: number[] = [];
  for (let step = 0; step < size; step++) {
    let next = -1;
    for (let column = 0; column < size; column++) {
      if (joined[column] === 1) continue;
      if (next < 0 || (step === 0 ? sums[column] > sums[next] : best[column] > best[next])) next = column;
    }
    joined[next] = 1;
    order.push(next);
    for (let column = 0; column < size; column++) {
      if (joined[column] === 1 || weights[next][column] <= best[column]) continue;
      best[column] = weights[next][column];
      parents[column] = next;
    }
  }
  return { order, parents };
}
