import { beforeAll, describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { Random } from "../../src/core/random/random.js";
import type { Codes } from "../../src/encode/codes.js";
import { ALLOWED, EXCLUDED, STAND_IN, type Support } from "../../src/encode/support.js";
import { DEFAULT_SYNTHESIZER, findSynthesizer, SYNTHESIZERS } from "../../src/synthesizers/registry.js";
import type { JSONValue, Model, Synthesizer } from "../../src/synthesizers/synthesizer.js";
import {
  cells,
  codeColumn,
  codesOf,
  context,
  countCells,
  difference,
  everyRow,
  meets,
  misfit,
  plain,
  relatedCodes,
  rowNumbers,
} from "../synthesizers/example-codes.js";

const random = new Random("contract");
const TINY = [4, 2, 3, 2];

const tables: Record<string, () => Codes> = {
  "a few columns": () => relatedCodes(400, [50, 2, 7, 300, 3]),
  "one row": () => relatedCodes(1, [5, 2, 40]),
  "constant columns": () =>
    codesOf(
      codeColumn(Array(50).fill(0), 1),
      codeColumn(Array(50).fill(3), 9),
      codeColumn(Array(50).fill(1), 2, { special: 1 }),
    ),
  "nothing but missing cells": () =>
    codesOf(
      codeColumn(Array(30).fill(0), 1, { special: 1, ordered: true }),
      codeColumn(Array(30).fill(0), 1, { special: 1 }),
    ),
  "one column": () => relatedCodes(300, [12]),
  "sixty columns": () =>
    relatedCodes(
      300,
      Array.from({ length: 60 }, (_, at) => 2 + (at % 9)),
    ),
  "seventy columns": () =>
    relatedCodes(
      200,
      Array.from({ length: 70 }, (_, at) => 2 + (at % 5)),
    ),
  "a column of 300 levels": () => relatedCodes(2000, [300, 4]),
  "a column of 4,096 codes": () => relatedCodes(5000, [4096, 5]),
  "no column that is modelled": () => codesOf(),
};

describe.each(SYNTHESIZERS.map((entry) => ({ id: entry.id, entry })))("$id", ({ entry }) => {
  let synthesizer: Synthesizer<unknown>;
  let tiny: Model;
  const fitTo = (data: Codes) => synthesizer.fit(data, entry.options.parse({}), context());
  const restored = (model: Model) => synthesizer.fromJSON(JSON.parse(JSON.stringify(model.toJSON())));
  beforeAll(async () => {
    synthesizer = await entry.load();
    tiny = await fitTo(relatedCodes(3000, TINY, "tiny", 0.5));
  });

  describe.each(Object.keys(tables))("fitted to %s", (name) => {
    const data = tables[name]();
    let model: Model;
    beforeAll(async () => {
      model = await fitTo(data);
    });

    test("draws codes of the same columns, from among those that occur", async () => {
      const drawn = await model.sample(rowNumbers(500), random);
      expect(drawn.rows).toBe(500);
      expect(drawn.columns.map(({ codes, ...shape }) => shape)).toEqual(
        data.columns.map(({ codes, ...shape }) => shape),
      );
      drawn.columns.forEach((column, at) => {
        expect(column.codes.constructor).toBe(data.columns[at].codes.constructor);
        expect(column.codes.length).toBe(500);
        const occurring = new Set(data.columns[at].codes);
        expect(column.codes.every((code) => occurring.has(code))).toBe(true);
      });
    });

    test("draws the same once it has been through a file", async () => {
      const again = restored(model);
      expect(plain(await again.sample(rowNumbers(300), random))).toEqual(
        plain(await model.sample(rowNumbers(300), random)),
      );
      expect(JSON.stringify(again.toJSON())).toBe(JSON.stringify(model.toJSON()));
    });

    test("draws row i the same, whatever the batches, ranges and order", async () => {
      const whole = plain(await model.sample(rowNumbers(200), random));
      for (const batch of [1, 7, 4096]) {
        const parts: number[][] = data.columns.map(() => []);
        for (let from = 0; from < 200; from += batch)
          plain(await model.sample(rowNumbers(Math.min(batch, 200 - from), from), random)).forEach(
            (codes, at) => void parts[at].push(...codes),
          );
        expect(parts).toEqual(whole);
      }
      const order = rowNumbers(200).map((row) => (row * 37) % 200);
      expect(plain(await model.sample(order, random))).toEqual(
        whole.map((codes) => [...order].map((row) => codes[row])),
      );
      expect(plain(await model.sample(rowNumbers(200), new Random("contract")))).toEqual(whole);
    });

    test("fits alike whenever it is fitted", async () => {
      expect(JSON.stringify((await fitTo(data)).toJSON())).toBe(JSON.stringify(model.toJSON()));
    });
  });

  test("draws the margins it was fitted to", async () => {
    const data = relatedCodes(5000, [9, 3, 30]);
    const drawn = await (await fitTo(data)).sample(rowNumbers(20_000), random);
    data.columns.forEach((column, at) => {
      const expected = countCells(Float64Array.from(column.codes), column.size).map((count) => count * 4);
      expect(misfit(countCells(Float64Array.from(drawn.columns[at].codes), column.size), expected)).toBeLessThan(4);
    });
  });

  const supports: Support[] = [
    [Uint8Array.of(0, 1, 1, 0)],
    [undefined, Uint8Array.of(0, 1)],
    [undefined, undefined, Uint8Array.of(1, 0, 1), Uint8Array.of(1, 0)],
    [Uint8Array.of(1, 0, 1, 1), Uint8Array.of(1, 0), undefined, Uint8Array.of(0, 1)],
  ];

  test("draws given a support as by rejection, and never a code that is excluded", async () => {
    const free = await tiny.sample(rowNumbers(60_000), random);
    for (const support of supports) {
      const given = await tiny.sample(rowNumbers(20_000), new Random("given"), support);
      expect(meets(given, support).every(Boolean)).toBe(true);
      const isMet = meets(free, support);
      const accepted = cells(free).filter((_, row) => isMet[row]);
      expect(difference(countCells(cells(given), 48), countCells(accepted, 48))).toBeLessThan(4);
    }
  });

  test("knows the probability of a support", async () => {
    if (tiny.probability === undefined) return;
    const free = await tiny.sample(rowNumbers(40_000), random);
    for (const support of [...supports, []]) {
      const p = tiny.probability(support);
      const share = meets(free, support).filter(Boolean).length / free.rows;
      expect(Math.abs(share - p)).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / free.rows) + 1e-12);
    }
    expect(tiny.probability([])).toBeCloseTo(1, 12);
    expect(tiny.probability([new Uint8Array(4)])).toBe(0);
  });

  test("knows the probability of every row", async () => {
    if (tiny.logDensity === undefined) return;
    const density = tiny.logDensity(everyRow(TINY)).map(Math.exp);
    expect(density.reduce((sum, p) => sum + p, 0)).toBeCloseTo(1, 10);
    const free = await tiny.sample(rowNumbers(40_000), random);
    expect(
      misfit(
        countCells(cells(free), 48),
        density.map((p) => p * 40_000),
      ),
    ).toBeLessThan(4);
  });

  const standIn: Support = [
    Uint8Array.of(STAND_IN, ALLOWED, ALLOWED, STAND_IN),
    undefined,
    Uint8Array.of(ALLOWED, STAND_IN, ALLOWED),
  ];

  test("draws stand-ins again given the rest of the row, which stays", async () => {
    const drawn = await tiny.sample(rowNumbers(60_000), new Random("stand-in"), standIn);
    for (const at of [0, 2]) expect(drawn.columns[at].codes.every((code) => standIn[at]![code] === ALLOWED)).toBe(true);
    const free = await tiny.sample(rowNumbers(60_000), random);
    expect(difference(countCells(cells(drawn, [1, 3]), 4), countCells(cells(free, [1, 3]), 4))).toBeLessThan(4);
    if (tiny.logDensity === undefined) return;
    // With one column of stand-ins: P(rest) P(code | rest) / P(allowed | rest).
    const one: Support = [standIn[0]];
    const every = everyRow(TINY);
    const density = tiny.logDensity(every).map(Math.exp);
    const rest = cells(every, [1, 2, 3]);
    const [whole, allowed] = [new Float64Array(12), new Float64Array(12)];
    density.forEach((p, row) => {
      whole[rest[row]] += p;
      if (one[0]![every.columns[0].codes[row]] === ALLOWED) allowed[rest[row]] += p;
    });
    const expected = density.map((p, row) =>
      one[0]![every.columns[0].codes[row]] === ALLOWED ? (p * whole[rest[row]]) / allowed[rest[row]] : 0,
    );
    const again = await tiny.sample(rowNumbers(60_000), new Random("one"), one);
    expect(
      misfit(
        countCells(cells(again), 48),
        expected.map((p) => p * 60_000),
      ),
    ).toBeLessThan(4);
  });

  test("stand-ins and conditions together", async () => {
    const support: Support = [standIn[0], Uint8Array.of(EXCLUDED, ALLOWED), standIn[2]];
    const drawn = await tiny.sample(rowNumbers(2000), random, support);
    support.forEach(
      (mask, at) => void expect(drawn.columns[at].codes.every((code) => mask![code] === ALLOWED)).toBe(true),
    );
  });

  test.each<{ of: string; support: Support }>([
    { of: "no code", support: [new Uint8Array(4)] },
    { of: "no code of the last column", support: [undefined, undefined, undefined, new Uint8Array(2)] },
    { of: "stand-ins alone", support: [new Uint8Array(4).fill(STAND_IN)] },
  ])("refuses a support of $of", async ({ support }) => {
    await expect(tiny.sample(rowNumbers(3), random, support)).rejects.toMatchObject({ code: "E_CONDITION" });
  });

  test("refuses a support of codes that never occur", async () => {
    const model = await fitTo(codesOf(codeColumn([0, 0, 2, 2], 3), codeColumn([0, 1, 0, 1], 2)));
    await expect(model.sample(rowNumbers(3), random, [Uint8Array.of(0, 1, 0)])).rejects.toMatchObject({
      code: "E_CONDITION",
    });
    await expect(model.sample(rowNumbers(3), random, [Uint8Array.of(2, 1, 0)])).rejects.toMatchObject({
      code: "E_CONDITION",
    });
  });

  test("a file that is none of its models is refused, and nothing worse", async () => {
    for (const json of [
      null,
      undefined,
      3,
      "tree",
      [],
      {},
      { nodes: 3 },
      { margins: [{}] },
      { nodes: [], order: [0] },
      JSON.parse('{"__proto__":{"nodes":[]}}'),
    ])
      expect(() => synthesizer.fromJSON(json)).toThrow(expect.objectContaining({ code: "E_MODEL" }));
    const text = JSON.stringify((await fitTo(relatedCodes(60, [3, 2, 5]))).toJSON());
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ place: fc.nat(), change: fc.nat(CHANGES.length - 1) }), { minLength: 1, maxLength: 3 }),
        async (mutations) => {
          let json: unknown = JSON.parse(text);
          for (const { place, change } of mutations) json = mutated(json, place, change);
          let model: Model;
          try {
            model = synthesizer.fromJSON(json);
          } catch (error) {
            expect(error).toMatchObject({ name: "TwinsetError", code: "E_MODEL" });
            return;
          }
          // What is taken for a model works as one.
          const drawn = await model.sample(rowNumbers(20), random);
          for (const column of drawn.columns) expect(column.codes.every((code) => code < column.size)).toBe(true);
        },
      ),
      { numRuns: 400 },
    );
  });

  test("its options have defaults, and others are refused", () => {
    expect(entry.options.safeParse({}).success).toBe(true);
    expect(entry.options.safeParse({ nonsense: 1 }).success).toBe(false);
    expect(entry.options.safeParse(null).success).toBe(false);
    expect(findSynthesizer(entry.id)).toBe(entry);
  });
});

/** Ways to spoil one place of a JSON tree. */
const CHANGES: ((value: unknown) => unknown)[] = [
  () => null,
  () => -1,
  () => Number.NaN,
  () => Number.POSITIVE_INFINITY,
  () => 1e300,
  () => 0.5,
  () => "x",
  () => [],
  () => ({}),
  () => new Array(70_000).fill(1),
  (value) => (typeof value === "number" ? value + 1 : value),
  (value) => (typeof value === "number" ? 0 : value),
  (value) => (typeof value === "number" ? 65_535 : value),
  (value) => (Array.isArray(value) ? value.slice(1) : undefined),
  (value) => (Array.isArray(value) ? [...value, ...value] : undefined),
  (value) => (Array.isArray(value) ? [...value].reverse() : undefined),
  () => undefined,
];

/** A copy with one place changed; places are counted through the tree. */
function mutated(json: unknown, place: number, change: number): unknown {
  const holder: { root: unknown } = { root: structuredClone(json) };
  const places: [Record<string, unknown>, string][] = [];
  const visit = (parent: Record<string, unknown>, key: string) => {
    places.push([parent, key]);
    const value = parent[key];
    if (typeof value === "object" && value !== null && places.length < 2000)
      for (const name of Object.keys(value)) visit(value as Record<string, unknown>, name);
  };
  visit(holder, "root");
  const [parent, key] = places[place % places.length];
  const value = CHANGES[change](parent[key]) as JSONValue | undefined;
  if (value === undefined && key !== "root" && !Array.isArray(parent)) delete parent[key];
  else parent[key] = value;
  return holder.root;
}

describe("the registry", () => {
  test("gives each synthesizer an id of its own, the default first", () => {
    expect(new Set(SYNTHESIZERS.map(({ id }) => id)).size).toBe(SYNTHESIZERS.length);
    expect(DEFAULT_SYNTHESIZER).toBe(SYNTHESIZERS[0].id);
  });
  test("names those there are when asked for another", () => {
    expect(() => findSynthesizer("magic")).toThrow(
      expect.objectContaining({ code: "E_USAGE", remedy: expect.stringContaining(SYNTHESIZERS[0].id) }),
    );
  });
});
