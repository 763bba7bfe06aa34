import { cellChiSquare } from "./cell-chi-square.js";
import { type CellCounts, cellRoom, countCells } from "./cell-counts.js";
import { cellDistance } from "./cell-distance.js";
import type { CodedRows } from "./coded-rows.js";
import { ExpectedDeviation } from "./expected-deviation.js";
import { InfluenceSum } from "./influence-sum.js";

/** The tables of one number of columns on an arm: means over tables, and over draws where the arm was cut. */
export interface CellLevel {
  readonly tables: number;
  /** 1 - ½ Σ |p - q|, 0 .. 1. */
  readonly accuracy: number;
  /** What a fresh sample of the training rows' population is expected to reach. */
  readonly ceiling: number;
  /** What each row adds to the accuracy; see `InfluenceSum`. */
  readonly influence: InfluenceSum;
}

/** What the cells say of an arm. */
export interface ArmCells {
  /** Rows of all draws together, and how many draws. */
  readonly rows: number;
  readonly draws: number;
  /** One for each number of columns: 1, 2, 3. */
  readonly levels: readonly CellLevel[];
  /** Accuracy of each single column. */
  readonly columns: Float64Array;
  /** X² over what is expected, of each pair; NaN where undefined. */
  readonly pairs: Float64Array;
  readonly pairInfluence: InfluenceSum;
}

/** Adds up what the cells of table after table say of one arm. */
export class ArmTally {
  /** Rows of all draws. */
  readonly rows: number;
  readonly #real: CodedRows;
  readonly #draws: readonly { rows: CodedRows; counts: CellCounts; deviation: ExpectedDeviation }[];
  /** Scratch. */
  readonly #slopes: Float64Array;
  readonly #levels: { tables: number; accuracy: number; ceiling: number; influence: InfluenceSum }[];
  readonly #columns: number[] = [];
  readonly #pairs: number[] = [];
  readonly #pairInfluence: InfluenceSum;

  /** @param cells as many as a table has at most */
  constructor(real: CodedRows, draws: readonly CodedRows[], cells: number) {
    this.#real = real;
    this.#draws = draws.map((rows) => ({
      rows,
      counts: cellRoom(rows.rows, cells),
      deviation: new ExpectedDeviation(real.rows, rows.rows),
    }));
    this.#slopes = new Float64Array(cells);
    this.rows = draws.reduce((sum, { rows }) => sum + rows, 0);
    this.#levels = [1, 2, 3].map(() => ({ tables: 0, accuracy: 0, ceiling: 0, influence: new InfluenceSum(draws) }));
    this.#pairInfluence = new InfluenceSum(draws);
  }

  /** @param real the counts of the training rows, over the same columns; level: 0, 1, 2 for one, two, three columns */
  add(real: CellCounts, columns: readonly number[], sizes: readonly number[], level: number): void {
    const cells = sizes.reduce((product, size) => product * size, 1);
    let accuracy = 0;
    let ceiling = 0;
    let ratio = 0;
    const sum = this.#levels[level];
    const slopes = this.#slopes;
    this.#draws.forEach(({ rows, counts, deviation }, draw) => {
      countCells(counts, rows, columns, sizes);
      const { distance, expected } = cellDistance(real, this.#real, counts, rows, cells, deviation, slopes);
      accuracy += 1 - distance;
      ceiling += 1 - expected;
      sum.influence.add(draw, counts.cellOf, slopes, -1);
      if (level !== 1) return;
      const fit = cellChiSquare(real, this.#real, counts, rows, cells, slopes);
      // Rows that one cell holds are as expected whatever the arm: there is nothing to set them against.
      const defined = fit.expected > 1e-9;
      ratio += defined ? fit.chi / fit.expected : Number.NaN;
      if (defined) this.#pairInfluence.add(draw, counts.cellOf, slopes, 1 / fit.expected);
    });
    sum.tables++;
    sum.accuracy += accuracy / this.#draws.length;
    sum.ceiling += ceiling / this.#draws.length;
    if (level === 0) this.#columns.push(accuracy / this.#draws.length);
    if (level === 1) this.#pairs.push(ratio / this.#draws.length);
  }

  found(): ArmCells {
    return {
      rows: this.rows,
      draws: this.#draws.length,
      levels: this.#levels.map(({ tables, accuracy, ceiling, influence }) => {
        return { tables, accuracy: accuracy / tables, ceiling: ceiling / tables, influence };
      }),
      columns: Float64Array.from(this.#columns),
      pairs: Float64Array.from(this.#pairs),
      pairInfluence: this.#pairInfluence,
    };
  }
}
