import { createHash } from "node:crypto";
import { beforeAll, describe, expect, test } from "@jest/globals";
import { reportHtml } from "../../../src/report/html/page.js";
import type { ReportInput } from "../../../src/report/report-input.js";
import { reportJson } from "../../../src/report/report-json.js";
import { exampleReport } from "../example-report.js";
import { LEFT_OVER, NEVER_CLAIMED } from "../never-claimed.js";
import { expectNumbersOf } from "../page-numbers.js";
import { wideReport } from "../wide-report.js";
import { rowsOf, tagsOf, textOf } from "./read-html.js";

const HOSTILE = [
  '<img src=x onerror="alert(1)">',
  "</style><script>alert(1)</script>",
  "\u202Eevil\u0007\u001b[31m",
  `"'><svg onload=alert(1)>`,
  "</title><h1>&amp;",
  "--><!--",
];

const EXAMPLES: [string, () => Promise<ReportInput>][] = [
  ["a fair twin", () => exampleReport()],
  ["a copied twin", () => exampleReport({ twin: "copy" })],
  ["a copied twin at the owner's risk", () => risky()],
  ["no holdout", () => exampleReport({ holdout: false })],
  ["a twin without rows", () => exampleReport({ twin: "empty" })],
  ["few persons", () => exampleReport({ persons: 8 })],
  ["one column, which is an id", () => exampleReport({ names: ["patient_id"] })],
  ["one column of numbers", () => exampleReport({ names: ["age"], first: 1 })],
  ["hostile names", () => exampleReport({ names: HOSTILE })],
];

function risky(): Promise<ReportInput> {
  return exampleReport({ twin: "copy", more: { blocked: false, acceptedRisk: "a <b>drill</b>" } });
}

describe.each(EXAMPLES)("the page of %s", (_, make) => {
  let html = "";
  let input: ReportInput;
  beforeAll(async () => {
    input = await make();
    html = reportHtml(input);
  });

  test("opens and closes its tags, and has none that acts or loads", () => {
    const tags = tagsOf(html);
    const allowed =
      "html head meta title style body main header nav section h1 h2 h3 p ul li a table caption thead tbody tr th td div span bdi br details summary figure figcaption svg title desc path circle text pre code b g";
    expect(tags.map(({ name }) => name).filter((name) => !allowed.split(" ").includes(name))).toEqual([]);
    const attributes = new Set(tags.flatMap((tag) => Object.keys(tag.attributes)));
    for (const name of attributes) expect(name).not.toMatch(/^(on|src|style$|action|formaction)/);
    for (const { attributes } of tags) expect(attributes.href ?? "#").toMatch(/^#[a-z]*$/);
  });

  test("admits its own style and nothing else", () => {
    const style = /<style>([\s\S]*?)<\/style>/.exec(html)![1];
    const hash = createHash("sha256").update(style).digest("base64");
    const policy = `default-src 'none'; style-src 'sha256-${hash}'; font-src data:; base-uri 'none'; form-action 'none'`;
    expect(html).toContain(`content="${policy.replaceAll("'", "&#39;")}"`);
    expect(style.replace(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/, "")).not.toMatch(/url\(|@import/);
  });

  test("has a language, a title, a viewport, and headings that go down one step at a time", () => {
    const tags = tagsOf(html);
    expect(tags[0]).toMatchObject({ name: "html", attributes: { lang: "en-GB" } });
    expect(tags.some(({ attributes }) => attributes.name === "viewport")).toBe(true);
    const levels = tags.map(({ name }) => /^h([1-6])$/.exec(name)?.[1]).filter((level) => level !== undefined);
    expect(levels.filter((level) => level === "1")).toHaveLength(1);
    expect(levels[0]).toBe("1");
    levels.forEach((level, i) => void expect(Number(level)).toBeLessThanOrEqual(Number(levels[i - 1] ?? 0) + 1));
  });

  test("says what every table, figure and section is", () => {
    const tags = tagsOf(html);
    for (const { name, attributes } of tags) {
      if (name === "th") expect(attributes.scope).toMatch(/^(row|col)$/);
      if (name === "svg") expect(attributes.role === "img" || attributes["aria-hidden"] === "true").toBe(true);
    }
    const ids = tags.map(({ attributes }) => attributes.id).filter((id) => id !== undefined);
    expect(new Set(ids).size).toBe(ids.length);
    const named = tags.flatMap(({ attributes }) => [
      ...(attributes["aria-labelledby"]?.split(" ") ?? []),
      ...(attributes.href === undefined ? [] : [attributes.href.slice(1)]),
    ]);
    expect(named.filter((id) => !ids.includes(id))).toEqual([]);
    const count = (wanted: string) => tags.filter(({ name }) => name === wanted).length;
    expect(count("caption")).toBe(count("table"));
    expect(html).not.toMatch(/<th[^>]*><\/th>/);
    expect(count("figcaption")).toBe(count("figure"));
    for (const [figure] of html.matchAll(/<figure .*?<\/figure>/gs)) {
      expect(figure).toMatch(
        /<svg [^>]*role="img" aria-labelledby="([\w-]+)-t \1-d"><title id="\1-t">[^<]+<\/title><desc id="\1-d">[^<]+</,
      );
      expect(figure).toMatch(/<details><summary>Data and source<\/summary>[\s\S]*<caption id=/);
    }
  });

  test("claims nothing that must not be claimed, and holds nothing that a bug leaves", () => {
    expect(html).not.toMatch(NEVER_CLAIMED);
    expect(textOf(html)).not.toMatch(LEFT_OVER);
    expect(html.slice(html.indexOf("</style>"))).not.toMatch(LEFT_OVER);
  });

  test("shows the numbers of report.json, and no others", () => {
    expectNumbersOf(html, reportJson(input));
  });

  test("shows every question with its state and its answer", () => {
    const text = textOf(html);
    for (const { question, state, reason } of [...input.evaluation.gates, ...input.evaluation.checks]) {
      expect(text).toContain(`${question} ${state} ${reason}`);
    }
  });

  test("is the same for the same input, however long the run took", () => {
    const slower = { ...input, times: { read: 1, fit: 1, sample: 1, evaluate: 1 } };
    expect(reportHtml(slower)).toBe(html);
  });
});

describe("the page", () => {
  test("begins with the verdict", async () => {
    const title = async (input: Promise<ReportInput>) => textOf(/<h1>(.*?)<\/h1>/s.exec(reportHtml(await input))![1]);
    expect(await title(exampleReport())).toMatch(
      /^No attack that we ran succeeded beyond \d+\.\d % above the holdout \(95 %\); 11 of 12 /,
    );
    expect(await title(exampleReport({ twin: "copy" }))).toBe(
      "No twin was written: it would give away persons of the real table.",
    );
    expect(await title(risky())).toMatch(/^This twin was written at the owner's risk, although it would give away/);
    expect(await title(exampleReport({ holdout: false }))).toBe(
      "No question about disclosure was answered: there was no holdout.",
    );
  });

  test("says of a blocked twin why, and what to try", async () => {
    const text = textOf(reportHtml(await exampleReport({ twin: "copy" })));
    expect(text).toMatch(/Why: D1 Verbatim: Training persons are in the twin: .* What to try: A larger table/);
    expect(text).toContain("--accept-risk");
    expect(text).toContain("The twin was drawn and judged, and not written.");
    expect(textOf(reportHtml(await risky()))).toContain("The risk was accepted: a <b>drill</b>");
    expect(textOf(reportHtml(await exampleReport()))).not.toMatch(/What to try|not written|risk was accepted/);
  });

  test("says what the holdout costs, and the way out", async () => {
    const text = textOf(reportHtml(await exampleReport()));
    expect(text).toContain("200 persons (50.0 %) did not teach the twin. --holdout sets how many");
    expect(textOf(reportHtml(await exampleReport({ holdout: false })))).toContain("Every person taught the twin");
  });

  test("lists the columns least alike first", async () => {
    const html = reportHtml(await exampleReport());
    const twins = rowsOf(html, "column-table")
      .slice(1)
      .map(([, , twin]) => twin);
    const compared = twins.filter((twin) => twin !== "");
    expect(compared).toEqual([...compared].sort());
    expect(twins[twins.length - 1]).toBe("");
  });

  test("shows names as they are, and what is hidden in them", async () => {
    const html = reportHtml(await exampleReport({ names: HOSTILE }));
    const names = rowsOf(html, "schema-table")
      .slice(1)
      .map(([name]) => name);
    expect(names).toContain('<img src=x onerror="alert(1)">');
    expect(names).toContain("<U+202E>evil<U+0007><U+001B>[31m");
    for (const character of "\u202e\u0007\u001b") expect(html).not.toContain(character);
  });

  test("holds no level that fewer than five persons have", async () => {
    const input = await exampleReport({ persons: 400 });
    const html = reportHtml(input);
    expect(html.slice(html.indexOf("</style>"))).not.toMatch(/Zz\d/);
    expect(reportHtml(input)).toContain("all other levels");
  });

  test("shows the notes with place and count, those of the evaluation too", async () => {
    const input = await exampleReport();
    const note = { code: "rounded", text: "values were rounded", place: { column: "<i>", row: 1200 }, count: 4321 };
    const evaluation = { ...input.evaluation, notes: [{ code: "late", text: "said at the end" }] };
    const rows = rowsOf(reportHtml({ ...input, notes: [note], evaluation }), "note-table");
    expect(rows.slice(1)).toEqual([
      ["values were rounded", "column <i>, row 1,200", "4,321"],
      ["said at the end", "", ""],
    ]);
    expect(reportHtml({ ...input, notes: [] })).toContain("Nothing was repaired");
  });

  test("of a hundred columns stays under 2 MB, folds most figures, and shows 48 columns in the matrix", async () => {
    const input = await wideReport(100);
    const html = reportHtml(input);
    expect(html.length).toBeLessThan(2e6);
    expect(() => tagsOf(html)).not.toThrow();
    const text = textOf(html);
    expect(text).toContain("88 more columns");
    expect(text).toContain("Shown are 48 of 100 columns");
    expect(text).toContain("Of 4,950 pairs 1,225 were drawn and compared; the others are blank.");
    expect(rowsOf(html, "pair-matrix-data")).toHaveLength(201);
  });
});
