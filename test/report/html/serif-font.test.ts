import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { expect, test } from "@jest/globals";
import { SERIF_FONT } from "../../../src/report/html/serif-font.js";
import { STYLE } from "../../../src/report/html/style.js";

const asset = readFileSync("assets/fonts/source-serif-4-latin-wght-normal.woff2");

test("the font in the page is the asset, byte for byte, and 60 kB at most", () => {
  expect(Buffer.from(SERIF_FONT, "base64").equals(asset)).toBe(true);
  expect(asset.length).toBeLessThanOrEqual(60000);
  expect(STYLE).toContain(`url(data:font/woff2;base64,${SERIF_FONT})`);
});

test("the asset is the one that its readme names, with its licence beside it", () => {
  const readme = readFileSync("assets/fonts/README.md", "utf8");
  expect(readme).toContain(createHash("sha256").update(asset).digest("hex"));
  expect(readFileSync("assets/fonts/OFL-1.1.txt", "utf8")).toContain("SIL OPEN FONT LICENSE Version 1.1");
});
