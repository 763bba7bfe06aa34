import { expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { rowGroups, rowList } from "../../../src/evaluate/privacy/row-groups.js";
import { range } from "../example-tables.js";

test("rows are grouped as comparing all cells groups them, with every column and without each", () => {
  const stream = new Random("3").stream("rows");
  const rows = { train: 120, holdout: 50, twin: 90 };
  const column = (slot: number, from: number, count: number, levels: number) =>
    Uint32Array.from(range(from, from + count), (row) => Math.floor(levels * stream.uniform(row, slot)));
  const columns = [3, 2, 5, 4].map((levels, slot) => ({
    train: column(slot, 0, rows.train, levels),
    holdout: column(slot, 1000, rows.holdout, levels),
    twin: column(slot, 2000, rows.twin, levels),
  }));
  const list = rowList(columns, rows);
  const all = columns.map(({ train, holdout, twin }) => [...train, ...holdout, ...twin]);
  for (const without of [-1, 0, 1, 2, 3]) {
    const { of, count } = rowGroups(list, without);
    const keys = range(0, 260).map((row) =>
      all
        .filter((_, i) => i !== without)
        .map((cells) => cells[row])
        .join(" "),
    );
    expect(count).toBe(new Set(keys).size);
    const groupOf = new Map<string, number>();
    keys.forEach((key, row) => {
      if (!groupOf.has(key)) groupOf.set(key, of[row]);
      expect(of[row]).toBe(groupOf.get(key));
    });
  }
});
