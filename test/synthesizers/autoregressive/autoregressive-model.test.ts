import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { ALLOWED, STAND_IN, type Support } from "../../../src/encode/support.js";
import { cells, countCells, meets, misfit, plain, rowNumbers } from "../example-codes.js";
import { chain, chainModel, conditioned, type Given, shares } from "./example-chain.js";

const random = new Random("chain");

/** Four columns, each of which leans on those before it. */
const leaning: Given[] = [
  () => shares(5, 3, 2, 1),
  ([a]) => shares(1 + a, 4, 2),
  ([a, b]) => shares(1, 1 + b, 1 + a * b, 3, 2),
  ([a, b, c]) => shares(1 + c + a, 6 * (1 + b), 0.05 * (1 + a)),
];

/**
 * The third column's second code hangs on the first two: likely for one combination in 400, next to impossible elsewhere. A draw finds that combination
 * in the condition's probability of 0.2 % by luck alone.
 */
const needle: Given[] = [
  () => shares(...Array.from({ length: 20 }, (_, a) => 1 + (a % 2))),
  () => shares(...Array.from({ length: 20 }, () => 1)),
  ([a, b]) => (a === 3 && (b === 7 || b === 8) ? shares(1, 3) : shares(1, 1e-7)),
  ([a, b, c]) => shares(1 + a, 1 + b, 5 + c),
];

/**
 * How far drawn rows lie from the exact conditional distribution: chi-square as if they were `tellable` rows, in standard deviations above its mean.
 */
async function misfitGiven(givens: Given[], support: Support, rows: number, tellable = rows) {
  const { model, every, probabilities } = chain(givens);
  const exact = conditioned(every, probabilities, support);
  const drawn = await model.sample(rowNumbers(rows), new Random("given"), support);
  expect(meets(drawn, support).every(Boolean)).toBe(true);
  const counts = countCells(cells(drawn), every.rows);
  return {
    whole: exact.whole,
    misfit: misfit(
      counts.map((count) => (count * tellable) / rows),
      exact.probabilities.map((p) => p * tellable),
    ),
  };
}

describe("an autoregressive model", () => {
  test("knows each row's probability, and draws by it", async () => {
    const { model, every, probabilities } = chain(leaning);
    model.logDensity(every).forEach((log, row) => {
      expect(Math.exp(log)).toBeCloseTo(probabilities[row], 12);
    });
    const drawn = await model.sample(rowNumbers(40_000), random);
    expect(
      misfit(
        countCells(cells(drawn), every.rows),
        probabilities.map((p) => p * 40_000),
      ),
    ).toBeLessThan(4);
  });

  test("draws columns in an order that need not be the table's", async () => {
    const { model, every, probabilities } = chain(leaning, [2, 0, 3, 1]);
    const drawn = await model.sample(rowNumbers(40_000), random, []);
    expect(drawn.columns.map(({ size }) => size)).toEqual([3, 3, 4, 5]);
    expect(
      misfit(
        countCells(cells(drawn), every.rows),
        probabilities.map((p) => p * 40_000),
      ),
    ).toBeLessThan(4);
    model.logDensity(every).forEach((log, row) => {
      expect(Math.exp(log)).toBeCloseTo(probabilities[row], 12);
    });
  });

  test("of no columns has rows of probability 1", async () => {
    const { model } = chain([]);
    expect(await model.sample(rowNumbers(3), random)).toEqual({ columns: [], rows: 3 });
    expect(model.probability([])).toBe(1);
    expect([...model.logDensity({ columns: [], rows: 2 })]).toEqual([0, 0]);
  });
});

describe("conditions", () => {
  test.each<[string, Support]>([
    ["the first column", [Uint8Array.of(0, 1, 0, 1)]],
    ["the last column", [undefined, undefined, undefined, Uint8Array.of(1, 0, 0)]],
    ["two columns in the middle", [undefined, Uint8Array.of(0, 1, 1), Uint8Array.of(1, 1, 0, 0, 1)]],
    [
      "all columns",
      [Uint8Array.of(1, 1, 1, 0), Uint8Array.of(1, 0, 1), Uint8Array.of(0, 1, 1, 1, 0), Uint8Array.of(1, 1, 0)],
    ],
  ])("on %s are met exactly", async (_, support) => {
    const { whole, misfit } = await misfitGiven(leaning, support, 20_000);
    expect(whole).toBeGreaterThan(1 / 32);
    expect(misfit).toBeLessThan(4);
  });

  // Particles are near, not exact: 8,000 rows err no more than so many exact ones would, by chi-square.
  test.each<[string, Given[], number, Support]>([
    ["a rare code of the last column", leaning, 8000, [undefined, undefined, undefined, Uint8Array.of(0, 0, 1)]],
    [
      "columns that seldom go together",
      leaning,
      8000,
      [Uint8Array.of(0, 0, 0, 1), Uint8Array.of(1, 0, 0), Uint8Array.of(0, 0, 0, 0, 1), Uint8Array.of(0, 0, 1)],
    ],
    [
      "two rare codes",
      leaning,
      8000,
      [undefined, Uint8Array.of(1, 0, 0), Uint8Array.of(1, 0, 0, 0, 0), Uint8Array.of(0, 0, 1)],
    ],
    ["what hangs on few rows", needle, 800, [undefined, undefined, Uint8Array.of(0, 1)]],
    [
      "what hangs on few rows, and more",
      needle,
      800,
      [undefined, undefined, Uint8Array.of(0, 1), Uint8Array.of(1, 0, 0)],
    ],
  ])("on %s are met nearly", async (_, givens, tellable, support) => {
    const { whole, misfit } = await misfitGiven(givens, support, 8000, tellable);
    expect(whole).toBeLessThan(0.02);
    expect(misfit).toBeLessThan(4);
  });

  test("so rare that particles meet them do not make copies", async () => {
    const wide = () => Array(250).fill(1 / 250);
    const model = chainModel([wide, wide, wide, () => [0.99, 0.01]]);
    const drawn = await model.sample(rowNumbers(4000), random, [undefined, undefined, undefined, Uint8Array.of(0, 1)]);
    // Of 15,625,000 rows that might be drawn; a pilot of 16,384 has too few for 4,000 rows without 400 copies.
    expect(new Set(cells(drawn, [0, 1, 2])).size).toBeGreaterThan(3950);
  });

  test("have the probability that all their rows have together", () => {
    const supports: Support[] = [
      [],
      [Uint8Array.of(0, 1, 0, 1)],
      [undefined, undefined, undefined, Uint8Array.of(1, 0, 0)],
      [undefined, undefined, undefined, Uint8Array.of(0, 0, 1)],
      [Uint8Array.of(1, 1, 0, 0), Uint8Array.of(1, 1, 0), Uint8Array.of(0, 0, 1, 1, 1), Uint8Array.of(0, 1, 1)],
      [undefined, Uint8Array.of(1, 0, 0), Uint8Array.of(1, 0, 0, 0, 0), Uint8Array.of(0, 0, 1)],
    ];
    const { model, every, probabilities } = chain(leaning);
    for (const support of supports) {
      const { whole } = conditioned(every, probabilities, support);
      // Weighed draws err less than counted ones would.
      expect(Math.abs(model.probability(support) - whole)).toBeLessThanOrEqual(
        4 * Math.sqrt((whole * (1 - whole)) / 16_384) + 1e-12,
      );
    }
    const few = chain(needle);
    const hung: Support = [undefined, undefined, Uint8Array.of(0, 1)];
    const { whole } = conditioned(few.every, few.probabilities, hung);
    expect(Math.abs(few.model.probability(hung) - whole)).toBeLessThan(4 * Math.sqrt((whole * (1 - whole)) / 65_536));
    expect(few.model.probability([undefined, undefined, new Uint8Array(2)])).toBe(0);
  });

  test.each<[string, Given[], Support]>([
    ["by rejection", leaning, [undefined, undefined, undefined, Uint8Array.of(1, 0, 0)]],
    ["by particles", needle, [undefined, undefined, Uint8Array.of(0, 1), Uint8Array.of(1, 1, 0)]],
  ])("draw row i the same %s, whatever rows are drawn with it", async (_, givens, support) => {
    const { model } = chain(givens);
    const whole = plain(await model.sample(rowNumbers(150), random, support));
    for (const numbers of [rowNumbers(150).reverse(), Float64Array.of(149, 3, 77), Float64Array.of(12)])
      expect(plain(await chain(givens).model.sample(numbers, random, support))).toEqual(
        whole.map((codes) => [...numbers].map((row) => codes[row])),
      );
    expect(plain(await model.sample(rowNumbers(150), new Random("another"), support))).not.toEqual(whole);
  });

  test.each<[string, Given, Given, string]>([
    ["that exclude each other", () => [1], () => [1, 0], "65,536"],
    ["that all but exclude each other", () => [1], () => [1 - 1e-10, 1e-10], "16,384"],
    ["that next to no row leads to", () => [1 - 6e-5, 6e-5], ([, b]) => (b === 1 ? [0, 1] : [1, 0]), "65,536"],
  ])(
    "%s are refused, with how many tries were made",
    async (_, second, third, tries) => {
      const { model } = chain([() => [0.5, 0.5], second, third]);
      await expect(
        model.sample(rowNumbers(3), random, [undefined, undefined, Uint8Array.of(0, 1)]),
      ).rejects.toMatchObject({
        code: "E_CONDITION",
        message: expect.stringContaining(`${tries} tries`),
        remedy: expect.any(String),
      });
    },
    10_000,
  );

  test("no code of which occurs are refused at once", async () => {
    const { model } = chain(leaning);
    for (const support of [[new Uint8Array(4)], [undefined, undefined, undefined, new Uint8Array(3)]])
      await expect(model.sample(rowNumbers(3), random, support)).rejects.toMatchObject({ code: "E_CONDITION" });
  });
});

describe("stand-ins", () => {
  /** The first column has many codes, and the others tell something of it. */
  const many = (size: number): Given[] => [
    () => shares(...Array.from({ length: size }, (_, a) => 1 + 3 * (a % 5))),
    ([a]) => shares(1 + (a % 4), 3),
    ([a, b]) => shares(2, 1 + ((a + b) % 3), 2),
  ];

  /** Drawn again, the first column's codes have P(rest) P(code | rest, allowed). */
  async function distance(size: number, mask: Uint8Array, rows: number): Promise<{ misfit: number; distance: number }> {
    const { model, every, probabilities } = chain(many(size));
    const drawn = await model.sample(rowNumbers(rows), random, [mask]);
    expect(drawn.columns[0].codes.every((code) => mask[code] === ALLOWED)).toBe(true);
    const rest = cells(every, [1, 2]);
    const [whole, allowed] = [new Float64Array(6), new Float64Array(6)];
    probabilities.forEach((p, row) => {
      whole[rest[row]] += p;
      if (mask[every.columns[0].codes[row]] === ALLOWED) allowed[rest[row]] += p;
    });
    const expected = probabilities.map((p, row) =>
      mask[every.columns[0].codes[row]] === ALLOWED ? (p * whole[rest[row]]) / allowed[rest[row]] : 0,
    );
    const counts = countCells(cells(drawn), every.rows);
    return {
      misfit: misfit(
        counts,
        expected.map((p) => p * rows),
      ),
      distance: expected.reduce((sum, p, cell) => sum + Math.abs(p - counts[cell] / rows), 0) / 2,
    };
  }

  test("among up to 16 codes are exact", async () => {
    const mask = Uint8Array.from({ length: 20 }, (_, code) => (code % 5 === 4 ? STAND_IN : ALLOWED));
    expect((await distance(20, mask, 30_000)).misfit).toBeLessThan(4);
  });

  test("among more are near", async () => {
    const mask = Uint8Array.from({ length: 60 }, (_, code) => (code < 30 ? STAND_IN : ALLOWED));
    expect((await distance(60, mask, 30_000)).distance).toBeLessThan(0.05);
  });
});
