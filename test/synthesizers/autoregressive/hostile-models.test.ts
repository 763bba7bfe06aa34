import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../../src/core/random/random.js";
import { fromBase64, toBase64 } from "../../../src/core/text/base64.js";
import { findSynthesizer } from "../../../src/synthesizers/registry.js";
import type { Model } from "../../../src/synthesizers/synthesizer.js";
import { context, relatedCodes, rowNumbers } from "../example-codes.js";

/** The bytes of a value that is base64. */
function bytesOf(value: unknown): Uint8Array | undefined {
  return typeof value === "string" ? fromBase64(value) : undefined;
}

type Column = Record<string, unknown> & { counts: number[] };
type File = { columns: Column[] };

const data = relatedCodes(600, [6, 20, 2, 70, 4], "hostile", 0.2);

/** What may become of the bytes of a text. */
const spoiltBytes = fc.oneof(
  fc.record({ how: fc.constant("cut" as const), at: fc.nat(), by: fc.nat(255) }),
  fc.record({ how: fc.constant("flip" as const), at: fc.nat(), by: fc.nat(255) }),
  fc.record({ how: fc.constant("set" as const), at: fc.nat(), by: fc.nat(255) }),
  fc.record({ how: fc.constant("insert" as const), at: fc.nat(), by: fc.nat(255) }),
);

function spoil(bytes: Uint8Array, { how, at, by }: { how: string; at: number; by: number }): Uint8Array {
  if (how === "insert") {
    const place = at % (bytes.length + 1);
    return Uint8Array.of(...bytes.subarray(0, place), by, ...bytes.subarray(place));
  }
  if (bytes.length === 0) return bytes;
  const place = at % bytes.length;
  if (how === "cut") return bytes.slice(0, place);
  const copy = bytes.slice();
  copy[place] = how === "set" ? by : copy[place] ^ (1 << (by & 7));
  return copy;
}

const numbers = fc.oneof(
  fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY, -1, 0, 0.5, 1e15, 1e308, 5e-324, 2 ** 53, 255, 256, 65_536),
  fc.nat(400),
);

/** Ways to spoil one column of a file. */
const changes = fc.oneof(
  {
    weight: 6,
    arbitrary: spoiltBytes.map((how) => (column: Column, key: string) => {
      const bytes = bytesOf(column[key]);
      if (bytes !== undefined) column[key] = toBase64(spoil(bytes, how));
    }),
  },
  fc.tuple(fc.nat(), numbers).map(([at, value]) => (column: Column) => {
    column.counts[at % column.counts.length] = value;
  }),
  // The lengths of a margin, and past them.
  fc
    .tuple(fc.oneof({ weight: 30, arbitrary: fc.nat(300) }, fc.constantFrom(65_536, 65_537)), numbers)
    .map(([length, value]) => (column: Column) => {
      column.counts = Array(length).fill(value);
    }),
  fc.array(fc.nat(9), { maxLength: 70 }).map((predictors) => (column: Column) => {
    column.predictors = predictors;
  }),
  numbers.map((value) => (column: Column, key: string) => {
    if (typeof column[key] === "number") column[key] = value;
  }),
  fc.boolean().map((ordered) => (column: Column) => {
    column.ordered = ordered;
  }),
);

describe.each(["boosted-trees", "cart"])("a spoilt file of %s", (id) => {
  const entry = findSynthesizer(id);

  test("is refused, or is a model like any other", async () => {
    const synthesizer = await entry.load();
    const text = JSON.stringify((await synthesizer.fit(data, entry.options.parse({}), context())).toJSON());
    let taken = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ at: fc.nat(), key: fc.nat(), change: changes }), { minLength: 1, maxLength: 3 }),
        async (spoilt) => {
          const file = JSON.parse(text) as File;
          for (const { at, key, change } of spoilt) {
            const column = file.columns[at % file.columns.length];
            const keys = Object.keys(column);
            change(column, keys[key % keys.length]);
          }
          let model: Model;
          try {
            model = synthesizer.fromJSON(file);
          } catch (error) {
            expect(error).toMatchObject({ name: "TwinsetError", code: "E_MODEL" });
            return;
          }
          taken++;
          const drawn = await model.sample(rowNumbers(10), new Random("hostile"));
          expect(drawn.columns.every(({ codes, size }) => codes.every((code) => code < size))).toBe(true);
          expect(model.logDensity!(drawn).every((log) => log <= 1e-9)).toBe(true);
          // A condition takes thousands of draws: on some models.
          if (taken % 40 !== 0) return;
          const { codes, size } = drawn.columns.at(-1)!;
          const mask = Uint8Array.from({ length: size }, (_, code) => (code === codes[0] ? 1 : 0));
          const support = drawn.columns.map((_, at) => (at === drawn.columns.length - 1 ? mask : undefined));
          try {
            const given = await model.sample(rowNumbers(2), new Random("given"), support);
            expect([...given.columns.at(-1)!.codes]).toEqual([codes[0], codes[0]]);
          } catch (error) {
            expect(error).toMatchObject({ code: "E_CONDITION" });
          }
        },
      ),
      { numRuns: 1000 },
    );
    expect(taken).toBeGreaterThan(50);
  });

  test("cut at any length is refused", async () => {
    const synthesizer = await entry.load();
    const file = (await synthesizer.fit(data, entry.options.parse({}), context())).toJSON() as unknown as File;
    for (const column of file.columns)
      for (const [key, value] of Object.entries(column)) {
        const bytes = bytesOf(value);
        if (bytes === undefined) continue;
        const step = Math.ceil(bytes.length / 150);
        for (let length = 0; length < bytes.length; length += step) {
          const cut = { ...column, [key]: toBase64(bytes.subarray(0, length)) };
          const columns = file.columns.map((own) => (own === column ? cut : own));
          expect(() => synthesizer.fromJSON({ columns })).toThrow(expect.objectContaining({ code: "E_MODEL" }));
        }
      }
  });
});
