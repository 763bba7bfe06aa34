import { expect, test } from "@jest/globals";
import { secondsText } from "../../../src/report/text/seconds-text.js";

test.each([
  [0, "0.0 s"],
  [0.01, "<0.1 s"],
  [0.44, "0.4 s"],
  [9.94, "9.9 s"],
  [9.96, "10 s"],
  [99, "99 s"],
  [120, "2 min"],
  [5900, "98 min"],
  [9000, "2.5 h"],
  [360000, "100 h"],
])("%d seconds are %s", (seconds, text) => {
  expect(secondsText(seconds)).toBe(text);
});
