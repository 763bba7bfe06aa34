import { describe, expect, test } from "@jest/globals";
import { comparisonCard } from "../../../src/report/comparison/comparison-card.js";
import { displayWidth } from "../../../src/report/text/display-width.js";
import { LEFT_OVER, NEVER_CLAIMED } from "../never-claimed.js";
import { exampleComparison, judgedAs, likenessOf } from "./example-comparison.js";

const NONE = { synthesizer: null, attack: null, insteadOf: null, ruledOut: [] };

const EXAMPLES = {
  "a clear winner": exampleComparison(),
  "near-equals": exampleComparison({
    synthesizers: [judgedAs("boosted-trees", 0.53, 0.507, 3100000), judgedAs("cart", 0.54, 0.51, 90000)],
    recommendation: { synthesizer: "cart", attack: "within", insteadOf: "boosted-trees", ruledOut: [] },
  }),
  "one that copies": exampleComparison({
    synthesizers: [judgedAs("cart", 0.49, 0.61), judgedAs("bayes-net", 0.7, 0.5)],
    recommendation: { synthesizer: "bayes-net", attack: "within", insteadOf: null, ruledOut: ["cart"] },
    leftOut: [],
  }),
  "too few persons": exampleComparison({
    synthesizers: [judgedAs("bayes-net", null, null)],
    recommendation: NONE,
    holdout: null,
    ceiling: likenessOf(null),
    run: { ...exampleComparison().run, next: null },
  }),
  "nobody within the limit": exampleComparison({
    synthesizers: [judgedAs("cart", 0.49, 0.61), judgedAs("boosted-trees", 0.52, 0.535)],
    recommendation: { ...NONE, ruledOut: ["cart", "boosted-trees"] },
    holdout: null,
  }),
  "nothing run": exampleComparison({ synthesizers: [], recommendation: NONE, holdout: null }),
  "a long name and hidden characters": exampleComparison({
    read: { ...exampleComparison().read, name: `\u202e${"long".repeat(40)}.csv`, rowsInFile: 12345678, notes: 3 },
    synthesizers: [judgedAs("a-synthesizer-of-a-very-long-name", 0.53, 0.507)],
    recommendation: { ...NONE, synthesizer: "a-synthesizer-of-a-very-long-name", attack: "within" },
  }),
};

describe.each(Object.entries(EXAMPLES))("the table of %s", (_, comparison) => {
  const text = comparisonCard(comparison);

  test("fits 80 cells, ends its lines, claims nothing and holds nothing that a bug leaves", () => {
    expect(text.endsWith("\n")).toBe(true);
    for (const line of text.split("\n")) {
      expect(displayWidth(line)).toBeLessThanOrEqual(80);
      expect(line).toBe(line.trimEnd());
    }
    expect(text).not.toMatch(NEVER_CLAIMED);
    expect(text).not.toMatch(LEFT_OVER);
    expect(text).not.toContain("\u202e");
  });

  test("has a line for each synthesizer, and gives no one score", () => {
    for (const { synthesizer } of comparison.synthesizers) expect(text).toContain(`\n${synthesizer.slice(0, 12)}`);
    expect(text).not.toMatch(/overall|score/i);
  });
});

describe("the table", () => {
  const text = comparisonCard(EXAMPLES["a clear winner"]);

  test("sets the figures under their heads, real rows under all of them, and what is best", () => {
    const lines = text.split("\n");
    const head = lines.findIndex((line) => line.includes("told   columns"));
    const rows = lines.slice(head + 2, head + 8).map((line) => line.split(/ {2,}/));
    expect(rows[0]).toEqual([
      "boosted-trees",
      "0.531",
      "0.985",
      "0.970",
      "0.012",
      "0.507 0.487-0.527",
      "0.530",
      "1.2 s",
    ]);
    expect(lines[head + 4]).toMatch(/^gaussian-copula 0\.771 .* none +1\.2 s$/);
    expect(rows[4]).toEqual(["real rows", "0.501", "0.985", "0.970", "0.012"]);
    expect(rows[5].slice(0, 5)).toEqual(["best", "0.5", "1", "1", "0"]);
    const at = lines[head].indexOf("recognised");
    for (const line of lines.slice(head + 2, head + 6)) expect(line.slice(at, at + 5)).toMatch(/^0\.\d{3}$/);
  });

  test("draws the attack with its interval to scale, and the limit as a bar", () => {
    const lines = text.split("\n");
    const ticks = lines.find((line) => line.startsWith("recognised, AUC"))!;
    const drawn = lines.filter((line) => /\[-*o-*\]/.test(line));
    expect(drawn).toHaveLength(4);
    const bars = lines.filter((line) => / {2}\|/.test(line)).map((line) => line.indexOf("|"));
    expect(new Set(bars).size).toBe(1);
    expect(lines.find((line) => line.trim() === "limit 0.54")).toBeDefined();
    // Two ticks and the points between them stand on one line.
    const at = (tick: string) => ticks.indexOf(tick);
    const perCell = 0.02 / (at("0.50") - at("0.48"));
    for (const [line, auc] of [
      [drawn[0], 0.507],
      [drawn[3], 0.499],
    ] as const)
      expect(Math.abs(0.48 + (line.indexOf("o", 16) - at("0.48")) * perCell - auc)).toBeLessThan(2 * perCell);
  });

  test("says what is recommended and why, what was left out, what the holdout found, and what to type next", () => {
    const flat = text.replace(/\s+/g, " ");
    expect(flat).toContain(
      "Recommended: boosted-trees, told from real rows with AUC 0.531 and recognised with AUC 0.507.",
    );
    expect(flat).toContain(
      "Nearest to the validation rows of 4: told apart with AUC 0.531, where real training rows reach 0.501",
    );
    expect(flat).toContain("AUC 0.507 (95 % 0.487 to 0.527), within the limit of 0.54.");
    expect(flat).toContain("left out cart: by estimate it takes longer than the 30 s of the time limit");
    expect(flat).toContain("boosted-trees on the holdout: told apart 0.538 (real rows 0.497)");
    expect(flat).toContain("next twinset people.csv --seed 7 --synthesizer boosted-trees");
  });

  test("gives the reason where a smaller model, a copy or too few persons decided", () => {
    const flat = (name: keyof typeof EXAMPLES) => comparisonCard(EXAMPLES[name]).replace(/\s+/g, " ");
    expect(flat("near-equals")).toContain(
      "As near to the validation rows as boosted-trees (told apart with AUC 0.540 against 0.530; up to 0.02 counts as equal), with a model of 90.0 kB against 3.1 MB.",
    );
    expect(flat("one that copies")).toContain(
      "cart is nearer (AUC 0.490), but the attack recognises its training rows with AUC 0.610 (95 % 0.590 to 0.630), above 0.54.",
    );
    expect(flat("too few persons")).toContain("there are too few persons to tell twins from real rows");
    expect(flat("nobody within the limit")).toContain(
      "cart: the attack recognises its training rows with AUC 0.610 (95 % 0.590 to 0.630), above 0.54. boosted-trees: we could not tell whether",
    );
    const private_ = exampleComparison();
    private_.synthesizers[0].whiteBox = {
      value: 0.66,
      interval: { low: 0.64, high: 0.68, persons: 2000 },
      over: 1,
      reason: null,
    };
    expect(comparisonCard(private_).replace(/\s+/g, " ")).toContain(
      "Keep its model file to yourself: the model's own likelihood recognises training rows with AUC 0.660",
    );
  });
});
