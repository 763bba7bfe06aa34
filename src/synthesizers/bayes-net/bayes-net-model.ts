import { TwinsetError } from "../../core/errors.js";
import type { Random } from "../../core/random/random.js";
import { type Codes, codeArray } from "../../encode/codes.js";
import { STAND_IN, type Support } from "../../encode/support.js";
import { canBeMet, total } from "../code-counts.js";
import type { JSONValue, Model } from "../synthesizer.js";
import type { BayesNetData } from "./bayes-net-data.js";
import { redrawStandIns } from "./redraw-stand-ins.js";
import { type ColumnDraws, drawColumn, treeDraws } from "./tree-draws.js";
import { type TreeTables, treeTables } from "./tree-tables.js";

/** Slots of a row's draws, a column: one for its group and code, two for drawing a stand-in again. */
const SLOTS = 3;

/** A tree under a support, ready to draw from. */
interface Prepared {
  support: Support;
  tables: TreeTables;
  draws: ColumnDraws[];
}

const EVERYTHING: Support = [];

/** A fitted Chow-Liu tree. Conditions are exact: masks pass up the tree as messages, and rows are drawn from the conditioned tables. */
export class BayesNetModel implements Model {
  readonly #data: BayesNetData;
  // Of the support that was asked for last: the chunks of one job share it.
  #prepared: Prepared | undefined;

  constructor(data: BayesNetData) {
    this.#data = data;
  }

  async sample(rows: Float64Array, random: Random, support: Support = EVERYTHING): Promise<Codes> {
    const { nodes, order } = this.#data;
    const { tables, draws } = this.#prepare(support);
    const stream = random.stream("model");
    const columns = nodes.map(({ counts, ordered, special }) => ({
      codes: codeArray(rows.length, counts.length),
      size: counts.length,
      ordered,
      special,
    }));
    const groups = tables.sizes.map((size) => codeArray(rows.length, size));
    for (const at of order) {
      const above = nodes[at].parent < 0 ? undefined : groups[nodes[at].parent];
      drawColumn(draws[at], above, rows, stream, at * SLOTS, groups[at], columns[at].codes);
    }
    for (const at of order) {
      const mask = support[at];
      if (mask?.includes(STAND_IN))
        redrawStandIns(at, mask, groups, columns[at].codes, {
          data: this.#data,
          tables,
          rows,
          stream,
          slot: at * SLOTS + 1,
        });
    }
    return { columns, rows: rows.length };
  }

  probability(support: Support): number {
    return treeTables(this.#data, support).probability;
  }

  logDensity(codes: Codes): Float64Array {
    const { nodes } = this.#data;
    const { conditional, sizes } = this.#prepare(EVERYTHING).tables;
    const out = new Float64Array(codes.rows);
    nodes.forEach(({ parent, groups, counts }, at) => {
      const mass = new Float64Array(sizes[at]);
      for (let code = 0; code < counts.length; code++) mass[groups[code]] += counts[code];
      const groupLogs = conditional[at].map((weights) => {
        const sum = total(weights);
        return weights.map((weight) => Math.log(weight / sum));
      });
      const codeLogs = Float64Array.from(counts, (count, code) => Math.log(count / mass[groups[code]]));
      const own = codes.columns[at].codes;
      const parentCodes = parent < 0 ? undefined : codes.columns[parent].codes;
      for (let row = 0; row < out.length; row++) {
        const above = parentCodes === undefined ? 0 : nodes[parent].groups[parentCodes[row]];
        // A code that never occurred has no probability, nor has its group where it is alone in it.
        out[row] += counts[own[row]] > 0 ? groupLogs[above][groups[own[row]]] + codeLogs[own[row]] : -Infinity;
      }
    });
    return out;
  }

  toJSON(): JSONValue {
    return { nodes: this.#data.nodes.map((node) => ({ ...node })), order: [...this.#data.order] };
  }

  #prepare(support: Support): Prepared {
    if (this.#prepared?.support === support) return this.#prepared;
    const tables = treeTables(this.#data, support);
    const isPossible = this.#data.nodes.every(({ counts }, at) => canBeMet(counts, support[at]));
    if (!(isPossible && tables.probability > 0))
      throw new TwinsetError("E_CONDITION", "no row of the model meets the conditions");
    this.#prepared = { support, tables, draws: treeDraws(tables) };
    return this.#prepared;
  }
}
