/** A share as per cent with one decimal, such as `1.5 %`. */
export function shareText(share: number): string {
  const percent = share * 100;
  return `${percent > 0 && percent < 0.1 ? "under 0.1" : percent.toFixed(1)} %`;
}
