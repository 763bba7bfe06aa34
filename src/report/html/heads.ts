import type { Head } from "./table.js";

/** Heads of columns that hold figures, right-aligned. */
export function figures(...titles: readonly string[]): Head[] {
  return titles.map((title) => ({ title, kind: "figure" }));
}

/** Heads of columns that hold a word or two, never broken; the first column, which names the rows, may be one. */
export function words(...titles: readonly string[]): Head[] {
  return titles.map((title) => ({ title, kind: "word" }));
}

/** Heads of columns that hold sentences. */
export function prose(...titles: readonly string[]): Head[] {
  return titles.map((title) => ({ title, kind: "prose" }));
}
