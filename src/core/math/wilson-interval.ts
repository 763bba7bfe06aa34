/** An interval for a share: `centre` ± `half`, and the same as `lower` .. `upper`, which never leave 0 .. 1. */
export interface WilsonInterval {
  readonly centre: number;
  readonly half: number;
  readonly lower: number;
  readonly upper: number;
}

/**
 * Wilson's score interval for a share, given x successes in n trials:
 * centre (x + z²/2) / (n + z²), half-width z √(x (n - x)/n + z²/4) / (n + z²).
 *
 * No trials give 0 .. 1: nothing is known. The centre is not the observed share x/n, which the interval always holds.
 * @param successes x, 0 .. n; need not be whole (weighted rows)
 * @param trials n, 0 or more
 * @param z the normal quantile of the level wanted, above 0: 1.959963984540054 for 95 %
 * @throws RangeError when they are not so
 * @see Wilson, "Probable inference, the law of succession, and statistical inference", JASA 22 (1927) 209-212. doi:10.1080/01621459.1927.10502953
 */
export function wilsonInterval(successes: number, trials: number, z: number): WilsonInterval {
  if (!(successes >= 0 && successes <= trials && trials < Infinity && z > 0 && z < Infinity)) {
    throw new RangeError(`no interval for ${successes} successes in ${trials} trials at z = ${z}`);
  }
  const failures = trials - successes;
  const zz = z * z;
  const spread = trials === 0 ? 0 : (successes * failures) / trials;
  const centre = (successes + zz / 2) / (trials + zz);
  const half = (z * Math.sqrt(spread + zz / 4)) / (trials + zz);
  // At an observed 0 or 1 the border is exactly that; elsewhere only rounding could carry it across.
  const lower = successes === 0 ? 0 : Math.max(0, centre - half);
  const upper = failures === 0 ? 1 : Math.min(1, centre + half);
  return { centre, half, lower, upper };
}
