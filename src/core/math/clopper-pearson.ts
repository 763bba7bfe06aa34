import { betaQuantile, betaQuantileUpper } from "./beta-quantile.js";

/** An interval for a share: `lower` .. `upper`, within 0 .. 1. */
export interface ClopperPearsonInterval {
  readonly lower: number;
  readonly upper: number;
}

/**
 * The exact interval of Clopper and Pearson for a share, given x successes in n trials: from the α/2 quantile of Beta(x, n - x + 1) to the
 * 1 - α/2 quantile of Beta(x + 1, n - x).
 *
 * Each border is missed with a chance of α/2 at most, whatever the share: wider than Wilson's interval, which keeps its level on
 * average only. A one-sided bound of level 1 - α is that border at 2 α. No trials give 0 .. 1.
 * @param successes x, a whole number 0 .. n
 * @param trials n, a whole number of 0 or more, below 1e9
 * @param alpha 1 less the level wanted, above 0 and below 1: 0.05 for 95 %
 * @throws RangeError when they are not so
 * @see Clopper & Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial", Biometrika 26 (1934) 404-413. doi:10.1093/biomet/26.4.404
 */
export function clopperPearson(successes: number, trials: number, alpha: number): ClopperPearsonInterval {
  const whole = Number.isInteger(successes) && Number.isInteger(trials);
  if (!(whole && successes >= 0 && successes <= trials && trials < 1e9 && alpha > 0 && alpha < 1)) {
    throw new RangeError(`no interval for ${successes} successes in ${trials} trials at alpha = ${alpha}`);
  }
  const failures = trials - successes;
  const lower = successes === 0 ? 0 : betaQuantile(alpha / 2, successes, failures + 1);
  const upper = failures === 0 ? 1 : betaQuantileUpper(alpha / 2, successes + 1, failures);
  return { lower, upper };
}
