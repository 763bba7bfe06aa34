/** A size in the unit that gives it one to three digits before the point: `812 B`, `41.2 kB`, `3.0 MB`. */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} B`;
  if (bytes < 999950) return `${(bytes / 1000).toFixed(1)} kB`;
  return `${(bytes / 1000000).toFixed(1)} MB`;
}
