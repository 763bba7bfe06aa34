import type { FitContext } from "../../core/context.js";
import { type ColumnToFit, fitColumn } from "./fit-column.js";
import type { FitData } from "./fit-data.js";
import type { CartOptions } from "./options.js";

/** A column's place in the order of drawing, and what its trees are to be; undefined: not known yet. */
export type ColumnInOrder = Pick<ColumnToFit, "column" | "kind">;

/**
 * The order in which columns are drawn. All orders can say the same; which of them is learned from few rows differs from table to table, so each is
 * tried, and the one whose trees are worth most on held-out rows is taken. What the margins alone say is the same for all.
 * @param trial a part of the rows
 */
export async function chooseOrder(
  trial: FitData,
  asked: CartOptions["order"],
  { runner, signal }: FitContext,
): Promise<ColumnInOrder[]> {
  const occurring = trial.margins.map(({ counts }) => counts.reduce((sum, count) => sum + (count > 0 ? 1 : 0), 0));
  const table = occurring.map((_, column): ColumnInOrder => ({ column, kind: undefined }));
  const byCodes = (sign: number) =>
    [...table].sort((a, b) => sign * (occurring[a.column] - occurring[b.column]) || a.column - b.column);
  if (asked === "table") return table;
  if (asked === "few-first") return byCodes(1);
  if (asked === "many-first") return byCodes(-1);
  const orders = [byCodes(1), byCodes(-1), table, [...table].reverse()];
  const inputs = orders.flatMap((order) => columnsToFit(order, true));
  const fitted = await runner.map(fitColumn, trial, inputs, { signal });
  const each = inputs.length / orders.length;
  const found = orders.map((_, at) => fitted.slice(at * each, (at + 1) * each).reverse());
  const worth = found.map((columns) => columns.reduce((sum, own) => sum + own.worth, 0));
  const best = worth.indexOf(Math.max(...worth));
  return orders[best].map(({ column }, position) => ({ column, kind: found[best][position - 1]?.kind }));
}

/** The columns after the first, the last one first: it has the most to go by and takes longest. */
export function columnsToFit(order: readonly ColumnInOrder[], trial: boolean): ColumnToFit[] {
  const columns = order.map(({ column }) => column);
  return order
    .map(({ column, kind }, position) => ({ column, kind, before: columns.slice(0, position), trial }))
    .slice(1)
    .reverse();
}
