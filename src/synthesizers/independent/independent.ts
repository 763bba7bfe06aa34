import { z } from "zod";
import { TwinsetError } from "../../core/errors.js";
import { type AliasTable, aliasTable, drawAlias } from "../../core/random/alias-table.js";
import type { Random } from "../../core/random/random.js";
import { type CodeColumn, type Codes, codeArray } from "../../encode/codes.js";
import type { Support } from "../../encode/support.js";
import { codeCounts, masked, total } from "../code-counts.js";
import { type Margin, marginSchema } from "../margin-json.js";
import type { JSONValue, Model, Synthesizer } from "../synthesizer.js";

const modelSchema = z.strictObject({ margins: z.array(marginSchema) });

/** Every column drawn on its own from its observed margin: no dependence at all. The floor that a useful model must beat. */
export const independent: Synthesizer<unknown> = {
  async fit(data) {
    return new IndependentModel(
      data.columns.map((column) => ({
        ordered: column.ordered,
        special: column.special,
        counts: Array.from(codeCounts(column)),
      })),
    );
  },
  fromJSON(json) {
    const parsed = modelSchema.safeParse(json);
    if (!parsed.success)
      throw new TwinsetError("E_MODEL", "the model file holds no sound margins", { cause: parsed.error });
    return new IndependentModel(parsed.data.margins);
  },
};

class IndependentModel implements Model {
  readonly #margins: readonly Margin[];

  constructor(margins: readonly Margin[]) {
    this.#margins = margins;
  }

  async sample(rows: Float64Array, random: Random, support?: Support): Promise<Codes> {
    const stream = random.stream("model");
    const uniforms = new Float64Array(rows.length);
    const columns = this.#margins.map((margin, at): CodeColumn => {
      // With nothing to condition on, drawing a stand-in again is drawing among the allowed codes at once.
      const table = drawable(margin, support?.[at]);
      const codes = codeArray(rows.length, margin.counts.length);
      stream.fillRows(uniforms, rows, at);
      for (let row = 0; row < rows.length; row++) codes[row] = drawAlias(table, uniforms[row]);
      return { codes, size: margin.counts.length, ordered: margin.ordered, special: margin.special };
    });
    return { columns, rows: rows.length };
  }

  probability(support: Support): number {
    return this.#margins.reduce(
      (product, margin, at) => (product * total(masked(margin.counts, support[at], true))) / total(margin.counts),
      1,
    );
  }

  logDensity(codes: Codes): Float64Array {
    const out = new Float64Array(codes.rows);
    this.#margins.forEach((margin, at) => {
      const sum = total(margin.counts);
      const logs = margin.counts.map((count) => Math.log(count / sum));
      for (let row = 0; row < codes.rows; row++) out[row] += logs[codes.columns[at].codes[row]];
    });
    return out;
  }

  toJSON(): JSONValue {
    return { margins: this.#margins.map((margin) => ({ ...margin })) };
  }
}

function drawable(margin: Margin, mask: Uint8Array | undefined): AliasTable {
  const weights = masked(margin.counts, mask, false);
  if (total(weights) === 0) throw new TwinsetError("E_CONDITION", "no row of the model meets the conditions");
  return aliasTable(weights);
}
