import { type AliasTable, aliasTable, drawAlias } from "../../core/random/alias-table.js";
import type { Stream } from "../../core/random/random.js";
import { ALLOWED, STAND_IN } from "../../encode/support.js";
import { total } from "../code-counts.js";
import type { BayesNetData } from "./bayes-net-data.js";
import type { TreeTables } from "./tree-tables.js";

/** What the codes and groups of a sample are drawn again from. */
export interface Redraw {
  data: BayesNetData;
  tables: TreeTables;
  rows: Float64Array;
  stream: Stream;
  /** Two slots of the stream. */
  slot: number;
}

/**
 * Draws the stand-in codes of one column again among its allowed codes, given the rest of the row: P(group | parent) times
 * P(child's group | group) for each child, then the code within the group. The other columns stay as they are.
 * @param mask of the column; at least one code that occurs is allowed
 * @param groups of all columns; those of this one are written, as are its `codes`
 */
export function redrawStandIns(
  at: number,
  mask: Uint8Array,
  groups: readonly (Uint8Array | Uint16Array)[],
  codes: Uint8Array | Uint16Array,
  { data: { nodes }, tables, rows, stream, slot }: Redraw,
): void {
  const { parent } = nodes[at];
  const children = nodes.flatMap((node, child) => (node.parent === at ? [child] : []));
  const allowed = tables.within[at].map((weights, group) =>
    weights.map((weight, place) => (mask[tables.codesOf[at][group][place]] === ALLOWED ? weight : 0)),
  );
  // A group is drawn in proportion to what may be drawn of it.
  const share = allowed.map((weights, group) => total(weights) / atLeastTiny(total(tables.within[at][group])));
  const insides = allowed.map((weights): AliasTable | undefined =>
    total(weights) > 0 ? aliasTable(weights) : undefined,
  );
  const sums = children.map((child) => tables.conditional[child].map(total));
  const weightsGiven = (above: number, row: number) =>
    tables.conditional[at][above].map((weight, group) => {
      let product = weight * share[group];
      for (let c = 0; c < children.length; c++) {
        const drawn = groups[children[c]][row];
        product *= tables.conditional[children[c]][group][drawn] / atLeastTiny(sums[c][group]);
      }
      return product;
    });
  // Rows that agree in the groups of parent and children share a table.
  const cache = new Map<number, AliasTable>();
  for (let row = 0; row < rows.length; row++) {
    if (mask[codes[row]] !== STAND_IN) continue;
    const above = parent < 0 ? 0 : groups[parent][row];
    let key = above;
    for (const child of children) key = key * tables.sizes[child] + groups[child][row];
    let table = key < Number.MAX_SAFE_INTEGER ? cache.get(key) : undefined;
    if (table === undefined) {
      const weights = weightsGiven(above, row);
      table = aliasTable(total(weights) > 0 ? weights : share);
      if (key < Number.MAX_SAFE_INTEGER) cache.set(key, table);
    }
    const group = drawAlias(table, stream.uniform(rows[row], slot));
    groups[at][row] = group;
    codes[row] = tables.codesOf[at][group][drawAlias(insides[group]!, stream.uniform(rows[row], slot + 1))];
  }
}

function atLeastTiny(value: number): number {
  return Math.max(value, Number.MIN_VALUE);
}
