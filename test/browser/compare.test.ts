import { mkdtempSync, writeFileSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, test } from "@jest/globals";
import axe from "axe-core";
import type { Browser, Page } from "playwright-core";
import { comparisonHtml } from "../../src/report/comparison/comparison-html.js";
import { exampleComparison } from "../report/comparison/example-comparison.js";
import { launchBrowser } from "./launch-browser.js";

const folder = mkdtempSync(join(tmpdir(), "twinset-compare-"));
const file = join(folder, "compare.html");
let browser: Browser;
let page: Page;
let requests: string[] = [];
let errors: string[] = [];

beforeAll(async () => {
  writeFileSync(file, comparisonHtml(exampleComparison()));
  browser = await launchBrowser();
  page = await browser.newPage();
  page.on("request", (request) => void requests.push(request.url()));
  page.on("console", (message) => void errors.push(message.text()));
  page.on("pageerror", (error) => void errors.push(String(error)));
}, 60000);

afterAll(async () => {
  await browser?.close();
  await rm(folder, { recursive: true, force: true });
});

test.each([
  ["light", 1280],
  ["dark", 1280],
  ["light", 390],
] as const)(
  "the comparison breaks no rule of axe-core, loads nothing and is not cut off: %s, %d wide",
  async (colorScheme, width) => {
    await page.setViewportSize({ width, height: 900 });
    await page.emulateMedia({ colorScheme });
    requests = [];
    errors = [];
    const address = pathToFileURL(file).href;
    await page.goto(address);
    await page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true");
    await page.evaluate(axe.source);
    const broken = await page.evaluate(
      'axe.run(document, { resultTypes: ["violations"] }).then(({ violations }) => violations.map(({ id, nodes }) => id + ": " + nodes[0].html))',
    );
    expect(broken).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    const others = requests.filter((url) => url !== address && !url.startsWith("data:font/woff2;"));
    expect({ others, errors }).toEqual({ others: [], errors: [] });
  },
);

test("no label of the chart lies on another or on a point, as the browser lays them out", async () => {
  const met = await page.evaluate(`(() => {
    const boxes = [...document.querySelectorAll("#frontier svg text")].filter((one) => one.textContent.includes(" s")).map((one) => one.getBoundingClientRect());
    const points = [...document.querySelectorAll("#frontier svg circle")].map((one) => one.getBoundingClientRect());
    const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return [boxes.length, boxes.some((box, at) => [...boxes.slice(at + 1), ...points].some((other) => meet(box, other)))];
  })()`);
  expect(met).toEqual([4, false]);
});
