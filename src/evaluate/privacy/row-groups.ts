import type { Side } from "../evaluation-input.js";
import { SIDES } from "../evaluation-input.js";

/** Rows of the three tables as one list: first the training rows, then the holdout, then the twin. */
export interface RowList {
  readonly rows: Readonly<Record<Side, number>>;
  /** Where each table begins in the list. */
  readonly start: Readonly<Record<Side, number>>;
  readonly total: number;
  /** Per table, its codes column by column. */
  readonly cells: Readonly<Record<Side, readonly Uint32Array[]>>;
  /** Two sums a row, over columns, of hashes of (column, code): to leave a column out is to subtract its hash. */
  readonly sums: readonly [Uint32Array, Uint32Array];
}

/** Lists the rows and hashes them. O(rows × columns). */
export function rowList(
  columns: readonly Readonly<Record<Side, Uint32Array>>[],
  rows: Readonly<Record<Side, number>>,
): RowList {
  const start = { train: 0, holdout: rows.train, twin: rows.train + rows.holdout };
  const total = start.twin + rows.twin;
  const sums: [Uint32Array, Uint32Array] = [new Uint32Array(total), new Uint32Array(total)];
  const cells = {} as Record<Side, Uint32Array[]>;
  for (const side of SIDES) {
    cells[side] = columns.map((codes) => codes[side]);
    cells[side].forEach((codes, column) => {
      for (let row = 0, at = start[side]; row < codes.length; row++, at++) {
        sums[0][at] += hash(codes[row], column, 0);
        sums[1][at] += hash(codes[row], column, 1);
      }
    });
  }
  return { rows, start, total, cells, sums };
}

/** The groups of equal rows: the group of each row of the list, numbered from 0 in the order of their first rows. */
export interface RowGroups {
  readonly of: Uint32Array;
  readonly count: number;
}

/**
 * Groups the rows that are equal in every column, or in every column but one. Open addressing on 64 bits of hash; a hit is believed only
 * after all cells were compared. O(rows × columns).
 * @param without the column left out; absent: none
 */
export function rowGroups(list: RowList, without = -1): RowGroups {
  const { total, cells, start, sums } = list;
  let bits = 4;
  while (2 * total > 1 << bits && bits < 30) bits++;
  const mask = (1 << bits) - 1;
  const first = new Int32Array(1 << bits).fill(-1);
  const of = new Uint32Array(total);
  const high = new Uint32Array(total);
  const low = new Uint32Array(total);
  let count = 0;
  for (const side of SIDES) {
    const own = cells[side];
    for (let row = 0, at = start[side]; row < list.rows[side]; row++, at++) {
      high[at] = sums[0][at] - (without < 0 ? 0 : hash(own[without][row], without, 0));
      low[at] = sums[1][at] - (without < 0 ? 0 : hash(own[without][row], without, 1));
      let slot = high[at] & mask;
      for (;;) {
        const other = first[slot];
        if (other < 0) {
          first[slot] = at;
          of[at] = count++;
          break;
        }
        if (high[other] === high[at] && low[other] === low[at] && equalRows(list, side, row, other, without)) {
          of[at] = of[other];
          break;
        }
        slot = (slot + 1) & mask;
      }
    }
  }
  return { of, count };
}

function equalRows({ cells, start }: RowList, side: Side, row: number, other: number, without: number): boolean {
  const otherSide = other < start.holdout ? "train" : other < start.twin ? "holdout" : "twin";
  const otherRow = other - start[otherSide];
  const own = cells[side];
  const theirs = cells[otherSide];
  for (let column = 0; column < own.length; column++) {
    if (column !== without && own[column][row] !== theirs[column][otherRow]) return false;
  }
  return true;
}

/** 32 bits from a cell, by MurmurHash3's finaliser; the two lanes are as good as independent. */
function hash(code: number, column: number, lane: number): number {
  let h = (code + Math.imul(2 * column + lane + 1, 0x9e3779b1)) | 0;
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return h ^ (h >>> 16);
}
