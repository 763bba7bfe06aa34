import { beforeAll, describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import type { Support } from "../../../src/encode/support.js";
import { cart } from "../../../src/synthesizers/cart/cart.js";
import type { CartData } from "../../../src/synthesizers/cart/cart-data.js";
import type { Model } from "../../../src/synthesizers/synthesizer.js";
import { cells, context, countCells, everyRow, misfit, relatedCodes, rowNumbers } from "../example-codes.js";

const SIZES = [6, 3, 90];
const CELLS = 6 * 3 * 90;

describe("codes drawn from the leaves of one tree", () => {
  let model: Model;
  let density: Float64Array;
  beforeAll(async () => {
    model = await cart.fit(relatedCodes(4000, SIZES), { order: "table" }, context());
    density = model.logDensity!(everyRow(SIZES)).map(Math.exp);
  });

  test("are those of a tree with several splits", () => {
    const { columns } = model.toJSON() as unknown as CartData;
    expect(columns[2].kind).toBe("values");
    expect(columns[2].runs.length).toBeGreaterThan(100);
  });

  test("have the probabilities that are told of them", async () => {
    expect(density.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    const drawn = await model.sample(rowNumbers(60_000), new Random("drawn"));
    const expected = density.map((p) => p * 60_000);
    expect(misfit(countCells(cells(drawn), CELLS), expected)).toBeLessThan(4);
  });

  test("have them among the allowed codes too, near each other and far apart", async () => {
    const isAllowed = Uint8Array.from({ length: 90 }, (_, code) => (code % 7 === 3 || code > 70 ? 1 : 0));
    const support: Support = [undefined, undefined, isAllowed];
    const drawn = await model.sample(rowNumbers(30_000), new Random("given"), support);
    const wanted = density.map((p, cell) => p * isAllowed[cell % 90]);
    const whole = wanted.reduce((sum, p) => sum + p, 0);
    expect(Math.abs(model.probability!(support) - whole)).toBeLessThan(0.01);
    const expected = wanted.map((p) => (p / whole) * 30_000);
    expect(misfit(countCells(cells(drawn), CELLS), expected)).toBeLessThan(4);
  });
});
