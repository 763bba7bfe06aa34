import type { CodeColumn, Codes } from "../../encode/codes.js";
import type { FeatureColumn } from "../../learn/features.js";
import { featureGroups, groupFeatures } from "../../learn/to-features.js";
import { codeCounts } from "../code-counts.js";
import type { Margin } from "../margin-json.js";
import type { NodeSettings } from "./options.js";

/** Everything that the nodes of all columns are fitted from, columns in the order in which they are drawn. Sent once to each worker. */
export interface NodeData {
  /** Of all rows of the table. */
  margins: Margin[];
  /** Of the rows that trees are grown on, as what follows. */
  codes: CodeColumn["codes"][];
  features: FeatureColumn[];
  /** Positions that each column is predicted from. */
  predictors: number[][];
  /** 1 for the rows that say when to stop. */
  heldOut: Uint8Array;
  person: Uint32Array | undefined;
  /** Persons that every leaf holds at least. */
  k: number;
  settings: NodeSettings;
}

/**
 * @param whole the table, whose margins count
 * @param part those of its rows that trees are grown on, and `heldOut` the rows among them that say when to stop
 * @param order column numbers, first drawn first
 * @param predictors positions, for each position
 */
export function nodeData(
  whole: Codes,
  part: Codes,
  heldOut: Uint8Array,
  order: readonly number[],
  predictors: number[][],
  k: number,
  settings: NodeSettings,
): NodeData {
  const columns = order.map((column) => whole.columns[column]);
  const grown = order.map((column) => part.columns[column]);
  return {
    margins: columns.map(marginOf),
    codes: grown.map((column) => column.codes),
    features: [...groupFeatures(grown, featureGroups(columns)).columns],
    predictors,
    heldOut,
    person: part.person,
    k,
    settings,
  };
}

function marginOf(column: CodeColumn): Margin {
  return { counts: Array.from(codeCounts(column)), ordered: column.ordered, special: column.special };
}
