import { latticePoint, POINTS } from "./lattice.js";
import { isHolding, type Site } from "./sites.js";
import { type Intervals, intervalsMass, truncatedNormal, WHOLE_LINE } from "./truncated-normal.js";

/**
 * A walk over the latents that masks bind: the first column is drawn exactly within its bounds, as its latents are independent of each other; each
 * later site is drawn from its normal distribution given those before it, truncated to its bounds. The product of the masses that were cut out is the
 * walk's weight: its mean over walks is the probability that the other columns meet their bounds given that the first does.
 * @see Genz, "Numerical computation of multivariate normal probabilities", J. Comput. Graph. Statist. 1 (1992) 141-149. doi:10.2307/1390838
 */
export class BoundWalk {
  readonly sites: readonly Site[];
  /** How many sites the first column has. */
  readonly first: number;
  /** One a site in (0, 1), and one for the choice between two parts of the first column: what a walk is made of. */
  readonly uniforms: Float64Array;
  /** Probability that the first column meets its bounds. */
  readonly probabilityOfFirst: number;
  readonly #lower: Float64Array;
  readonly #size: number;

  /**
   * @param columns the sites of each column that is bound; the first is drawn first
   * @param lower Cholesky factor of the sites' correlations, in their order
   */
  constructor(columns: readonly (readonly Site[])[], lower: Float64Array) {
    this.sites = columns.flat();
    this.first = columns.length > 0 ? columns[0].length : 0;
    this.#lower = lower;
    this.#size = this.sites.length;
    this.uniforms = new Float64Array(this.#size + 1);
    this.probabilityOfFirst = this.#massOfFirst();
  }

  /**
   * Draws the first column. One whose states and values are both bound meets its bounds in two ways: in another state, or with a value that is allowed.
   * @param z written: the number of each site
   * @param e written: the independent normal numbers that they are made of
   */
  drawFirst(z: Float64Array, e: Float64Array): void {
    for (let k = 0; k < this.first; k++) {
      const { holding } = this.sites[k];
      let where = this.where(k, z);
      if (holding !== undefined) {
        const part = this.uniforms[this.#size] * this.probabilityOfFirst;
        where = part < intervalsMass(holding.otherwise, 0, 1) ? holding.otherwise : holding.value;
      }
      z[k] = truncatedNormal(where, 0, 1, intervalsMass(where, 0, 1), this.uniforms[k]);
      e[k] = z[k];
    }
  }

  /** Draws the sites after the first column; gives the walk's weight. */
  drawOthers(z: Float64Array, e: Float64Array): number {
    let weight = 1;
    for (let k = this.first; k < this.#size; k++) {
      const mean = this.mean(k, e);
      const deviation = this.deviation(k);
      const where = this.where(k, z);
      const mass = intervalsMass(where, mean, deviation);
      weight *= mass;
      z[k] = truncatedNormal(where, mean, deviation, mass, this.uniforms[k]);
      e[k] = (z[k] - mean) / deviation;
    }
    return weight;
  }

  /** Where a site may lie, given the site before it. */
  where(k: number, z: Float64Array): Intervals {
    const { follows, intervals } = this.sites[k];
    return follows && !isHolding(this.sites[k - 1], z[k - 1]) ? WHOLE_LINE : intervals;
  }

  /** Mean of a number, given those before it. */
  mean(k: number, e: Float64Array): number {
    const row = k * this.#size;
    let mean = 0;
    for (let j = 0; j < k; j++) mean += this.#lower[row + j] * e[j];
    return mean;
  }

  /** Standard deviation of a number, given those before it. */
  deviation(k: number): number {
    return this.#lower[k * this.#size + k];
  }

  /** Mean weight of walks over a lattice; 1 where there are no others. */
  meanWeight(): number {
    if (this.first === this.#size) return 1;
    const z = new Float64Array(this.#size);
    const e = new Float64Array(this.#size);
    let sum = 0;
    for (let point = 1; point <= POINTS; point++) {
      latticePoint(this.uniforms, point);
      this.drawFirst(z, e);
      sum += this.drawOthers(z, e);
    }
    return sum / POINTS;
  }

  #massOfFirst(): number {
    if (this.first === 0) return 1;
    const { holding, intervals } = this.sites[0];
    if (holding === undefined) return intervalsMass(intervals, 0, 1);
    const withValue = intervalsMass(holding.value, 0, 1) * intervalsMass(this.sites[1].intervals, 0, 1);
    return intervalsMass(holding.otherwise, 0, 1) + withValue;
  }
}
