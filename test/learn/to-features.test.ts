import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import type { CodeColumn } from "../../src/encode/codes.js";
import { featureGroups, groupFeatures, toFeatures } from "../../src/learn/to-features.js";

const column = fc
  .record({
    size: fc.integer({ min: 1, max: 2000 }),
    special: fc.nat(3),
    ordered: fc.boolean(),
    draws: fc.array(fc.nat(1 << 20), { minLength: 1, maxLength: 600 }),
  })
  .map(({ size, special, ordered, draws }): CodeColumn => {
    const codes = draws.map((draw) => draw % size);
    return {
      codes: size > 256 ? Uint16Array.from(codes) : Uint8Array.from(codes),
      size,
      special: Math.min(special, size),
      ordered,
    };
  });

describe("toFeatures", () => {
  test("gives at most the codes asked for, special ones among them and apart, in the same order", () => {
    fc.assert(
      fc.property(column, fc.integer({ min: 5, max: 256 }), (own, most) => {
        const [{ codes, size, special, ordered }] = toFeatures([own], most).columns;
        expect(size).toBeLessThanOrEqual(most);
        expect([special, ordered, codes.length]).toEqual([own.special, own.ordered, own.codes.length]);
        expect(codes.every((code) => code < size)).toBe(true);
        own.codes.forEach((code, row) => {
          if (code < special) expect(codes[row]).toBe(code);
          else expect(codes[row]).toBeGreaterThanOrEqual(special);
          if (ordered)
            for (const other of [0, row >> 1])
              if (own.codes[other] <= code) expect(codes[other]).toBeLessThanOrEqual(codes[row]);
        });
      }),
    );
  });

  test("leaves columns as they are that have no more codes", () => {
    const own: CodeColumn = { codes: Uint8Array.of(255, 0, 3), size: 256, special: 1, ordered: false };
    expect(toFeatures([own])).toEqual({ rows: 3, columns: [own] });
  });

  test("groups learned from one table serve another", () => {
    const codes = Uint16Array.from({ length: 9000 }, (_, row) => (row * row) % 3000);
    const own: CodeColumn = { codes, size: 3000, special: 0, ordered: true };
    const groups = featureGroups([own]);
    const other = groupFeatures([{ ...own, codes: Uint16Array.of(2999, 5, 0) }], groups);
    expect(other.rows).toBe(3);
    expect([...other.columns[0].codes]).toEqual([groups[0].groups[2999], groups[0].groups[5], 0]);
    expect(groups[0].size).toBe(other.columns[0].size);
    expect(groups[0].size).toBeGreaterThan(128);
  });

  test("refuses a column whose special codes leave no room", () => {
    const own: CodeColumn = { codes: Uint16Array.of(1), size: 300, special: 256, ordered: false };
    expect(() => toFeatures([own])).toThrow(/special/);
    expect(() => toFeatures([{ ...own, special: 0 }], 257)).toThrow(RangeError);
    expect(toFeatures([]).rows).toBe(0);
  });
});
