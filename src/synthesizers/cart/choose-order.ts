import type { FitContext } from "../../core/context.js";
import { type ColumnToFit, fitColumn } from "./fit-column.js";
import type { FitData } from "./fit-data.js";
import type { CartOptions } from "./options.js";

/**
 * The order in which columns are drawn. All orders can say the same; which of them is learned from few rows differs from table to table, so each is
 * tried, and the one whose trees are worth most on held-out rows is taken. What the margins alone say is the same for all.
 * @param trial a part of the rows
 */
export async function chooseOrder(
  trial: FitData,
  asked: CartOptions["order"],
  { runner, signal }: FitContext,
): Promise<number[]> {
  const occurring = trial.margins.map(({ counts }) => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0));
  const table = occurring.map((_, column) => column);
  const fewFirst = [...table].sort((a, b) => occurring[a] - occurring[b] || a - b);
  const manyFirst = [...table].sort((a, b) => occurring[b] - occurring[a] || a - b);
  if (asked === "table") return table;
  if (asked === "few-first") return fewFirst;
  if (asked === "many-first") return manyFirst;
  const orders = [fewFirst, manyFirst, table, [...table].reverse()];
  const inputs = orders.flatMap((order) => columnsToFit(order, true));
  const fitted = await runner.map(fitColumn, trial, inputs, { signal });
  const each = inputs.length / orders.length;
  const worth = orders.map((_, at) =>
    fitted.slice(at * each, (at + 1) * each).reduce((sum, column) => sum + column.worth, 0),
  );
  return orders[worth.indexOf(Math.max(...worth))];
}

/** The columns after the first, the last one first: it has the most to go by and takes longest. */
export function columnsToFit(order: readonly number[], trial: boolean): ColumnToFit[] {
  return order
    .map((column, position) => ({ column, before: order.slice(0, position), trial }))
    .slice(1)
    .reverse();
}
