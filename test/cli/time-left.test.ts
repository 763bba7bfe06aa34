import { expect, test } from "@jest/globals";
import { timeLeft } from "../../src/cli/time-left.js";

test("is what the units left take at the pace of those done", () => {
  expect(timeLeft(1, 4, 10000)).toBe("about 30 s left");
  expect(timeLeft(50, 100, 3200)).toBe("about 4.0 s left");
  expect(timeLeft(1, 101, 6000)).toBe("about 10 min left");
});

test("is not guessed before there is anything to go by, where the end is not known, or at the end", () => {
  expect(timeLeft(1, 100, 1999)).toBe("");
  expect(timeLeft(0, 100, 5000)).toBe("");
  expect(timeLeft(5, 0, 5000)).toBe("");
  expect(timeLeft(100, 100, 5000)).toBe("");
});
