import { cholesky } from "../../core/math/cholesky.js";
import { choleskyInverse } from "../../core/math/cholesky-inverse.js";
import { normalQuantile } from "../../core/math/normal-quantile.js";
import type { Stream } from "../../core/random/random.js";
import { codeArray } from "../../encode/codes.js";
import { ALLOWED, EXCLUDED, STAND_IN, type Support } from "../../encode/support.js";
import { masked, total } from "../code-counts.js";
import { BoundBlock, SWEEPS } from "./bound-block.js";
import { type CodeReader, codeReader, type PlacedLatent, readCode } from "./code-reader.js";
import { type CopulaData, correlationMatrix } from "./copula-data.js";
import { gibbsSweep } from "./gibbs-sweep.js";
import { latentsOf } from "./latents.js";
import { columnSites, type Site } from "./sites.js";

/** A column whose stand-ins are drawn again. */
interface Redraw {
  column: number;
  mask: Uint8Array;
  sites: Site[];
  places: Uint32Array;
  reader: CodeReader;
}

/** A copula under a support, ready to draw from. */
export class CopulaDraws {
  /** The bound latents, which come first; the others are drawn given them. */
  readonly #block: BoundBlock;
  /** Number of the latent at each place. */
  readonly #order: Uint32Array;
  readonly #lower: Float64Array;
  readonly #precision: Float64Array;
  readonly #readers: CodeReader[];
  readonly #redraws: Redraw[];
  readonly #sizes: number[];

  /** @param support under which each column has a code that occurs and is allowed */
  constructor({ columns, correlations }: CopulaData, support: Support) {
    const latents = latentsOf(columns);
    const size = latents.length;
    const numbered = columns.map((_, column) =>
      latents.flatMap((latent, number) => (latent.column === column ? [{ latent, number }] : [])),
    );
    const mayBeDrawn = (column: number) => (code: number) =>
      support[column] === undefined || support[column][code] !== EXCLUDED;
    const bound = columns
      .map((margin, column) => ({
        sites: columnSites(margin, numbered[column], mayBeDrawn(column)),
        share: total(masked(margin.counts, support[column], true)) / total(margin.counts),
      }))
      .filter(({ sites }) => sites.length > 0)
      // The rarest first: what is drawn exactly need not be hit.
      .sort((a, b) => a.share - b.share)
      .map(({ sites }) => sites);
    const first = bound.flat().map(({ latent }) => latent);
    const isBound = new Set(first);
    this.#order = Uint32Array.from([
      ...first,
      ...latents.flatMap((_, number) => (isBound.has(number) ? [] : [number])),
    ]);
    const whole = correlationMatrix(correlations, size);
    const permuted = new Float64Array(size * size);
    for (let i = 0; i < size; i++)
      for (let j = 0; j < size; j++) permuted[i * size + j] = whole[this.#order[i] * size + this.#order[j]];
    // Checked when the copula was made.
    this.#lower = cholesky(permuted, size)!;
    const corner = new Float64Array(first.length * first.length);
    for (let i = 0; i < first.length; i++)
      corner.set(this.#lower.subarray(i * size, i * size + first.length), i * first.length);
    this.#block = new BoundBlock(bound, corner, size);

    const places = new Uint32Array(size);
    this.#order.forEach((number, place) => {
      places[number] = place;
    });
    const placed = numbered.map((own): PlacedLatent[] => own.map((each) => ({ ...each, place: places[each.number] })));
    this.#readers = columns.map((margin, column) => codeReader(margin, placed[column], mayBeDrawn(column)));
    this.#redraws = columns.flatMap((margin, column) => {
      const mask = support[column];
      if (!mask?.includes(STAND_IN)) return [];
      const isAllowed = (code: number) => mask[code] === ALLOWED;
      const sites = columnSites(margin, placed[column], isAllowed);
      const reader = codeReader(margin, placed[column], isAllowed);
      return [{ column, mask, sites, places: Uint32Array.from(sites, ({ latent }) => places[latent]), reader }];
    });
    this.#precision = this.#redraws.length > 0 ? choleskyInverse(this.#lower, size) : new Float64Array();
    this.#sizes = columns.map(({ counts }) => counts.length);
  }

  /** Probability that a row meets the support, stand-ins counted as allowed. */
  get probability(): number {
    return this.#block.probability;
  }

  /** Draws rows: an array of codes for each column. */
  draw(rows: Float64Array, stream: Stream): (Uint8Array | Uint16Array)[] {
    const size = this.#order.length;
    const codes = this.#sizes.map((own) => codeArray(rows.length, own));
    const z = new Float64Array(size);
    const e = new Float64Array(size);
    for (let at = 0; at < rows.length; at++) {
      if (this.#block.size > 0) this.#block.draw(z, e, stream, rows[at]);
      for (let k = this.#block.size; k < size; k++) {
        e[k] = normalQuantile(stream.uniform(rows[at], this.#order[k]));
        let sum = 0;
        for (let j = 0; j <= k; j++) sum += this.#lower[k * size + j] * e[j];
        z[k] = sum;
      }
      for (let column = 0; column < codes.length; column++) codes[column][at] = readCode(this.#readers[column], z);
      for (const redraw of this.#redraws)
        if (redraw.mask[codes[redraw.column][at]] === STAND_IN)
          codes[redraw.column][at] = this.#drawAgain(redraw, z, stream, rows[at]);
    }
    return codes;
  }

  /** Draws a column's latents again within what is allowed, given the rest of the row: one site at once, two by sweeps. */
  #drawAgain({ sites, places, reader }: Redraw, z: Float64Array, stream: Stream, row: number): number {
    const size = this.#order.length;
    const uniforms = new Float64Array(sites.length);
    const sweeps = sites.length > 1 ? SWEEPS : 1;
    for (let sweep = 0; sweep < sweeps; sweep++) {
      for (let k = 0; k < sites.length; k++) uniforms[k] = stream.uniform(row, size + 2 + sites[k].latent, sweep);
      gibbsSweep(sites, places, this.#precision, size, z, uniforms, sweep === 0);
    }
    return readCode(reader, z);
  }
}
