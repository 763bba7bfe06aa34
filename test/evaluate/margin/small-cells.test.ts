import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../../src/core/random/random.js";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import type { Margin } from "../../../src/evaluate/margin/margin.js";
import { exampleSchema, input, range, textTable } from "../example-tables.js";

const NUMBERS = exampleSchema({ x: "numerical" });
const LEVELS = exampleSchema({ x: "categorical" });

async function marginOf(
  schema: typeof NUMBERS,
  train: readonly (string | number)[],
  holdout: readonly (string | number)[],
  more: Parameters<typeof input>[3] = {},
): Promise<Margin | null> {
  const real = textTable({ x: train });
  const found = await evaluate(input(schema, real, real, { holdout: textTable({ x: holdout }), ...more }));
  return found.columns[0].margin;
}

/** The cells of each group on one side, from what a reader has: its shares and how many cells hold a value. */
function cells(margin: Margin, side: "train" | "holdout", of: number): number[] {
  const atoms = margin.kind === "bins" ? margin.atoms.map((atom) => atom[side] ?? 0) : [];
  return [...(margin[side] ?? []), ...atoms].map((share) => Math.round(share * of));
}

describe("a reader of a margin", () => {
  const column = (stream: ReturnType<Random["stream"]>, rows: number, spread: number, heap: number) =>
    range(0, rows).map((row) => (stream.uniform(row, 0) < heap ? 0 : Math.floor(spread * stream.uniform(row, 1) ** 3)));

  test.each([
    ["numbers", NUMBERS],
    ["levels", LEVELS],
  ])("can count no group of one to four persons, on either real side: %s", async (_, schema) => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 1e6 }),
        fc.integer({ min: 1, max: 150 }),
        fc.integer({ min: 1, max: 60 }),
        fc.constantFrom(1, 2, 6, 30, 400),
        fc.constantFrom(0, 0.3, 0.97),
        async (seed, rows, held, spread, heap) => {
          const stream = new Random(String(seed));
          const train = column(stream.stream("train"), rows, spread, heap);
          const holdout = column(stream.stream("holdout"), held, spread, heap);
          const margin = await marginOf(schema, train, holdout);
          if (margin === null) return;
          for (const [side, of] of [["train", rows] as const, ["holdout", held] as const]) {
            for (const count of cells(margin, side, of)) expect(count === 0 || count >= 5).toBe(true);
            const sum = cells(margin, side, of).reduce((total, count) => total + count, 0);
            expect(sum).toBe(margin[side] === null ? 0 : of);
          }
        },
      ),
      { numRuns: 60 },
    );
  });

  test("cannot count the rows of four persons, however many those are", async () => {
    // 30 persons with one row each, and 4 persons with ten rows each.
    const persons = Uint32Array.from(range(0, 70), (row) => (row < 30 ? row : 30 + (row % 4)));
    const real = range(0, 70).map((row) => (row < 30 ? row % 2 : 9));
    for (const [schema, one] of [
      [NUMBERS, "bins"],
      [LEVELS, "levels"],
    ] as const) {
      const margin = await marginOf(schema, real, real, { trainPersons: persons, holdoutPersons: persons });
      expect(margin?.kind).toBe(one);
      for (const side of ["train", "holdout"] as const) expect(cells(margin!, side, 70)).not.toContain(40);
    }
  });
});

describe("levels that few hold", () => {
  const many = (counts: Record<string, number>) =>
    Object.entries(counts).flatMap(([level, count]) => Array<string>(count).fill(level));

  test("join the others, and what joins them is the rarest", async () => {
    const train = many({ a: 40, b: 20, c: 10, rare: 3 });
    const margin = await marginOf(LEVELS, train, many({ a: 40, b: 20, c: 10 }));
    expect(margin).toMatchObject({ levels: ["a", "b"], other: true });
  });

  test("are those of the holdout too", async () => {
    const margin = await marginOf(LEVELS, many({ a: 40, b: 20, c: 10 }), many({ a: 40, b: 3, c: 9 }));
    expect(margin).toMatchObject({ levels: ["a"], other: true });
  });

  test("leave no margin where nothing else is left", async () => {
    expect(await marginOf(LEVELS, many({ a: 40, b: 2 }), many({ a: 20 }))).toBeNull();
  });

  test("a level that no holdout person has is shown", async () => {
    const margin = await marginOf(LEVELS, many({ a: 40, b: 20 }), many({ a: 40 }));
    expect(margin).toMatchObject({ levels: ["a", "b"], other: false, holdout: [1, 0] });
  });

  test("a holdout of four is not shown", async () => {
    for (const schema of [NUMBERS, LEVELS])
      expect((await marginOf(schema, Array<number>(40).fill(7), [7, 7, 7, 7]))?.holdout).toBeNull();
  });
});

describe("a value that many hold", () => {
  const rest = range(0, 60).map((i) => 1 + 37 * i);

  test("stands apart from the bins, and with them makes up the whole", async () => {
    const real = [...Array<number>(40).fill(0), ...rest];
    const margin = await marginOf(NUMBERS, real, real);
    if (margin?.kind !== "bins") throw new Error("no bins");
    expect(margin.atoms).toEqual([{ value: 0, train: 0.4, twin: 0.4, holdout: 0.4 }]);
    expect(margin.train.reduce((sum, share) => sum + share, 0)).toBeCloseTo(0.6, 5);
    expect(margin.step).toBe(200);
    for (const edge of margin.edges) expect((edge + margin.grid! / 2) % margin.step).toBeCloseTo(0, 6);
  });

  test("stays in its bin where what is beside it is too little, or where bins show single values", async () => {
    const few = await marginOf(
      NUMBERS,
      [...Array<number>(400).fill(0), ...rest.slice(0, 21)],
      Array<number>(90).fill(0),
    );
    expect(few).toMatchObject({ atoms: [{ value: 0 }] });
    const none = await marginOf(
      NUMBERS,
      [...Array<number>(400).fill(0), ...rest.slice(0, 21)],
      [...Array<number>(90).fill(0), 1, 38],
    );
    expect(none).toMatchObject({ atoms: [] });
    const small = range(0, 100).map((i) => i % 3);
    expect(await marginOf(NUMBERS, small, small)).toMatchObject({ atoms: [] });
  });
});
