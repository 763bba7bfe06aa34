import { expect, test } from "@jest/globals";
import { isMissingToken, isNoneWord } from "../../src/table/missing-tokens.js";

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
  "1.#IND",
  "1.#QNAN",
  "-1.#IND",
  "<NA>",
  " NA ",
])("%j stands for no value", (text) => {
  expect(isMissingToken(text)).toBe(true);
});

test.each(["0", "none", "unknown", "no", "N", "NAN A", "constructor", "__proto__"])("%j is a value", (text) => {
  expect(isMissingToken(text)).toBe(false);
});

test.each(["None", " None ", "nil", "NIL"])("%j may be a level", (text) => expect(isNoneWord(text)).toBe(true));
test.each(["none", "NA", "", "NULL"])("%j is not such a word", (text) => expect(isNoneWord(text)).toBe(false));
