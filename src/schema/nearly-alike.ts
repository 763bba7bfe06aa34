/** How many levels are the same as another but for the case of letters or white space: `Yes`, `yes` and `yes `. */
export function nearlyAlike(levels: readonly string[]): number {
  const folded = new Set(levels.map((level) => level.trim().replace(/\s+/g, " ").toLowerCase()));
  return levels.length - folded.size;
}
