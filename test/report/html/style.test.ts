import { describe, expect, test } from "@jest/globals";
import { STYLE } from "../../../src/report/html/style.js";
import { THEMES } from "../../../src/report/html/themes.js";

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function contrast(one: string, other: string): number {
  const luminance = (colour: string) => {
    const [red, green, blue] = [1, 3, 5].map((at) => {
      const value = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
      return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
    });
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  };
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

describe.each(Object.entries(THEMES))("the %s theme", (_, theme) => {
  test.each(["ink", "ink-2", "real", "within", "review", "block", "unknown"] as const)("%s can be read", (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(["real", "synthetic", "holdout"] as const)("the marks of %s can be told from the paper", (name) => {
    expect(contrast(theme[name], theme.paper)).toBeGreaterThanOrEqual(3);
  });
});

test("without colours of its own, all marks have those of the system", () => {
  const forced = /@media \(forced-colors:active\)\{\n:root\{([^}]*)\}/.exec(STYLE)![1];
  const names = forced.split(";").map((one) => one.split(":"));
  expect(names.map(([name]) => name.slice(2)).sort()).toEqual(Object.keys(THEMES.light).sort());
  for (const [, value] of names) expect(value).toMatch(/^Canvas(Text)?$/);
});

test("both themes are there, and print is black on white", () => {
  expect(STYLE).toContain("@media (prefers-color-scheme:dark)");
  expect(STYLE).toMatch(/@media print\{\s*:root\{color-scheme:light;--paper:#fff;--ink:#000/);
});
