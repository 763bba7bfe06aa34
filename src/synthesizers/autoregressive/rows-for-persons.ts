/**
 * The fewest rows that k persons must be among: one more than the k - 1 persons with the most rows have together. Any leaf with as many rows
 * has at least k persons in it.
 * @param person of each row; undefined: every row is a person
 * @param rows which to look at
 */
export function rowsForPersons(k: number, person: Uint32Array | undefined, rows: Uint32Array): number {
  if (person === undefined) return k;
  const counts = new Map<number, number>();
  for (const row of rows) counts.set(person[row], (counts.get(person[row]) ?? 0) + 1);
  const most = [...counts.values()].sort((a, b) => b - a).slice(0, k - 1);
  return 1 + most.reduce((sum, count) => sum + count, 0);
}
