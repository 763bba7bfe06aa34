import { describe, expect, test } from "@jest/globals";
import { type Comparison, comparisonFileSchema } from "../../../src/report/comparison/comparison.js";
import { comparisonHtml } from "../../../src/report/comparison/comparison-html.js";
import { comparisonJson } from "../../../src/report/comparison/comparison-json.js";
import { rowsOf, tagsOf, textOf } from "../html/read-html.js";
import { LEFT_OVER, NEVER_CLAIMED } from "../never-claimed.js";
import { exampleComparison, judgedAs, likenessOf } from "./example-comparison.js";

const NONE = { synthesizer: null, attack: null, insteadOf: null, ruledOut: [] };

const EXAMPLES: [string, Comparison][] = [
  ["a clear winner", exampleComparison()],
  [
    "too few persons",
    exampleComparison({
      synthesizers: [judgedAs("bayes-net", null, null)],
      recommendation: NONE,
      holdout: null,
      ceiling: likenessOf(null),
    }),
  ],
  ["nothing run", exampleComparison({ synthesizers: [], recommendation: NONE, holdout: null })],
  [
    "a hostile name",
    exampleComparison({ read: { ...exampleComparison().read, name: '<img src=x onerror="alert(1)">\u202e' } }),
  ],
];

describe.each(EXAMPLES)("the page of %s", (_, comparison) => {
  const html = comparisonHtml(comparison);

  test("has no tag that acts or loads, one heading of the first rank, and names for tables and drawings", () => {
    const tags = tagsOf(html);
    expect(tags.filter(({ name }) => ["script", "img", "iframe", "link", "form", "object"].includes(name))).toEqual([]);
    for (const { attributes } of tags) {
      expect(Object.keys(attributes).join(" ")).not.toMatch(/\bon|src\b|\bstyle=/);
      expect(attributes.href).toBeUndefined();
    }
    const count = (wanted: string) => tags.filter(({ name }) => name === wanted).length;
    expect(count("h1")).toBe(1);
    expect(count("caption")).toBe(count("table"));
    expect(count("figcaption")).toBe(count("figure"));
    const ids = tags.flatMap(({ attributes }) => attributes.id ?? []);
    expect(new Set(ids).size).toBe(ids.length);
    const named = tags.flatMap(({ attributes }) => attributes["aria-labelledby"]?.split(" ") ?? []);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
  });

  test("claims nothing that must not be claimed, and holds nothing that a bug leaves", () => {
    expect(html).not.toMatch(NEVER_CLAIMED);
    expect(textOf(html)).not.toMatch(LEFT_OVER);
    expect(html).not.toContain("\u202e");
    expect(textOf(html)).not.toMatch(/overall score|total score/i);
  });

  test("says in its title, reasons and limits what compare.json says", () => {
    const { summary } = comparisonFileSchema.parse(JSON.parse(comparisonJson(comparison)));
    const text = textOf(html);
    for (const sentence of [summary.title, ...summary.reasons, ...summary.limits]) expect(text).toContain(sentence);
  });
});

test("the tables show the figures of the comparison, and the holdout beside the validation rows", () => {
  const html = comparisonHtml(exampleComparison());
  expect(rowsOf(html, "comparison").slice(1)).toEqual([
    [
      "boosted-trees",
      "0.531",
      "0.985",
      "0.970",
      "0.012",
      "0.507",
      "0.487 to 0.527",
      "0.530",
      "3.1 MB",
      "1.2 s",
      "<0.1 s",
    ],
    ["bayes-net", "0.698", "0.985", "0.970", "0.012", "0.504", "0.484 to 0.524", "0.530", "50.0 kB", "1.2 s", "<0.1 s"],
    [
      "gaussian-copula",
      "0.771",
      "0.985",
      "0.970",
      "0.012",
      "0.502",
      "0.482 to 0.522",
      "none",
      "50.0 kB",
      "1.2 s",
      "<0.1 s",
    ],
    [
      "independent",
      "0.942",
      "0.985",
      "0.970",
      "0.012",
      "0.499",
      "0.479 to 0.519",
      "0.530",
      "50.0 kB",
      "1.2 s",
      "<0.1 s",
    ],
    ["real rows", "0.501", "0.985", "0.970", "0.012", "", "", "", "", "", ""],
  ]);
  expect(rowsOf(html, "frontier-data")[1]).toEqual([
    "boosted-trees",
    "0.531",
    "0.511",
    "0.551",
    "0.507",
    "0.487",
    "0.527",
    "1.2 s",
  ]);
  const holdout = rowsOf(html, "holdout-table").slice(1);
  expect(holdout[0]).toEqual(["told apart", "0.538", "0.497", "0.531", "0.5 is best"]);
  expect(holdout[4].slice(0, 4)).toEqual(["recognised", "0.511", "", "0.507"]);
});
