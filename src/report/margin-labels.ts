import type { BinMargin, Margin } from "../evaluate/margin/margin.js";
import { compileDateLayout, formatDate } from "../schema/date-layout.js";
import type { ColumnSchema } from "../schema/schema.js";
import { numberText } from "./text/number-text.js";

/**
 * What each share of a margin is of, in words: `20 to 24`, `2019-05-18 to 2019-06-06`, `rent`, `all other levels`; the atoms of a column of
 * numbers, `exactly 0`, come after its bins.
 */
export function marginLabels(margin: Margin, schema: ColumnSchema): string[] {
  if (margin.kind === "levels") {
    const levels = margin.levels.map((level) => (level.trim() === "" ? `"${level}"` : level));
    return margin.other ? [...levels, "all other levels"] : levels;
  }
  const value = valueText(schema);
  return [...binLabels(margin, schema, value), ...margin.atoms.map((atom) => `exactly ${value(atom.value)}`)];
}

/** How a value of the column is written in the report. */
export function valueText({ sdtype, format }: ColumnSchema): (value: number) => string {
  if (sdtype !== "datetime" || format.date === undefined) return numberText;
  const layout = compileDateLayout(format.date);
  return (value) => formatDate(value, layout);
}

function binLabels(margin: BinMargin, { sdtype }: ColumnSchema, value: (value: number) => string): string[] {
  const { edges } = margin;
  if (edges.length === 0) return [margin.atoms.length === 0 ? "all values" : "all other values"];
  const isDate = sdtype === "datetime";
  // The first value of each bin but the first, and the last value of each bin but the last.
  const [from, until] = isDate ? dateEnds(edges) : numberEnds(margin);
  const inner = edges.slice(1).map((_, i) => {
    const [first, last] = [value(from[i]), value(until[i + 1])];
    return first === last ? first : `${first} to ${last}`;
  });
  const before = !isDate && isFine(margin) ? "under" : "up to";
  return [`${before} ${value(until[0])}`, ...inner, `${value(from[from.length - 1])} or ${isDate ? "later" : "more"}`];
}

/** Edges of dates lie between two values of their grid. */
function dateEnds(edges: readonly number[]): [number[], number[]] {
  return [edges.map((edge) => Math.ceil(edge)), edges.map((edge) => Math.ceil(edge) - 1)];
}

/** On a grid a bin ends one unit before the next begins; on none, or a fine one, it ends where the next begins. */
function numberEnds(margin: BinMargin): [number[], number[]] {
  const { edges, step, grid } = margin;
  const from = edges.map((edge) => step * Math.round((edge + (grid ?? step / 50) / 2) / step));
  return [from, isFine(margin) ? from : from.map((first) => first - grid!)];
}

/** `0.1 to 0.199999` would say no more than `0.1 to 0.2`; whole numbers are always told apart. */
function isFine({ step, grid }: BinMargin): boolean {
  return grid === null || grid < Math.min(1, step / 500);
}
