/** The least power of two that is at least x; 0 for 0, infinity beyond 2^1022. */
export function powerOfTwo(x: number): number {
  if (x === 0) return 0;
  if (!(x <= 4.49423283715579e307)) return Number.POSITIVE_INFINITY;
  let power = 1;
  while (power < x) power *= 2;
  while (power / 2 >= x) power /= 2;
  return power;
}
