import { readOracle } from "../../oracles/read-oracle.js";

/** Two columns of test/oracles/statistics.json, and what SciPy says of them. */
export interface Pair {
  x: Float64Array;
  y: Float64Array;
  ranks: Float64Array;
  pearson: number;
  spearman: number;
}

type Stored = {
  x: (number | null)[];
  y: (number | null)[];
  ranks: (number | null)[];
  pearson: number;
  spearman: number;
};

const column = (values: (number | null)[]) => Float64Array.from(values, (value) => value ?? Number.NaN);

/** The pairs: plain, with ties, with values missing, far from 0. */
export const pairs: Pair[] = readOracle<{ pairs: Stored[] }>("statistics").pairs.map((pair) => ({
  ...pair,
  x: column(pair.x),
  y: column(pair.y),
  ranks: column(pair.ranks),
}));
