import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { total } from "../../../src/synthesizers/code-counts.js";
import { GaussianCopulaModel } from "../../../src/synthesizers/gaussian-copula/gaussian-copula-model.js";
import { cells, codeColumn, codesOf, countCells, difference, misfit, rowNumbers } from "../example-codes.js";
import { correlation, cut, fitted, normalRows, randomCorrelations } from "./example-copulas.js";
import { expanded } from "./oracle.js";

const ROWS = 20_000;
const MARGINS = [
  [1, 1],
  [9, 1],
  [5, 3, 2],
  [1, 4, 2, 3],
  [20, 8, 4, 2, 1],
  Array.from({ length: 40 }, (_, code) => 1 + (code % 7)),
  Array(400).fill(1),
  Array(1000).fill(1),
];

describe("a known copula", () => {
  const size = MARGINS.length;
  const truth = randomCorrelations(size, "known");
  const tables = [0, 1, 2, 3, 4].map((table) => {
    const z = normalRows(truth, size, ROWS, `table ${table}`);
    return codesOf(...MARGINS.map((shares, i) => cut(z[i], shares)));
  });
  const variances = MARGINS.map((shares) => expanded(shares).coefficients[0]);
  const pairs = MARGINS.flatMap((_, a) => MARGINS.flatMap((_, b) => (a < b ? [[a, b] as const] : [])));
  /** Standard error of one table's estimate at a correlation of 0; it is less at any other. */
  const error = (a: number, b: number) => 1 / Math.sqrt(ROWS * variances[a] * variances[b]);

  test("has strong correlations, or the rest would show little", () => {
    expect(Math.max(...pairs.map(([a, b]) => Math.abs(truth[a * size + b])))).toBeGreaterThan(0.9);
  });

  test("is found again from discretised margins: five tables' mean within .02, each within its sampling error", async () => {
    const found = await Promise.all(tables.map((codes) => fitted(codes, { shrinkage: 0 })));
    for (const [a, b] of pairs) {
      const own = found.map((data) => correlation(data, a, b));
      const off = own.map((rho) => rho - truth[a * size + b]);
      expect(Math.abs(off.reduce((sum, value) => sum + value, 0) / off.length)).toBeLessThan(0.02);
      for (const value of off) expect(Math.abs(value)).toBeLessThan(4 * error(a, b));
      // Most pairs are known far better than .02, and must be met so.
      if (error(a, b) < 0.01) for (const value of off) expect(Math.abs(value)).toBeLessThan(0.02);
    }
  });

  test("is not shrunk where it is well known", async () => {
    const [free, shrunk] = [await fitted(tables[0], { shrinkage: 0 }), await fitted(tables[0])];
    for (const [a, b] of pairs)
      expect(Math.abs(correlation(free, a, b) - correlation(shrunk, a, b))).toBeLessThan(error(a, b));
  });

  test("gives rows whose pairs of columns are those of the fitted rows", async () => {
    const model = new GaussianCopulaModel(await fitted(tables[0]));
    const twin = await model.sample(rowNumbers(ROWS), new Random("twin"));
    for (const [a, b] of pairs.filter(([a, b]) => b < 5 && a < b)) {
      const size = MARGINS[a].length * MARGINS[b].length;
      const count = (codes: typeof twin) => countCells(cells(codes, [a, b]), size);
      expect(difference(count(tables[0]), count(twin))).toBeLessThan(5);
    }
  });
});

describe("gaps", () => {
  // Two numbers that go together, and gaps that go together, and with a third column, but not with the values.
  const [x, y, gapX, gapY, z] = normalRows(
    Float64Array.of(1, 0.8, 0, 0, 0.5, 0.8, 1, 0, 0, 0.4, 0, 0, 1, 0.7, 0.6, 0, 0, 0.7, 1, 0.3, 0.5, 0.4, 0.6, 0.3, 1),
    5,
    ROWS,
    "gaps",
  );
  const withGaps = (values: Float64Array, gap: Float64Array) =>
    codeColumn(
      cut(values, Array(30).fill(1)).codes.map((code, row) => (gap[row] > 0.4 ? 0 : code + 1)),
      31,
      { ordered: true, special: 1 },
    );
  const codes = codesOf(withGaps(x, gapX), withGaps(y, gapY), cut(z, Array(30).fill(1)));
  const LATENTS = { gapX: 0, x: 1, gapY: 2, y: 3, z: 4 };

  test("keep their own correlations, and values keep theirs among the rows that hold them", async () => {
    const data = await fitted(codes);
    const rho = (a: keyof typeof LATENTS, b: keyof typeof LATENTS) => correlation(data, LATENTS[a], LATENTS[b]);
    expect(rho("x", "y")).toBeCloseTo(0.8, 1);
    expect(Math.abs(rho("gapX", "gapY"))).toBeCloseTo(0.7, 1);
    expect(Math.abs(rho("gapX", "z"))).toBeCloseTo(0.6, 1);
    expect(rho("x", "z")).toBeCloseTo(0.5, 1);
    expect(Math.abs(rho("x", "gapY"))).toBeLessThan(0.05);
    expect(rho("x", "gapX")).toBe(0);
  });

  test("come out in a twin as often together, and the rest as in the real rows", async () => {
    const twin = await new GaussianCopulaModel(await fitted(codes)).sample(rowNumbers(ROWS), new Random("gaps"));
    const groups = (table: typeof twin) =>
      codesOf(
        ...table.columns.map(({ codes }) =>
          codeColumn(
            codes.map((code) => (code === 0 ? 0 : 1 + (code > 15 ? 1 : 0))),
            3,
          ),
        ),
      );
    expect(difference(countCells(cells(groups(twin)), 27), countCells(cells(groups(codes)), 27))).toBeLessThan(6);
  });
});

describe("margins", () => {
  test("are kept, even where gaps, values and the other columns contradict each other", async () => {
    // A gap wherever the other column is low, and a value that follows it closely: no copula of theirs has all three correlations.
    const [z] = normalRows(Float64Array.of(1), 1, 5000, "contradiction");
    const other = cut(z, Array(20).fill(1));
    const own = codeColumn(
      other.codes.map((code) => (code < 8 ? 0 : code < 10 ? 1 : code - 7)),
      13,
      { ordered: true, special: 2 },
    );
    const codes = codesOf(own, other, cut(z, [1, 2, 1]), { ...own });
    const twin = await new GaussianCopulaModel(await fitted(codes)).sample(rowNumbers(40_000), new Random("margins"));
    codes.columns.forEach((column, at) => {
      const expected = countCells(Float64Array.from(column.codes), column.size).map((count) => (count * 40_000) / 5000);
      expect(misfit(countCells(Float64Array.from(twin.columns[at].codes), column.size), expected)).toBeLessThan(4);
    });
  });
});

describe("correlations of few rows", () => {
  const unrelated = (rows: number, seed: string) =>
    codesOf(
      ...[0, 1, 2, 3, 4, 5].map((at) =>
        cut(normalRows(Float64Array.of(1), 1, rows, `${seed} ${at}`)[0], Array(8).fill(1)),
      ),
    );
  const size = (data: { correlations: number[] }) =>
    Math.sqrt(total(data.correlations.map((rho) => rho * rho)) / data.correlations.length);

  test("shrink towards 0 where nothing hangs together", async () => {
    const [free, shrunk] = [await fitted(unrelated(100, "few"), { shrinkage: 0 }), await fitted(unrelated(100, "few"))];
    expect(size(free)).toBeGreaterThan(0.07);
    expect(size(shrunk)).toBeLessThan(size(free) / 3);
  });

  test("shrink by the share that is asked for", async () => {
    const codes = unrelated(300, "share");
    const free = await fitted(codes, { shrinkage: 0 });
    const half = await fitted(codes, { shrinkage: 0.5 });
    half.correlations.forEach((rho, at) => void expect(rho).toBeCloseTo(free.correlations[at] / 2, 7));
    expect((await fitted(codes, { shrinkage: 1 })).correlations.every((rho) => rho === 0)).toBe(true);
  });

  test("of a level that fewer than ten rows hold are 0: no row's own story is stored", async () => {
    const [z] = normalRows(Float64Array.of(1), 1, 2000, "thin");
    const flag = (rows: number) =>
      codeColumn(
        z.map((_, row) => (row < rows ? 1 : 0)),
        2,
      );
    const high = cut(
      z.map((_, row) => (row < 40 ? 3 : z[row])),
      [3, 1],
    );
    expect((await fitted(codesOf(flag(9), high), { shrinkage: 0 })).correlations).toEqual([0]);
    expect((await fitted(codesOf(flag(10), high), { shrinkage: 0 })).correlations[0]).toBeGreaterThan(0.2);
  });
});

describe("levels without an order of their own", () => {
  const shuffle = [4, 1, 6, 0, 3, 5, 2];

  test("get the one along which the other columns differ", async () => {
    const z = normalRows(Float64Array.of(1, 0.7, -0.5, 0.7, 1, -0.4, -0.5, -0.4, 1), 3, ROWS, "order");
    const shuffled = codeColumn(
      cut(z[0], [2, 1, 3, 2, 1, 2, 2]).codes.map((code) => shuffle[code]),
      7,
    );
    const { columns, correlations } = await fitted(
      codesOf(shuffled, cut(z[1], Array(30).fill(1)), cut(z[2], [1, 1, 1, 1])),
    );
    const found = columns[0].values;
    const sign = found.join() === shuffle.join() ? 1 : -1;
    expect(sign === 1 ? found : [...found].reverse()).toEqual(shuffle);
    [0.7, -0.5, -0.4].forEach((rho, at) => {
      const own = correlations[at === 2 ? 2 : at] * (at === 2 ? 1 : sign);
      expect(Math.abs(own - rho)).toBeLessThan(0.02);
    });
  });

  test("stay with the frequent first where chance alone tells them apart", async () => {
    const levels = [4, 10, 6, 2].flatMap((count, level) => Array(count * 20).fill(level));
    const { columns } = await fitted(
      codesOf(
        codeColumn(levels, 4),
        codeColumn(
          // Equal shares in all levels, but for one row in the last.
          levels.map((_, row) => (row === levels.length - 1 ? 0 : row % 2)),
          2,
        ),
      ),
    );
    expect(columns[0].values).toEqual([1, 2, 0, 3]);
  });

  test("leave an ordered column as it is", async () => {
    const [a, b] = normalRows(Float64Array.of(1, 0.9, 0.9, 1), 2, 3000, "ordered");
    const bent = codeColumn(
      cut(a, [1, 1, 1, 1]).codes.map((code) => [2, 0, 3, 1][code]),
      4,
      { ordered: true },
    );
    expect((await fitted(codesOf(bent, cut(b, [1, 2, 3])))).columns[0].values).toEqual([0, 1, 2, 3]);
  });
});
