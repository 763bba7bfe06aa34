/** A likeness in 0 .. 1 with three decimals, as the answers of the evaluation have it. */
export function scoreText(value: number): string {
  return value.toFixed(3);
}
