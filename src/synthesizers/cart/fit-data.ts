import type { CodeColumn, Codes } from "../../encode/codes.js";
import type { FeatureColumn } from "../../learn/features.js";
import { toFeatures } from "../../learn/to-features.js";
import { rowsForPersons } from "../autoregressive/rows-for-persons.js";
import { codeCounts } from "../code-counts.js";
import type { Margin } from "../margin-json.js";

/** What a row is for: splits are looked for with it, they are judged with it, or only the leaves are filled with it. */
export const GROWN_ON = 0;
export const HELD_OUT = 1;
export const ONLY_COUNTED = 2;

/** Everything that the trees of all columns are fitted from, columns as numbered in the table. Sent once to each worker. */
export interface FitData {
  margins: Margin[];
  codes: CodeColumn["codes"][];
  features: FeatureColumn[];
  /** The columns in at most 32 codes, to tell which of very many to predict from; empty where there are not so many. */
  coarse: FeatureColumn[];
  /** One of the above for each row. */
  roles: Uint8Array;
  /** Fewest rows in a leaf, and of a count that is stored. */
  leafRows: number;
  countRows: number;
}

/** Persons behind every count that is stored. */
const K = 5;

/** Codes of a coarse column, special ones counted. */
const COARSE = 32;

/** Predictors of one column at most: what the packed trees take. */
export const MOST_PREDICTORS = 60;

/** @param leafPersons fewest persons in a leaf */
export function fitData(data: Codes, roles: Uint8Array, leafPersons: number): FitData {
  const { columns, person } = data;
  const rows = Uint32Array.from({ length: data.rows }, (_, row) => row);
  const isWide = columns.length > MOST_PREDICTORS && columns.every(({ special }) => special < COARSE);
  return {
    margins: columns.map((column) => ({
      ordered: column.ordered,
      special: column.special,
      counts: Array.from(codeCounts(column)),
    })),
    codes: columns.map((column) => column.codes),
    features: [...toFeatures(columns).columns],
    coarse: isWide ? [...toFeatures(columns, COARSE).columns] : [],
    roles,
    leafRows: rowsForPersons(leafPersons, person, rows),
    countRows: rowsForPersons(K, person, rows),
  };
}
