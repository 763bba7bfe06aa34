/** A share as per cent with one decimal; what is little or nearly all is not rounded to nothing or everything. */
export function percentText(share: number): string {
  if (share > 0 && share < 0.0005) return "<0.1 %";
  if (share < 1 && share >= 0.9995) return ">99.9 %";
  const digits = (100 * share).toFixed(1);
  return `${digits === "-0.0" ? "0.0" : digits} %`;
}

/** Hits of a number of persons as a share; null where nobody was asked for. */
export function shareText({ hits, of }: { readonly hits: number; readonly of: number }): string | null {
  return of === 0 ? null : percentText(hits / of);
}
