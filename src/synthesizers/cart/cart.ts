import type { FitContext } from "../../core/context.js";
import { TwinsetError } from "../../core/errors.js";
import { toBase64 } from "../../core/text/base64.js";
import type { Codes } from "../../encode/codes.js";
import { AutoregressiveModel } from "../autoregressive/autoregressive-model.js";
import { partOfRows } from "../boosted-trees/part-of-rows.js";
import type { JSONValue, Model, Synthesizer } from "../synthesizer.js";
import { type CartColumnData, type CartData, cartDataSchema } from "./cart-data.js";
import { chooseOrder, columnsToFit } from "./choose-order.js";
import { type FittedColumn, fitColumn } from "./fit-column.js";
import { fitData } from "./fit-data.js";
import { type CartOptions, leastPersons } from "./options.js";
import { restoreColumns } from "./restore-columns.js";
import { rowRoles } from "./row-roles.js";

/**
 * Columns drawn one after the other, each from the leaf of a tree on the columns before. The leaves describe codes and hold no rows to draw from.
 * @see Reiter, "Using CART to generate partially synthetic public use microdata", J. Off. Stat. 21 (2005) 441-462; Nowok, Raab and Dibben,
 * "synthpop", J. Stat. Softw. 74 (2016), doi:10.18637/jss.v074.i11, whose leaves hold donors
 */
export const cart: Synthesizer<CartOptions> = {
  fit: fitCart,
  fromJSON(json): Model {
    const parsed = cartDataSchema.safeParse(json);
    if (!parsed.success) throw unsound(parsed.error);
    try {
      return modelOf(parsed.data);
    } catch (error) {
      if (error instanceof RangeError) throw unsound(error);
      throw error;
    }
  },
};

function unsound(cause: unknown): TwinsetError {
  return new TwinsetError("E_MODEL", "the model file holds no sound trees", { cause });
}

function modelOf(data: CartData): Model {
  return new AutoregressiveModel(restoreColumns(data), () => data as unknown as JSONValue);
}

/** Rows on which orders of the columns are tried. */
const TRIAL_ROWS = 4000;

async function fitCart(data: Codes, options: CartOptions, context: FitContext): Promise<Model> {
  const { random, runner, signal } = context;
  const persons = leastPersons(options, data.rows);
  const dataOf = (codes: Codes) => fitData(codes, rowRoles(codes, random.stream("roles of rows")), persons);
  const trial = dataOf(partOfRows(data, TRIAL_ROWS, random.stream("part of rows")));
  const order = await chooseOrder(trial, options.order, context);
  const shared = data.rows <= TRIAL_ROWS ? trial : dataOf(data);
  const inputs = columnsToFit(order, false);
  const fitted = await runner.map(fitColumn, shared, inputs, {
    signal,
    onDone: (done) => context.progress({ stage: "fit", done, total: inputs.length }),
  });
  const columns = order.map(({ column }) => column);
  return modelOf({
    least: shared.countRows,
    columns: columns.map((column, position) => ({
      ...shared.margins[column],
      column,
      ...columnData(fitted[columns.length - 1 - position], columns),
    })),
  });
}

/** @param fitted undefined: the column is drawn first */
function columnData(
  fitted: FittedColumn | undefined,
  order: readonly number[],
): Pick<CartColumnData, "kind" | "predictors" | "trees" | "forest" | "runs"> {
  if (fitted === undefined)
    return { kind: "values", predictors: [], trees: toBase64(Uint8Array.of(0)), forest: "", runs: "" };
  return {
    kind: fitted.kind,
    predictors: fitted.predictors.map((column) => order.indexOf(column)),
    trees: toBase64(fitted.trees),
    forest: toBase64(fitted.forest),
    runs: toBase64(fitted.runs),
  };
}
