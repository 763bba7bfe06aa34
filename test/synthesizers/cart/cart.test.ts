import { describe, expect, test } from "@jest/globals";
import type { Runner } from "../../../src/core/context.js";
import { Random } from "../../../src/core/random/random.js";
import type { Codes } from "../../../src/encode/codes.js";
import { cart } from "../../../src/synthesizers/cart/cart.js";
import type { CartData } from "../../../src/synthesizers/cart/cart-data.js";
import { cartOptions } from "../../../src/synthesizers/cart/options.js";
import { codeColumn, codesOf, context, everyRow, relatedCodes } from "../example-codes.js";

const defaults = cartOptions.parse({});
const fitted = async (data: Codes, options = {}, more = {}) =>
  (await cart.fit(data, cartOptions.parse(options), context(more))).toJSON() as unknown as CartData;

/** Every combination of codes of a first column of 5, a nominal one of 3 and an ordered one of 6 with a special code: its probability. */
const SIZES = [5, 3, 6];
function truth(): Float64Array {
  const every = everyRow(SIZES);
  return Float64Array.from({ length: every.rows }, (_, row) => {
    const [a, b, c] = every.columns.map(({ codes }) => codes[row]);
    const weights = [1 + a, 3, (a - 2) ** 2 + 0.2];
    const level = weights[b] / weights.reduce((sum, weight) => sum + weight, 0);
    // Missing where the level is 0 above all; the others near a + b, never above.
    const missing = b === 0 ? 0.4 : 0.05;
    const height = (code: number) => (code - 1 > (a + b) % 5 ? 0 : 1 / (1 + ((a + b) % 5) - (code - 1)));
    const heights = [1, 2, 3, 4, 5].map(height);
    const value = height(c) / heights.reduce((sum, own) => sum + own, 0);
    return (1 / 5) * level * (c === 0 ? missing : (1 - missing) * value);
  });
}

function drawn(density: Float64Array, rows: number): Codes {
  const stream = new Random("truth").stream("rows");
  const every = everyRow(SIZES);
  const cumulative = Float64Array.from(density);
  for (let cell = 1; cell < cumulative.length; cell++) cumulative[cell] += cumulative[cell - 1];
  const picked = Array.from({ length: rows }, (_, row) => {
    const uniform = stream.uniform(row, 0) * cumulative[cumulative.length - 1];
    return cumulative.findIndex((reached) => uniform < reached);
  });
  return codesOf(
    ...every.columns.map(({ codes, size }, at) =>
      codeColumn(
        picked.map((cell) => codes[cell]),
        size,
        { ordered: at !== 1, special: at === 2 ? 1 : 0 },
      ),
    ),
  );
}

describe("cart", () => {
  test.each(["table", "few-first", "many-first"] as const)(
    "finds a distribution that is known, drawn %s",
    async (order) => {
      const density = truth();
      const divergence = async (rows: number) => {
        const model = await cart.fit(drawn(density, rows), { order }, context());
        const found = model.logDensity!(everyRow(SIZES));
        return density.reduce((sum, p, cell) => sum + (p > 0 ? p * (Math.log(p) - found[cell]) : 0), 0);
      };
      // Of independent columns it is .32 nats.
      expect(await divergence(20_000)).toBeLessThan(0.02);
    },
  );

  test("grows nothing on columns that know nothing of each other", async () => {
    const stream = new Random("noise").stream("noise");
    const noise = [40, 3, 9, 200].map((size, slot) =>
      codeColumn(
        Array.from({ length: 3000 }, (_, row) => Math.floor(size * stream.uniform(row, slot))),
        size,
        { ordered: slot !== 1 },
      ),
    );
    const { columns } = await fitted(codesOf(...noise));
    const bytes = columns.reduce((sum, { forest, runs }) => sum + forest.length + runs.length, 0);
    const related = await fitted(relatedCodes(3000, [40, 3, 9, 200]));
    const all = related.columns.reduce((sum, { forest, runs }) => sum + forest.length + runs.length, 0);
    expect(bytes).toBeLessThan(all / 5);
  });

  test("is the same whatever the order of the rows", async () => {
    const data = {
      ...relatedCodes(1500, [60, 4, 9, 300]),
      person: Uint32Array.from({ length: 1500 }, (_, row) => row),
    };
    const order = Uint32Array.from({ length: 1500 }, (_, row) => row).sort(
      (a, b) => ((a * 7919) % 1500) - ((b * 7919) % 1500),
    );
    const shuffled: Codes = {
      rows: data.rows,
      columns: data.columns.map((column) => ({
        ...column,
        codes: column.codes.map((_, row) => column.codes[order[row]]),
      })),
      person: order.slice(),
    };
    expect(shuffled.columns[0].codes).not.toEqual(data.columns[0].codes);
    expect(await fitted(shuffled)).toEqual(await fitted(data));
  });

  test("is the same whoever does the work, in whatever order", async () => {
    const data = relatedCodes(1200, [80, 4, 9, 300, 2]);
    const strangers: Runner = {
      workers: 3,
      async map(task, shared, inputs) {
        const outputs = new Array(inputs.length);
        for (let at = inputs.length - 1; at >= 0; at--)
          outputs[at] = structuredClone(await task.run(structuredClone(shared), structuredClone(inputs[at])));
        return outputs;
      },
    };
    expect(await fitted(data, {}, { runner: strangers })).toEqual(await fitted(data));
  });

  test("draws columns in the order asked for", async () => {
    const data = relatedCodes(600, [30, 4, 90]);
    const order = async (asked: string) => (await fitted(data, { order: asked })).columns.map(({ column }) => column);
    expect(await order("table")).toEqual([0, 1, 2]);
    expect(await order("few-first")).toEqual([1, 0, 2]);
    expect(await order("many-first")).toEqual([2, 0, 1]);
  });

  test("fits a table of more columns than a tree can test", async () => {
    const data = relatedCodes(
      400,
      Array.from({ length: 70 }, (_, at) => 2 + (at % 5)),
    );
    const { columns } = await fitted(data, { order: "table" });
    expect(columns.length).toBe(70);
    expect(Math.max(...columns.map(({ predictors }) => predictors.length))).toBe(60);
  });

  test("tells how far it is, and stops when told to", async () => {
    const data = relatedCodes(800, [30, 4, 90, 5]);
    const events: number[] = [];
    await fitted(
      data,
      {},
      { progress: ({ done, total }: { done: number; total: number }) => events.push(done / total) },
    );
    expect(events).toEqual([1 / 3, 2 / 3, 1]);
    const stop = new AbortController();
    const stopped = cart.fit(data, defaults, context({ signal: stop.signal, progress: () => stop.abort() }));
    await expect(stopped).rejects.toMatchObject({ name: "AbortError" });
  });

  test("asks for a number of persons that can be", () => {
    for (const minimum of [4, 5.5, 0, "20"]) expect(cartOptions.safeParse({ minimum }).success).toBe(false);
    expect(cartOptions.safeParse({ minimum: 5 }).success).toBe(true);
  });
});
