import type { CodeShape } from "../../encode/codes.js";
import type { ColumnConditional } from "./column-conditional.js";

/** One column of an autoregressive model, ready to draw from; the columns stand in the order in which they are drawn. */
export interface AutoregressiveColumn {
  /** Its number in the table. */
  readonly column: number;
  readonly shape: CodeShape;
  /** Training rows that hold each code. */
  readonly counts: ArrayLike<number>;
  /** The feature code of each code, for the columns after it. */
  readonly groups: Uint8Array;
  readonly conditional: ColumnConditional;
}
