/** The share of texts that a test holds for; 0 of none. */
export function shareOf(texts: readonly string[], holds: (text: string) => boolean): number {
  let held = 0;
  for (const text of texts) if (holds(text)) held++;
  return texts.length === 0 ? 0 : held / texts.length;
}
