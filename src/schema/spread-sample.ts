/** At most `size` of the items, evenly spaced from the first to the last, in their order. */
export function spreadSample<Item>(items: readonly Item[], size: number): readonly Item[] {
  if (items.length <= size) return items;
  const step = (items.length - 1) / (size - 1);
  return Array.from({ length: size }, (_, at) => items[Math.round(at * step)]);
}
