import { TwinsetError } from "../../core/errors.js";
import { type AliasTable, aliasTable, drawAlias } from "../../core/random/alias-table.js";
import type { Random, Stream } from "../../core/random/random.js";
import { type Codes, codeArray } from "../../encode/codes.js";
import { STAND_IN, type Support } from "../../encode/support.js";
import { total } from "../code-counts.js";
import type { JSONValue, Model } from "../synthesizer.js";
import type { BayesNetData } from "./bayes-net.js";
import { type TreeTables, treeTables } from "./tree-tables.js";

/** Slots of a row's draws: two a column for its group and code, two more for drawing a stand-in again. */
const SLOTS = 4;

/** A fitted Chow-Liu tree. Conditions are exact: masks pass up the tree as messages, and rows are drawn from the conditioned tables. */
export class BayesNetModel implements Model {
  readonly #data: BayesNetData;

  constructor(data: BayesNetData) {
    this.#data = data;
  }

  async sample(rows: Float64Array, random: Random, support: Support = []): Promise<Codes> {
    const { nodes, order } = this.#data;
    const tables = treeTables(this.#data, support);
    if (nodes.length > 0 && !(tables.probability > 0))
      throw new TwinsetError("E_CONDITION", "no row of the model meets the conditions");
    const stream = random.stream("model");
    const columns = nodes.map((node) => ({
      codes: codeArray(rows.length, node.counts.length),
      size: node.counts.length,
      ordered: node.ordered,
      special: node.special,
    }));
    const groups = nodes.map((_, at) => codeArray(rows.length, tables.sizes[at]));
    const uniforms = new Float64Array(rows.length);
    for (const at of order) {
      const draws = tables.conditional[at].map((weights) => (total(weights) > 0 ? aliasTable(weights) : undefined));
      const inside = tables.within[at].map((weights) => (total(weights) > 0 ? aliasTable(weights) : undefined));
      const parent = nodes[at].parent;
      const above = parent < 0 ? undefined : groups[parent];
      const first = tables.codesOf[at];
      stream.fillRows(uniforms, rows, at * SLOTS);
      for (let row = 0; row < rows.length; row++)
        groups[at][row] = drawAlias(draws[above === undefined ? 0 : above[row]]!, uniforms[row]);
      stream.fillRows(uniforms, rows, at * SLOTS + 1);
      for (let row = 0; row < rows.length; row++) {
        const group = groups[at][row];
        columns[at].codes[row] = first[group][drawAlias(inside[group]!, uniforms[row])];
      }
    }
    for (const at of order)
      if (support[at]?.includes(STAND_IN))
        redraw(this.#data, tables, support, at, rows, stream, groups, columns[at].codes);
    return { columns, rows: rows.length };
  }

  probability(support: Support): number {
    return treeTables(this.#data, support).probability;
  }

  logDensity(codes: Codes): Float64Array {
    const { nodes, order } = this.#data;
    const tables = treeTables(this.#data, []);
    const out = new Float64Array(codes.rows);
    for (const at of order) {
      const { parent, groups, counts } = nodes[at];
      const mass = new Float64Array(tables.sizes[at]);
      for (let code = 0; code < counts.length; code++) mass[groups[code]] += counts[code];
      for (let row = 0; row < codes.rows; row++) {
        const code = codes.columns[at].codes[row];
        const above = parent < 0 ? 0 : nodes[parent].groups[codes.columns[parent].codes[row]];
        const table = tables.conditional[at][above];
        out[row] += Math.log((table[groups[code]] / total(table)) * (counts[code] / mass[groups[code]]));
      }
    }
    return out;
  }

  toJSON(): JSONValue {
    return { nodes: this.#data.nodes.map((node) => ({ ...node })), order: [...this.#data.order] };
  }
}

/**
 * Draws the stand-in codes of one column again among its allowed codes, given the rest of the row: P(group | parent) times
 * P(child | group) for each child, then the code within the group.
 */
function redraw(
  data: BayesNetData,
  tables: TreeTables,
  support: Support,
  at: number,
  rows: Float64Array,
  stream: Stream,
  groups: readonly (Uint8Array | Uint16Array)[],
  codes: Uint8Array | Uint16Array,
): void {
  const { nodes } = data;
  const mask = support[at]!;
  const children = nodes.flatMap((node, child) => (node.parent === at ? [child] : []));
  // P(code allowed | group), so that a group is drawn in proportion to what may be drawn of it.
  const allowed = tables.within[at].map((weights, group) =>
    weights.map((weight, place) => (mask[tables.codesOf[at][group][place]] === 1 ? weight : 0)),
  );
  const share = allowed.map(
    (weights, group) => total(weights) / Math.max(total(tables.within[at][group]), Number.MIN_VALUE),
  );
  const insides: (AliasTable | undefined)[] = allowed.map((weights) =>
    total(weights) > 0 ? aliasTable(weights) : undefined,
  );
  const sums = children.map((child) => tables.conditional[child].map(total));
  const cache = new Map<number, AliasTable>();
  for (let row = 0; row < rows.length; row++) {
    if (mask[codes[row]] !== STAND_IN) continue;
    const above = nodes[at].parent < 0 ? 0 : groups[nodes[at].parent][row];
    let key = above;
    for (const child of children) key = key * tables.sizes[child] + groups[child][row];
    let table = key < Number.MAX_SAFE_INTEGER ? cache.get(key) : undefined;
    if (table === undefined) {
      const weights = tables.conditional[at][above].map((weight, group) => {
        let product = weight * share[group];
        for (let c = 0; c < children.length; c++)
          product *=
            tables.conditional[children[c]][group][groups[children[c]][row]] /
            Math.max(sums[c][group], Number.MIN_VALUE);
        return product;
      });
      table = aliasTable(total(weights) > 0 ? weights : share);
      if (key < Number.MAX_SAFE_INTEGER) cache.set(key, table);
    }
    const group = drawAlias(table, stream.uniform(rows[row], at * SLOTS + 2));
    groups[at][row] = group;
    codes[row] = tables.codesOf[at][group][drawAlias(insides[group]!, stream.uniform(rows[row], at * SLOTS + 3))];
  }
}
