import { expect, test } from "@jest/globals";
import { isMissingToken } from "../../src/table/missing-tokens.js";

test.each([
  "",
  " ",
  "NA",
  "N/A",
  "n/a",
  "NaN",
  "nan",
  "null",
  "NULL",
  "None",
  "?",
  ".",
  "-",
  "--",
  "#N/A",
  "<NA>",
  " NA ",
])("%j stands for no value", (text) => {
  expect(isMissingToken(text)).toBe(true);
});

test.each(["0", "none", "unknown", "no", "N", "NAN A", "constructor", "__proto__"])("%j is a value", (text) => {
  expect(isMissingToken(text)).toBe(false);
});
