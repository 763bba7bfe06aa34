import type { Comparison } from "../report/comparison/comparison.js";
import { comparisonHtml } from "../report/comparison/comparison-html.js";
import { comparisonJson } from "../report/comparison/comparison-json.js";
import type { TwinFile } from "./twin-files.js";

/** The names of a comparison's files. */
export const COMPARE_FILES: readonly string[] = ["compare.html", "compare.json"];

/** The files of a comparison: a page and the same for programs. */
export function compareFiles(comparison: Comparison): TwinFile[] {
  return [
    { path: COMPARE_FILES[0], content: comparisonHtml(comparison), secret: true },
    { path: COMPARE_FILES[1], content: comparisonJson(comparison), secret: true },
  ];
}
