/** Rows under way: the feature code of each column drawn so far, row by row: `cells[row * width + position]`; the last cell of a row is free to use. */
export interface Prefix {
  readonly cells: Uint8Array;
  readonly width: number;
}

/** The distribution of one column's code given the columns drawn before it. Rows are taken each for itself. */
export interface ColumnConditional {
  /**
   * Draws a code for each row.
   * @param uniforms one a row, in (0, 1); overwritten
   */
  draw(prefix: Prefix, uniforms: Float64Array, codes: Uint16Array): void;
  /**
   * Draws among allowed codes, and says how likely those are.
   * @param isAllowed 1 or 0 for each code; at least one that occurs is allowed. The same array is the same mask: what follows from it may be kept
   * @param mass written: the probability that the row's code is an allowed one
   */
  drawAllowed(
    prefix: Prefix,
    uniforms: Float64Array,
    isAllowed: Uint8Array,
    codes: Uint16Array,
    mass: Float64Array,
  ): void;
  /** Adds the logarithm of each row's probability to `out`; -Infinity for a code that does not occur. */
  addLogProbability(prefix: Prefix, codes: ArrayLike<number>, out: Float64Array): void;
}
