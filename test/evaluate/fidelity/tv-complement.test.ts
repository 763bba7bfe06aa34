import { expect, test } from "@jest/globals";
import { evaluate } from "../../../src/evaluate/evaluate.js";
import { tvComplement } from "../../../src/evaluate/fidelity/tv-complement.js";
import { exampleSchema, input, textTable } from "../example-tables.js";

const SCHEMA = exampleSchema({ x: "categorical" });

async function figures(real: string[], other: string[]) {
  const { metrics } = await evaluate(input(SCHEMA, textTable({ x: real }), textTable({ x: other })));
  const of = (id: string) => metrics.find((metric) => metric.id === id)!.twin;
  return { tv: of("tv-complement"), dropped: of("tv-complement-without-missing") };
}

test("golden case 9", async () => {
  const { tv } = await figures([..."abcaab"], [..."abcabc"]);
  expect(tv.value).toBeCloseTo(0.833333, 6);
  const one = await figures(["", "b", ""], ["", "b", "", "", ""]);
  expect(one.dropped.value).toBe(1);
});

test("missing is a level, and left out of the variant that other tools report", async () => {
  const { tv, dropped } = await figures(["a", "", "", ""], ["a", "a", "a", ""]);
  expect(tv.value).toBe(0.5);
  expect(dropped.value).toBe(1);
});

test("a side with nothing but missing cells is a defined state", async () => {
  const { tv, dropped } = await figures(["a", "b"], ["", ""]);
  expect(tv.value).toBe(0);
  expect(dropped).toEqual({ value: null, interval: null, over: 0, reason: "a side holds no value" });
});

test("a level that one side lacks counts in full", () => {
  expect(tvComplement([2, 2, 0], [2, 0, 2]).value).toBe(0.5);
  expect(tvComplement([1, 0], [0, 1]).value).toBe(0);
});
