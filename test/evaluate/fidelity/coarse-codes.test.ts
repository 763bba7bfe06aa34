import { expect, test } from "@jest/globals";
import { coarseCodes } from "../../../src/evaluate/fidelity/coarse-codes.js";
import { sharedCoding } from "../../../src/evaluate/shared-coding.js";
import { exampleSchema, input, range, textTable } from "../example-tables.js";

function codes(sdtype: "numerical" | "categorical", real: (string | number)[], twin: (string | number)[]) {
  const given = input(exampleSchema({ x: sdtype }), textTable({ x: real }), textTable({ x: twin }));
  const { codes, size } = coarseCodes(sharedCoding(given).columns[0]);
  return { real: [...codes.train], twin: [...codes.twin], size };
}

test("numbers: ten bins of equal counts from the real table, the outer ones open, what lies between goes down", () => {
  const found = codes("numerical", range(1, 101), [-50, 10, 10.5, 11, 1000, ""]);
  expect(found.real).toEqual(range(1, 101).map((x) => Math.ceil(x / 10)));
  expect(found.twin).toEqual([1, 1, 1, 2, 10, 0]);
});

test("numbers: the twin moves no edge", () => {
  const real = range(0, 40).map((x) => x * x);
  expect(codes("numerical", real, [1, 2, 3]).real).toEqual(codes("numerical", real, range(0, 900)).real);
});

test("numbers: a frequent number fills bins of its own", () => {
  const { real, size } = codes("numerical", [...range(0, 60).map(() => 0), ...range(1, 41)], [0]);
  expect(new Set(real.slice(0, 60))).toEqual(new Set([1]));
  expect(real.slice(60)).not.toContain(1);
  expect(size).toBe(6);
});

test("levels: the ten most frequent, and one code for rarer ones and those that the real table lacks", () => {
  const real = range(0, 14).flatMap((i) => range(0, 20 - i).map(() => `v${i}`));
  const found = codes("categorical", real, ["v0", "v9", "v10", "new", ""]);
  expect(found.twin).toEqual([1, 10, 11, 11, 0]);
  expect(found.size).toBe(12);
});

test("levels: one that fewer than five rows hold has no code of its own", () => {
  expect(codes("categorical", [..."aaaaaabbbb"], [..."abc"]).twin).toEqual([1, 2, 2]);
});

test("a column without a value is all missing, whatever the twin holds", () => {
  expect(codes("numerical", ["", ""], ["", 5])).toEqual({ real: [0, 0], twin: [0, 1], size: 2 });
  expect(codes("categorical", ["", ""], ["", "a"])).toEqual({ real: [0, 0], twin: [0, 1], size: 2 });
});
