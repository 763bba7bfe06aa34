import { isHolding, type Site } from "./sites.js";
import { intervalsMass, isInside, truncatedNormal, WHOLE_LINE } from "./truncated-normal.js";

/**
 * Draws every site again from its full conditional distribution: normal with mean -Σ_{j≠k} Q_kj z_j / Q_kk and variance 1 / Q_kk, truncated
 * to where the site may lie given its column's other site. Many sweeps draw from the multivariate normal truncated to all of them.
 * @param places of the sites among the numbers
 * @param precision Q, `size` x `size`
 * @param z `size` numbers; those of the sites are written
 * @param uniforms one a site, in (0, 1)
 * @param isStart the numbers do not meet the bounds yet: states are drawn from all that they may be, and values follow
 * @see Geweke, "Efficient simulation from the multivariate normal and Student-t distributions subject to linear constraints", Computing Science
 * and Statistics 23 (1991) 571-578
 */
export function gibbsSweep(
  sites: readonly Site[],
  places: ArrayLike<number>,
  precision: Float64Array,
  size: number,
  z: Float64Array,
  uniforms: Float64Array,
  isStart: boolean,
): void {
  for (let k = 0; k < sites.length; k++) {
    const place = places[k];
    const row = place * size;
    const own = precision[row + place];
    let mean = own * z[place];
    for (let j = 0; j < size; j++) mean -= precision[row + j] * z[j];
    mean /= own;
    const deviation = 1 / Math.sqrt(own);
    const { holding, follows, intervals } = sites[k];
    let where = follows && !isHolding(sites[k - 1], z[places[k - 1]]) ? WHOLE_LINE : intervals;
    if (holding !== undefined && !isStart && !isInside(sites[k + 1].intervals, z[places[k + 1]]))
      where = holding.otherwise;
    z[place] = truncatedNormal(where, mean, deviation, intervalsMass(where, mean, deviation), uniforms[k]);
  }
}
