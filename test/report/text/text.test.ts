import { describe, expect, test } from "@jest/globals";
import { wrapParts, wrapText } from "../../../src/report/terminal/wrap-text.js";
import { bytesText } from "../../../src/report/text/bytes-text.js";
import { countText } from "../../../src/report/text/count-text.js";
import { cutText } from "../../../src/report/text/cut-text.js";
import { displayWidth } from "../../../src/report/text/display-width.js";
import { listText } from "../../../src/report/text/list-text.js";
import { meanText } from "../../../src/report/text/mean-text.js";
import { numberText } from "../../../src/report/text/number-text.js";
import { percentText, shareText } from "../../../src/report/text/percent-text.js";
import { bareText, pointsText } from "../../../src/report/text/points-text.js";
import { visibleText } from "../../../src/report/text/visible-text.js";

describe("per cent", () => {
  test.each([
    [0, "0.0 %"],
    [1, "100.0 %"],
    [0.5, "50.0 %"],
    [0.0001, "<0.1 %"],
    [0.0005, "0.1 %"],
    [0.9996, ">99.9 %"],
    [-0.0001, "0.0 %"],
    [-0.012, "-1.2 %"],
  ])("%d is %s", (share, text) => {
    expect(percentText(share)).toBe(text);
  });

  test("a share of nobody is no share", () => {
    expect(shareText({ hits: 0, of: 0 })).toBeNull();
    expect(shareText({ hits: 1, of: 4 })).toBe("25.0 %");
  });
});

test.each([
  [0, "0"],
  [-0.5, "-0.5"],
  [0.1 + 0.2, "0.3"],
  [1985, "1985"],
  [9999.5, "9999.5"],
  [10000, "10,000"],
  [-1234567.25, "-1,234,567.25"],
  [1e21, "1e+21"],
  [1.5e-9, "1.5e-9"],
])("the value %d is written %s", (value, text) => {
  expect(numberText(value)).toBe(text);
});

test("differences have the digits that their error earns", () => {
  expect(pointsText(0.0312, 0.01)).toBe("3.1 points");
  expect(pointsText(-0.0312, 0.01)).toBe("3.1 points");
  expect(pointsText(0.0312, 0.03)).toBe("3 points");
  expect(pointsText(0.01, 0.2)).toBe("1 point");
  expect(pointsText(0.01, 0.002)).toBe("1.0 points");
  expect([bareText(0.0004, 0.001), bareText(0.004, 0.1), bareText(0, 0.1)]).toEqual(["<0.1", "<1", "0"]);
});

test("counts, lists and sizes", () => {
  expect([0, 3505.06, 12.25].map(meanText)).toEqual(["0.0", "3,505.1", "12.3"]);
  expect([0, 1, 1200].map((count) => countText(count, "row"))).toEqual(["0 rows", "1 row", "1,200 rows"]);
  expect([[], ["a"], ["a", "b"], ["a", "b", "c"]].map(listText)).toEqual(["", "a", "a and b", "a, b and c"]);
  expect([999, 1000, 41234, 999949, 999950].map(bytesText)).toEqual([
    "999 B",
    "1.0 kB",
    "41.2 kB",
    "999.9 kB",
    "1.0 MB",
  ]);
});

test("hidden characters are seen", () => {
  expect(visibleText("a\tb\u200bc\ufeff\u{e0041}\udc00")).toBe("a<U+0009>b<U+200B>c<U+FEFF><U+E0041><U+DC00>");
});

describe("width", () => {
  test("is counted in cells", () => {
    expect(displayWidth("age 年齢 👩")).toBe(11);
  });

  test("a text is cut to fit, never within a character", () => {
    expect(cutText("abcdef", 6)).toBe("abcdef");
    expect(cutText("abcdefg", 6)).toBe("abc...");
    expect(cutText("年齢年齢", 6)).toBe("年...");
    expect(cutText("👩👩👩👩", 7)).toBe("👩👩...");
  });

  test("lines break between words, and a word that is too long is cut", () => {
    expect(wrapText("one two three", 7)).toEqual(["one two", "three"]);
    expect(wrapText("a abcdefghij b", 6)).toEqual(["a", "abc...", "b"]);
    expect(wrapParts(["ab", "cd", "ef"], "   ", 7)).toEqual(["ab   cd", "ef"]);
  });
});
