import { total } from "../code-counts.js";
import type { Margin } from "../margin-json.js";
import { normalThresholds } from "./normal-thresholds.js";

/** A column's margin, and the order of what its codes stand for along a line. */
export interface OrderedMargin extends Margin {
  /** The special codes that occur, and `special` itself, which stands for "holds a value". */
  states: number[];
  /** The other codes that occur; of an ordered column ascending. */
  values: number[];
}

/** A standard normal number that stands behind a column, and how its line is cut into levels. */
export interface Latent {
  column: number;
  /** A column's `states`, or its `values`, which count where the state is "holds a value". */
  kind: "states" | "values";
  /** Code of each level, from the left of the line to its right. */
  codes: Uint16Array;
  /** Rows that hold each level: all above 0. */
  counts: Float64Array;
  /** Between each level and the next: level l is where thresholds[l - 1] <= z < thresholds[l]. */
  thresholds: Float64Array;
}

/** The states and values that occur, in the order of their codes. */
export function withoutOrder(margin: Margin): OrderedMargin {
  const { special, counts } = margin;
  const occurring = counts.flatMap((count, code) => (count > 0 ? [code] : []));
  const values = occurring.filter((code) => code >= special);
  const states = occurring.filter((code) => code < special);
  if (values.length > 0) states.push(special);
  return { ...margin, states, values };
}

/** Rows that hold a state of a column. */
export function stateCount({ special, counts }: Margin, state: number): number {
  return state === special ? total(counts.slice(special)) : counts[state];
}

/** The latents of all columns, column by column, a column's states before its values. What never varies has none. */
export function latentsOf(margins: readonly OrderedMargin[]): Latent[] {
  return margins.flatMap(columnLatents);
}

/** The latents of one column. */
export function columnLatents(margin: OrderedMargin, column: number): Latent[] {
  const { states, values, counts: held } = margin;
  const lines = [
    { kind: "states" as const, levels: states, counts: states.map((state) => stateCount(margin, state)) },
    { kind: "values" as const, levels: values, counts: values.map((code) => held[code]) },
  ];
  return lines
    .filter(({ levels }) => levels.length > 1)
    .map(({ kind, levels, counts }) => ({
      column,
      kind,
      codes: Uint16Array.from(levels),
      counts: Float64Array.from(counts),
      thresholds: normalThresholds(counts),
    }));
}
