import { expect, test } from "@jest/globals";
import { nmiError } from "../../../src/evaluate/fidelity/nmi-error.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { exampleSchema, input, PEOPLE, people, pick, range, texts, textTable, withColumn } from "../example-tables.js";
import { metricContext } from "../metric-context.js";

interface Information {
  real: Record<"x" | "y" | "town", (string | number)[]>;
  other: Record<"x" | "y" | "town", (string | number)[]>;
  error: number;
}
const { information } = readOracle<{ information: Information }>("attacks");

test("is the weighted error of scikit-learn's normalised mutual information", async () => {
  const schema = exampleSchema({ x: "numerical", y: "numerical", town: "categorical" });
  const { real, other, error } = information;
  const { twin } = await nmiError.evaluate(metricContext(input(schema, textTable(real), textTable(other))));
  expect(twin.value).toBeCloseTo(error, 6);
  expect(twin.over).toBe(3);
});

test("is 0 for the same rows in another order, little for fresh ones, and great where a column stands beside the wrong rows", async () => {
  const rows = range(0, 1500);
  const schema = exampleSchema({ x: "numerical", y: "numerical" });
  const real = textTable({ x: rows, y: rows.map((row) => row + ((row * 37) % 200)) });
  const shuffled = pick(
    real,
    rows.map((row) => (row * 7) % 1500),
  );
  const torn = withColumn(real, 1, texts(shuffled, 1));
  const of = async (twin: typeof real) =>
    (await nmiError.evaluate(metricContext(input(schema, real, twin)))).twin.value!;
  expect(await of(shuffled)).toBe(0);
  expect(await of(torn)).toBeGreaterThan(0.5);
  const fresh = await nmiError.evaluate(
    metricContext(input(PEOPLE, people("a", 1500), people("b", 1500), { holdout: people("c", 1500) })),
  );
  expect(fresh.twin.value!).toBeLessThan(0.1);
  expect(fresh.holdout!.value!).toBeLessThan(0.1);
});

test("says why where nothing hangs together", async () => {
  const schema = exampleSchema({ a: "categorical" });
  const table = textTable({ a: ["x", "y", "x"] });
  const { twin } = await nmiError.evaluate(metricContext(input(schema, table, table)));
  expect(twin).toMatchObject({ value: null, reason: "no two columns tell anything of each other" });
});
