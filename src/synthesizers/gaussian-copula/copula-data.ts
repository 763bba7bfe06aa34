import { z } from "zod";
import { cholesky } from "../../core/math/cholesky.js";
import { marginSchema } from "../margin-json.js";
import { latentsOf, type OrderedMargin, withoutOrder } from "./latents.js";

/** Most columns and latents that a file may hold. */
const MOST_COLUMNS = 10000;
export const MOST_LATENTS = 1000;

const order = z.array(z.int().min(0).max(65535)).max(65536);

const columnSchema = marginSchema.safeExtend({
  states: order,
  values: order,
});

/** A Gaussian copula as data: what a model file holds of it. */
export const copulaDataSchema = z
  .strictObject({
    columns: z.array(columnSchema).max(MOST_COLUMNS),
    /** Correlations of the latents, the lower triangle row by row without its diagonal; the latents are those of `latentsOf`. */
    correlations: z.array(z.number().min(-1).max(1)).max((MOST_LATENTS * (MOST_LATENTS - 1)) / 2),
  })
  .refine(isWhole, { message: "the copula is not whole" });
export type CopulaData = z.infer<typeof copulaDataSchema>;

/** Every order is one of the levels that there are, and the matrix is a correlation matrix of the latents in which a column's two are independent. */
function isWhole({ columns, correlations }: { columns: OrderedMargin[]; correlations: number[] }): boolean {
  for (const column of columns) {
    const { states, values } = withoutOrder(column);
    if (!isOrderOf(column.states, states) || !isOrderOf(column.values, values)) return false;
    if (column.ordered && column.values.some((code, at) => code !== values[at])) return false;
  }
  const latents = latentsOf(columns);
  if (latents.length > MOST_LATENTS || correlations.length !== (latents.length * (latents.length - 1)) / 2)
    return false;
  const matrix = correlationMatrix(correlations, latents.length);
  return (
    latents.every(
      ({ column }, at) => latents[at + 1]?.column !== column || matrix[(at + 1) * latents.length + at] === 0,
    ) && cholesky(matrix, latents.length) !== null
  );
}

/** The whole matrix of a lower triangle, `size` x `size`, with a diagonal of 1. */
export function correlationMatrix(triangle: readonly number[], size: number): Float64Array {
  const matrix = new Float64Array(size * size);
  let at = 0;
  for (let row = 0; row < size; row++) {
    matrix[row * size + row] = 1;
    for (let column = 0; column < row; column++) {
      matrix[row * size + column] = triangle[at];
      matrix[column * size + row] = triangle[at++];
    }
  }
  return matrix;
}

function isOrderOf(order: readonly number[], ascending: readonly number[]): boolean {
  const sorted = [...order].sort((a, b) => a - b);
  return sorted.length === ascending.length && sorted.every((code, at) => code === ascending[at]);
}
