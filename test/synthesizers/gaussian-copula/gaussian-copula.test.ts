import { describe, expect, test } from "@jest/globals";
import type { Runner } from "../../../src/core/context.js";
import { normalCdf } from "../../../src/core/math/normal-cdf.js";
import { normalPdf } from "../../../src/core/math/normal-pdf.js";
import { Random } from "../../../src/core/random/random.js";
import type { Support } from "../../../src/encode/support.js";
import { total } from "../../../src/synthesizers/code-counts.js";
import type { CopulaData } from "../../../src/synthesizers/gaussian-copula/copula-data.js";
import { gaussianCopula } from "../../../src/synthesizers/gaussian-copula/gaussian-copula.js";
import { normalThresholds } from "../../../src/synthesizers/gaussian-copula/normal-thresholds.js";
import {
  cells,
  codesOf,
  context,
  countCells,
  difference,
  meets,
  misfit,
  relatedCodes,
  rowNumbers,
} from "../example-codes.js";
import { fitted } from "./example-copulas.js";

/** Three columns: numbers with gaps, levels with gaps and pooled rare ones, grades. Their latents are states, values, states, values, values. */
const COPULA: CopulaData = {
  columns: [
    { ordered: true, special: 1, counts: [250, 100, 300, 200, 150], states: [1, 0], values: [1, 2, 3, 4] },
    { ordered: false, special: 2, counts: [60, 140, 200, 300, 300], states: [0, 2, 1], values: [4, 2, 3] },
    { ordered: true, special: 0, counts: [200, 500, 300], states: [0], values: [0, 1, 2] },
  ],
  correlations: [0, 0.5, -0.2, 0.1, 0.6, 0, -0.4, 0.3, 0.1, 0.4],
};
const SIZES = COPULA.columns.map(({ counts }) => counts.length);
const restored = (data: unknown = COPULA) => gaussianCopula.fromJSON(JSON.parse(JSON.stringify(data)));
const mask = (...values: number[]) => Uint8Array.from(values);
const CELLS = SIZES.reduce((product, size) => product * size, 1);

describe("a condition", () => {
  const free = restored().sample(rowNumbers(300_000), new Random("free"));

  test.each<{ on: string; support: Support }>([
    { on: "some values of a column with gaps", support: [mask(0, 0, 1, 0, 1)] },
    { on: "a gap or some values", support: [mask(1, 0, 0, 1, 0)] },
    { on: "a gap", support: [mask(1, 0, 0, 0, 0)] },
    { on: "no gap", support: [mask(0, 1, 1, 1, 1)] },
    { on: "some levels", support: [undefined, mask(0, 0, 1, 0, 1)] },
    { on: "a gap or a value, and grades", support: [mask(1, 1, 0, 0, 0), undefined, mask(0, 1, 1)] },
    { on: "three columns that agree", support: [mask(0, 0, 1, 1, 1), mask(0, 0, 1, 1, 1), mask(0, 1, 1)] },
    { on: "two columns, each a gap or a value", support: [mask(1, 0, 0, 0, 1), mask(1, 0, 0, 0, 1)] },
    { on: "three columns that disagree", support: [mask(1, 1, 0, 0, 0), mask(0, 0, 0, 0, 1), mask(0, 0, 1)] },
  ])("on $on gives rows as rejection does, and its probability is theirs", async ({ support }) => {
    const model = restored();
    const rows = await free;
    const isMet = meets(rows, support);
    const accepted = cells(rows).filter((_, row) => isMet[row]);
    expect(accepted.length).toBeGreaterThan(1000);
    const given = await model.sample(rowNumbers(10_000), new Random("given"), support);
    expect(meets(given, support).every(Boolean)).toBe(true);
    expect(difference(countCells(cells(given), CELLS), countCells(accepted, CELLS))).toBeLessThan(4);
    const p = model.probability!(support);
    expect(Math.abs(accepted.length / rows.rows - p)).toBeLessThan(4 * Math.sqrt((p * (1 - p)) / rows.rows) + 2e-4);
  });

  test("on one column has the probability of its margin, to the last digit", () => {
    const model = restored();
    expect(model.probability!([mask(1, 0, 0, 1, 0)])).toBeCloseTo(0.45, 14);
    expect(model.probability!([undefined, mask(0, 0, 1, 0, 1)])).toBeCloseTo(0.5, 14);
    expect(model.probability!([undefined, mask(2, 0, 1, 0, 1)])).toBeCloseTo(0.56, 14);
  });

  test("that forbids nothing that occurs changes no row", async () => {
    const model = restored();
    const [plain, given] = [undefined, [mask(1, 1, 1, 1, 1), undefined, mask(1, 1, 1)]].map((support) =>
      model.sample(rowNumbers(300), new Random("same"), support),
    );
    expect(await given).toEqual(await plain);
  });
});

describe("stand-ins", () => {
  test("are drawn again among gaps and values, as likely as the rest of the row makes them", async () => {
    const model = restored();
    const drawn = await model.sample(rowNumbers(60_000), new Random("stand-in"), [undefined, mask(1, 2, 1, 1, 1)]);
    expect(drawn.columns[1].codes.includes(1)).toBe(false);
    // Rows that were no stand-ins are left alone: what is drawn again tells by the difference.
    const plain = await model.sample(rowNumbers(60_000), new Random("stand-in"));
    const again = [...plain.columns[1].codes.keys()].filter((row) => plain.columns[1].codes[row] === 1);
    plain.columns.forEach((column, at) => {
      const changed = [...column.codes.keys()].filter((row) => column.codes[row] !== drawn.columns[at].codes[row]);
      expect(changed).toEqual(at === 1 ? again : []);
    });
    // Where the first column has a gap, this one seldom has.
    const share = (gap: boolean) => {
      const rows = again.filter((row) => (drawn.columns[0].codes[row] === 0) === gap);
      return rows.filter((row) => drawn.columns[1].codes[row] === 0).length / rows.length;
    };
    expect(share(false)).toBeGreaterThan(4 * share(true));
    expect(share(true)).toBeGreaterThan(0);
  });

  test("are drawn again with the chances that integrating over the other column's latent gives", async () => {
    const [first, second, rho] = [[150, 350, 200, 300], [400, 600], 0.8];
    const column = (counts: number[]) => ({
      ordered: true,
      special: 0,
      counts,
      states: [0],
      values: [...counts.keys()],
    });
    const model = restored({ columns: [column(first), column(second)], correlations: [rho] });
    const rows = 60_000;
    const drawn = await model.sample(rowNumbers(rows), new Random("integral"), [mask(2, 1, 2, 1)]);
    const [a, b] = [first, second].map((counts) => [-Infinity, ...normalThresholds(counts), Infinity]);
    const expected = new Float64Array(8);
    const STEP = 0.001;
    for (let z = -5 + STEP / 2; z < 5; z += STEP) {
      const chance = (code: number) =>
        normalCdf((a[code + 1] - rho * z) / Math.sqrt(1 - rho * rho)) -
        normalCdf((a[code] - rho * z) / Math.sqrt(1 - rho * rho));
      for (const code of [1, 3])
        expected[code * 2 + (z >= b[1] ? 1 : 0)] +=
          (rows * STEP * normalPdf(z) * chance(code)) / (chance(1) + chance(3));
    }
    expect(misfit(countCells(cells(drawn), 8), expected)).toBeLessThan(4);
  });

  test("among values and states at once are drawn as the values would be given the rest", async () => {
    // Two columns of which the second's latents are independent of the first: what is drawn again has the margin of what is allowed.
    const model = restored({ ...COPULA, correlations: COPULA.correlations.map(() => 0) });
    const drawn = await model.sample(rowNumbers(40_000), new Random("margin"), [mask(2, 2, 1, 1, 2)]);
    expect(
      misfit(countCells(Float64Array.from(drawn.columns[0].codes), 5), Float64Array.of(0, 0, 24_000, 16_000, 0)),
    ).toBeLessThan(4);
  });
});

describe("a fit", () => {
  const codes = relatedCodes(2000, [60, 2, 5, 300, 3, 8, 4]);

  test("does not depend on the order in which a runner works", async () => {
    const backwards: Runner = {
      workers: 3,
      async map(task, shared, inputs) {
        const outputs = new Array(inputs.length);
        for (let at = inputs.length - 1; at >= 0; at--)
          outputs[at] = structuredClone(await task.run(structuredClone(shared), structuredClone(inputs[at])));
        return outputs;
      },
    };
    const model = await gaussianCopula.fit(codes, {}, context({ runner: backwards }));
    expect(JSON.parse(JSON.stringify(model.toJSON()))).toEqual(await fitted(codes));
  });

  test("stops when it is told to, and tells how far it is", async () => {
    const done: number[] = [];
    await gaussianCopula.fit(codes, {}, context({ progress: (event) => void done.push(event.done / event.total) }));
    expect(done.at(-1)).toBe(1);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    const stopped = gaussianCopula.fit(codes, {}, context({ signal: AbortSignal.abort() }));
    await expect(stopped).rejects.toThrow();
  });

  test("of more columns than it can hold is refused", async () => {
    const many = codesOf(...Array.from({ length: 1001 }, () => relatedCodes(2, [2]).columns[0]));
    many.columns.forEach(({ codes }) => void codes.set([0, 1]));
    await expect(gaussianCopula.fit(many, {}, context())).rejects.toMatchObject({ code: "E_LIMIT" });
  });

  test("is small: a correlation for each pair of latents, and the margins", async () => {
    const { columns, correlations } = await fitted(codes);
    const latents = total(
      columns.map(({ states, values }) => (states.length > 1 ? 1 : 0) + (values.length > 1 ? 1 : 0)),
    );
    expect(correlations.length).toBe((latents * (latents - 1)) / 2);
  });
});

describe("a copula from a file", () => {
  test("is taken as it is", () => {
    expect(restored().toJSON()).toEqual(COPULA);
  });

  test.each<[string, (copy: CopulaData) => void]>([
    ["correlations that no numbers have", ({ correlations }) => correlations.splice(1, 2, 0.9, -0.9)],
    ["states that depend on their column's values", ({ correlations }) => (correlations[0] = 0.1)],
    ["a correlation too few", ({ correlations }) => correlations.pop()],
    ["a correlation too many", ({ correlations }) => correlations.push(0)],
    ["a correlation past 1", ({ correlations }) => (correlations[1] = 1.5)],
    ["a correlation that is none", ({ correlations }) => (correlations[1] = Number.NaN)],
    ["a level twice", ({ columns }) => (columns[1].values[0] = 2)],
    ["a level too few", ({ columns }) => columns[1].values.pop()],
    ["a level that does not occur", ({ columns }) => (columns[1].counts[3] = 0)],
    ["a level that is no code", ({ columns }) => (columns[1].values[0] = 9)],
    ["a state missing", ({ columns }) => columns[0].states.pop()],
    ["a value among the states", ({ columns }) => (columns[0].states[0] = 2)],
    ["ordered values in another order", ({ columns }) => columns[0].values.reverse()],
    ["a margin of nothing", ({ columns }) => columns[2].counts.fill(0)],
    ["a negative count", ({ columns }) => (columns[2].counts[0] = -1)],
    ["more special codes than codes", ({ columns }) => (columns[2].special = 4)],
    ["a column too few", ({ columns }) => columns.pop()],
    ["something more", (copy) => Object.assign(copy, { script: "x" })],
  ])("is refused with %s", (_, change) => {
    const copy = structuredClone(COPULA);
    change(copy);
    expect(() => restored(copy)).toThrow(expect.objectContaining({ code: "E_MODEL" }));
  });
});
