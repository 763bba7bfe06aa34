import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "@jest/globals";
import { VERSION } from "../src/core/version.js";
import { reportInput } from "../src/job/report-input.js";
import { scorecard } from "../src/report/scorecard.js";
import { fixtureSource, runInMemory } from "./job/run-in-memory.js";

const PAGES = [
  "README.md",
  "CONTRIBUTING.md",
  "CHANGELOG.md",
  "SECURITY.md",
  ...readdirSync("docs/decisions").map((name) => `docs/decisions/${name}`),
  "fixtures/README.md",
];
const pkg = JSON.parse(readFileSync("package.json", "utf8"));

describe("the pages are true", () => {
  test("the version is the package's", () => {
    expect(VERSION).toBe(pkg.version);
  });

  test.each(PAGES)("%s names only files, scripts and links that exist", (page) => {
    const text = readFileSync(page, "utf8");
    for (const [, link] of text.matchAll(/\]\((?!https?:|#)([^)#]+)[^)]*\)/g))
      expect({ link, exists: existsSync(join(dirname(page), link)) }).toEqual({ link, exists: true });
    for (const [, script] of text.matchAll(/npm run (?:-s )?([\w-]+)/g))
      expect(Object.keys(pkg.scripts)).toContain(script);
    for (const [path] of text.matchAll(/\b(?:src|test|docs|fixtures|benchmarks|scripts)\/[\w./-]*\w/g))
      expect({ path, exists: existsSync(path) }).toEqual({ path, exists: true });
  });

  test("the README is about a hundred lines", () => {
    expect(readFileSync("README.md", "utf8").split("\n").length).toBeLessThan(130);
  });

  test("the README's example is the real output, times apart", async () => {
    const shown = /```\n\$ npx twinset fixtures\/credit\/credit\.csv --seed 7\n([\s\S]*?)wrote/.exec(
      readFileSync("README.md", "utf8"),
    )?.[1];
    const run = await runInMemory(await fixtureSource("credit"), { synthesizer: undefined });
    const timeless = (text: string) => text.replace(/ +\d+\.\d s$/gm, "");
    expect(timeless(shown ?? "")).toBe(timeless(scorecard(reportInput(run))));
  });

  test("every decision has a number of its own", () => {
    const numbers = readdirSync("docs/decisions").map((name) => name.slice(0, 4));
    expect(new Set(numbers).size).toBe(numbers.length);
  });
});
