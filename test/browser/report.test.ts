import { execFile } from "node:child_process";
import { mkdtempSync, readFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { promisify } from "node:util";
import { afterAll, beforeAll, describe, expect, test } from "@jest/globals";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { expectNumbersOf } from "../report/page-numbers.js";
import { launchBrowser } from "./launch-browser.js";

const FIXTURES = ["credit", "star", "nafld1"];
const folder = mkdtempSync(join(tmpdir(), "twinset-report-"));
const fileOf = (fixture: string, name: string) => join(folder, `${fixture}.twin`, "private", name);

let browser: Browser;
/** One page for all: a Chromium of one process ends when a page is closed. */
let page: Page;
/** What the page asked for beside itself, and what it complained of. */
let requests: string[] = [];
let errors: string[] = [];

/** Runs the command line; a twin that is blocked has a report too. */
async function makeTwin(fixture: string): Promise<void> {
  const table = resolve("fixtures", fixture, `${fixture}.csv`);
  const args = [
    table,
    "--synthesizer",
    "bayes-net",
    "--seed",
    "7",
    "--output",
    join(folder, `${fixture}.twin`),
    "--accept-risk",
    "a drill",
    "--quiet",
  ];
  await promisify(execFile)(process.execPath, [resolve("bin/twinset.js"), ...args]);
}

beforeAll(async () => {
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("request", (request) => void requests.push(request.url()));
  page.on("console", (message) => void errors.push(message.text()));
  page.on("pageerror", (error) => void errors.push(String(error)));
  await Promise.all(FIXTURES.map(makeTwin));
}, 120000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

/** Opens a report anew. */
async function open(
  fixture: string,
  width: number,
  media: { colorScheme?: "light" | "dark"; forcedColors?: "active" },
): Promise<void> {
  await page.setViewportSize({ width, height: 900 });
  await page.emulateMedia({ media: "screen", colorScheme: "light", forcedColors: "none", ...media });
  requests = [];
  errors = [];
  const address = pathToFileURL(fileOf(fixture, "report.html")).href;
  await page.goto(address);
  await page.evaluate("document.fonts.ready.then(() => true)");
  requests = requests.filter((url) => url !== address && !url.startsWith("data:font/woff2;"));
}

/** Rules of axe-core that the page breaks, each with the first element that does. */
async function violations(options: object = {}): Promise<string[]> {
  await page.evaluate(axe.source);
  const run = `axe.run(document, ${JSON.stringify({ resultTypes: ["violations"], ...options })})`;
  return (await page.evaluate(
    `${run}.then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))`,
  )) as string[];
}

/** The one rule that sees colours, and takes longer than all others. */
const CONTRAST = { runOnly: ["color-contrast"] };
const LAYOUT = { rules: { "color-contrast": { enabled: false } } };

const OPEN_ALL = "for (const details of document.querySelectorAll('details')) details.open = true";

/** Elements outside a box that scrolls which reach past the right edge of the page. */
const CUT_OFF = `[...document.querySelectorAll("body *")].filter((one) => {
  const box = one.getBoundingClientRect();
  return box.width > 0 && box.right > document.documentElement.clientWidth + 1 && one.closest(".scroll") === null;
}).map((one) => one.outerHTML.slice(0, 120))`;

describe.each(FIXTURES)("the report of %s", (fixture) => {
  test("shows the numbers of report.json, and no others", () => {
    expectNumbersOf(
      readFileSync(fileOf(fixture, "report.html"), "utf8"),
      readFileSync(fileOf(fixture, "report.json"), "utf8"),
    );
  });

  // What a rule says depends on the theme for colours only, and on the width for all but colours.
  test.each([
    ["light", 1280, {}],
    ["dark", 1280, CONTRAST],
    ["dark", 390, LAYOUT],
  ] as const)(
    "breaks no rule of axe-core, loads nothing, complains of nothing, and is not cut off: %s, %d wide",
    async (colorScheme, width, rules) => {
      await open(fixture, width, { colorScheme });
      expect(await violations(rules)).toEqual([]);
      expect(await page.evaluate(CUT_OFF)).toEqual([]);
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
      expect({ requests, errors }).toEqual({ requests: [], errors: [] });
    },
  );
});

describe("the report", () => {
  test("breaks no rule with everything unfolded, and its boxes that scroll can be reached by keyboard", async () => {
    await open("credit", 390, {});
    await page.evaluate(OPEN_ALL);
    expect(await violations()).toEqual([]);
    expect(await page.evaluate(CUT_OFF)).toEqual([]);
    const boxes =
      "[...document.querySelectorAll('*')].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto')";
    expect(await page.evaluate(`${boxes}.length`)).toBeGreaterThan(3);
    expect(await page.evaluate(`${boxes}.every((one) => one.tabIndex === 0 && one.matches(".scroll"))`)).toBe(true);
  });

  test("shows its titles in the font that it brings", async () => {
    await open("credit", 1280, {});
    expect(await page.evaluate(`[...document.fonts].map(({ family, status }) => family + " " + status)`)).toEqual([
      expect.stringMatching(/^"?Source Serif 4"? loaded$/),
    ]);
  });

  test("prints what is folded, all of it, within the page", async () => {
    await open("credit", 700, { colorScheme: "dark" });
    const seen = "[...document.querySelectorAll('details > :not(summary)')].map((one) => one.checkVisibility())";
    const folded = (await page.evaluate(seen)) as boolean[];
    expect(folded.length).toBeGreaterThan(30);
    expect(folded).not.toContain(true);
    await page.emulateMedia({ media: "print" });
    expect(await page.evaluate(seen)).not.toContain(false);
    expect(await page.evaluate(CUT_OFF)).toEqual([]);
    expect(
      await page.evaluate(
        "[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX !== 'visible').length",
      ),
    ).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.body).backgroundColor")).toBe("rgb(255, 255, 255)");
  });

  test("tells real, twin and holdout apart without their colours", async () => {
    await open("credit", 1280, { forcedColors: "active" });
    const look = (kind: string) =>
      page.evaluate(
        `(({ fill, stroke, strokeDasharray }) => ({ fill, stroke, strokeDasharray }))(getComputedStyle(document.querySelector("#columns svg .${kind}")))`,
      );
    const text = (await page.evaluate("getComputedStyle(document.body).color")) as string;
    expect(await look("real")).toEqual({ fill: "none", stroke: text, strokeDasharray: "none" });
    expect(await look("twin")).toMatchObject({ fill: text, stroke: "none" });
    expect(await look("held")).toEqual({ fill: "none", stroke: text, strokeDasharray: "3px, 2px" });
  });
});
