import { expect, test } from "@jest/globals";
import fc from "fast-check";
import { sortByKey } from "../../src/learn/sort-by-key.js";

test("sorts codes by key, equal keys by code, and touches no more than it is told to", () => {
  const key = fc.oneof(fc.integer({ min: -3, max: 3 }), fc.double({ noNaN: true }));
  fc.assert(
    fc.property(fc.array(key, { maxLength: 256 }), fc.nat(256), (list, cut) => {
      const length = Math.min(cut, list.length);
      const codes = Uint16Array.from(list, (_, at) => (at * 7) % 257);
      const keys = Float64Array.from(list);
      const expected = [...codes.slice(0, length)]
        .map((code, at) => ({ code, key: keys[at] }))
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.code - b.code));
      const rest = [...codes.slice(length)];
      sortByKey(codes, keys, length);
      expect([...codes]).toEqual([...expected.map((pair) => pair.code), ...rest]);
      expect([...keys.slice(0, length)].every((value, at) => value === expected[at].key)).toBe(true);
    }),
  );
});
