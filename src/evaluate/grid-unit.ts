import { powerOfTen } from "../core/math/powers-of-ten.js";
import type { NumberCodes } from "./code-column.js";

/** The distance between neighbours on the grid that a column is written on: 1 unit of its layout for dates; null where it is not known. */
export function gridUnit({ schema }: NumberCodes): number | null {
  if (schema.sdtype === "datetime") return 1;
  return schema.format.number === undefined ? null : 1 / powerOfTen(schema.format.number.decimals);
}
