/**
 * What Stirling's formula leaves out of ln Γ: ln Γ(x) - ((x - 1/2) ln x - x + ln(2π)/2) = 1/(12 x) - 1/(360 x³) + … for x > 0.
 *
 * The series from 10 on, below that shifted up by δ(x) = δ(x + 1) + (x + 1/2) ln(1 + 1/x) - 1. Absolute error 3e-15 or less.
 * @param x above 0
 * @see DLMF 5.11.1; Loader, "Fast and accurate computation of binomial probabilities" (2000), section 3
 */
export function stirlingError(x: number): number {
  let shift = 0;
  let y = x;
  for (; y < 10; y++) shift += (y + 0.5) * Math.log1p(1 / y) - 1;
  const z = 1 / (y * y);
  const series =
    1 / 12 - z * (1 / 360 - z * (1 / 1260 - z * (1 / 1680 - z * (1 / 1188 - z * (691 / 360360 - z * (1 / 156))))));
  return shift + series / y;
}
