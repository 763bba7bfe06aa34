/** Gradients, hessians and rows of a node or of a side of a split. */
export interface Totals {
  gradient: number;
  hessian: number;
  rows: number;
}
