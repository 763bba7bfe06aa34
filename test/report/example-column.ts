import type { ColumnResult } from "../../src/evaluate/evaluation.js";
import type { Margin } from "../../src/evaluate/margin/margin.js";
import type { ColumnSchema } from "../../src/schema/schema.js";

/** A column's schema, named a. */
export function columnOf(
  sdtype: ColumnSchema["sdtype"],
  format: ColumnSchema["format"] = {},
  name = "a",
): ColumnSchema {
  return {
    name,
    sdtype,
    role: "other",
    format,
    missing: { token: null, count: 0 },
    distinct: 2,
    ordered: false,
    evidence: "",
    confidence: 1,
  };
}

/** A column's result around a margin. */
export function resultOf(margin: Margin | null, more: Partial<ColumnResult> = {}): ColumnResult {
  return {
    name: "a",
    sdtype: margin?.kind === "levels" ? "categorical" : "numerical",
    metric: "shape",
    twin: 0.9,
    holdout: 0.95,
    missing: { train: 0, holdout: 0, twin: 0 },
    margin,
    ...more,
  };
}

/** Bins at 10, 20, 30 of a column of whole numbers. */
export function binsOf(train: number[], twin: number[], holdout: number[] | null): Margin {
  return { kind: "bins", edges: [9.5, 19.5, 29.5], step: 10, grid: 1, atoms: [], train, twin, holdout };
}
