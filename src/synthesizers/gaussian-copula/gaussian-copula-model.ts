import { TwinsetError } from "../../core/errors.js";
import type { Random } from "../../core/random/random.js";
import type { Codes } from "../../encode/codes.js";
import type { Support } from "../../encode/support.js";
import { canBeMet, masked, total } from "../code-counts.js";
import type { JSONValue, Model } from "../synthesizer.js";
import type { CopulaData } from "./copula-data.js";
import { CopulaDraws } from "./copula-draws.js";

/**
 * A fitted Gaussian copula. Conditions on one column are exact, conditions on several as near as the Gibbs sweeps of {@link BoundBlock} come. It has no
 * `logDensity`: the probability of a row is that of a box under a normal distribution of as many dimensions as latents, which no formula gives.
 */
export class GaussianCopulaModel implements Model {
  readonly #data: CopulaData;
  // Of the support that was asked for last: the chunks of one job share it.
  #prepared: { support: Support; draws: CopulaDraws } | undefined;

  constructor(data: CopulaData) {
    this.#data = data;
  }

  async sample(rows: Float64Array, random: Random, support: Support = EVERYTHING): Promise<Codes> {
    const { columns } = this.#data;
    if (!columns.every(({ counts }, at) => canBeMet(counts, support[at])))
      throw new TwinsetError("E_CONDITION", "no row of the model meets the conditions");
    const codes = this.#prepare(support).draw(rows, random.stream("model"));
    return {
      columns: columns.map(({ counts, ordered, special }, at) => ({
        codes: codes[at],
        size: counts.length,
        ordered,
        special,
      })),
      rows: rows.length,
    };
  }

  probability(support: Support): number {
    const isPossible = this.#data.columns.every(({ counts }, at) => total(masked(counts, support[at], true)) > 0);
    return isPossible ? this.#prepare(support).probability : 0;
  }

  toJSON(): JSONValue {
    const { columns, correlations } = this.#data;
    return { columns: columns.map((column) => ({ ...column })), correlations: [...correlations] };
  }

  #prepare(support: Support): CopulaDraws {
    if (this.#prepared?.support !== support) this.#prepared = { support, draws: new CopulaDraws(this.#data, support) };
    return this.#prepared.draws;
  }
}

const EVERYTHING: Support = [];
