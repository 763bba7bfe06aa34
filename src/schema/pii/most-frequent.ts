/** A country is nobody's secret where so many texts share it. */
const FEWEST = 5;

/** The key that most texts have; undefined where fewer than five share one. */
export function mostFrequentKey(
  texts: readonly string[],
  keyOf: (text: string) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  let best: string | undefined;
  for (const text of texts) {
    const key = keyOf(text);
    if (key === undefined) continue;
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    if (count >= FEWEST && count > (best === undefined ? 0 : counts.get(best)!)) best = key;
  }
  return best;
}
