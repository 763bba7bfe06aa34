import { choleskyInverse } from "../../core/math/cholesky-inverse.js";
import { normalQuantile } from "../../core/math/normal-quantile.js";
import type { Stream } from "../../core/random/random.js";
import { BoundWalk } from "./bound-walk.js";
import { gibbsSweep } from "./gibbs-sweep.js";
import type { Site } from "./sites.js";
import { isInside } from "./truncated-normal.js";

/** Tries of a row before sweeps take over; none where fewer than one in fifty is expected to succeed. */
const TRIES = 40;
const LEAST_ACCEPTED = 0.02;

/** Walks of which the sweeps start from one. */
const STARTS = 30;

/** Gibbs sweeps: against rejection, twice as many make no difference, even for three bounds that contradict correlations of .9. */
export const SWEEPS = 20;

/**
 * The latents that masks bind, drawn from their normal distribution truncated to what the masks allow.
 *
 * Where the first column is drawn within its bounds, the others freely given it, and these meet theirs, the row is exact (rejection); so it always is
 * with one column. A row that {@link TRIES} tries do not settle starts from one of {@link STARTS} walks, chosen by their weights, as sweeps alone seldom
 * leave the stretch of the line that they start in; {@link SWEEPS} sweeps then bring it to the truncated distribution.
 */
export class BoundBlock {
  /** Probability that the latents meet all bounds: exact for one column, to some 1e-4 for several. */
  readonly probability: number;
  /** Number of sites. */
  readonly size: number;
  readonly #walk: BoundWalk;
  readonly #precision: Float64Array;
  readonly #places: Uint32Array;
  /** Slots of the stream: one a site, one for the parts of the first column. */
  readonly #slots: Uint32Array;
  /** Slot for the choice of a walk. */
  readonly #choice: number;
  readonly #tries: number;
  readonly #chosen: Float64Array;

  /**
   * @param columns the sites of each column that is bound; the first is drawn first
   * @param lower Cholesky factor of the sites' correlations, in their order
   * @param slot the first of two slots of the stream that no latent's number names
   */
  constructor(columns: readonly (readonly Site[])[], lower: Float64Array, slot: number) {
    this.#walk = new BoundWalk(columns, lower);
    const { sites, probabilityOfFirst } = this.#walk;
    this.size = sites.length;
    this.#precision = choleskyInverse(lower, this.size);
    this.#places = Uint32Array.from(sites.keys());
    this.#slots = Uint32Array.from([...sites.map(({ latent }) => latent), slot]);
    this.#choice = slot + 1;
    this.#chosen = new Float64Array(this.size);
    const accepted = this.#walk.meanWeight();
    this.#tries = accepted < LEAST_ACCEPTED ? 0 : TRIES;
    this.probability = probabilityOfFirst * accepted;
  }

  /**
   * Draws the sites of a row.
   * @param z written: a number for each site, in their order
   * @param e written: the independent normal numbers that they are made of
   */
  draw(z: Float64Array, e: Float64Array, stream: Stream, row: number): void {
    for (let attempt = 0; attempt < this.#tries; attempt++) if (this.#try(z, e, stream, row, attempt)) return;
    this.#start(z, e, stream, row);
    const { sites, uniforms } = this.#walk;
    for (let sweep = 0; sweep < SWEEPS; sweep++) {
      this.#fill(stream, row, this.#tries + STARTS + sweep);
      gibbsSweep(sites, this.#places, this.#precision, this.size, z, uniforms, false);
    }
    for (let k = 0; k < this.size; k++) e[k] = (z[k] - this.#walk.mean(k, e)) / this.#walk.deviation(k);
  }

  /** True where all bounds are met. */
  #try(z: Float64Array, e: Float64Array, stream: Stream, row: number, attempt: number): boolean {
    const walk = this.#walk;
    this.#fill(stream, row, attempt);
    walk.drawFirst(z, e);
    for (let k = walk.first; k < this.size; k++) {
      e[k] = normalQuantile(walk.uniforms[k]);
      z[k] = walk.mean(k, e) + walk.deviation(k) * e[k];
      if (!isInside(walk.where(k, z), z[k])) return false;
    }
    return true;
  }

  /** Importance resampling of walks. */
  #start(z: Float64Array, e: Float64Array, stream: Stream, row: number): void {
    let sum = 0;
    for (let at = 0; at < STARTS; at++) {
      this.#fill(stream, row, this.#tries + at);
      this.#walk.drawFirst(z, e);
      const weight = this.#walk.drawOthers(z, e);
      sum += weight;
      if (at > 0 && stream.uniform(row, this.#choice, at) * sum >= weight) continue;
      for (let k = 0; k < this.size; k++) this.#chosen[k] = z[k];
    }
    z.set(this.#chosen);
  }

  #fill(stream: Stream, row: number, attempt: number): void {
    for (let k = 0; k <= this.size; k++) this.#walk.uniforms[k] = stream.uniform(row, this.#slots[k], attempt);
  }
}
