/**
 * A loss over fixed rows with their targets and weights. Scores, gradients and hessians are one array an output, each in the order of the
 * rows.
 */
export interface Loss {
  /** Score columns: 1, or one a class. */
  readonly outputs: number;
  /** Every hessian is 1. */
  readonly unitHessian: boolean;
  /** What no gradient and no hessian exceeds in size, where that is known: saves looking for the greatest. */
  readonly bounds?: { readonly gradient: number; readonly hessian: number };
  /** The constant scores of least loss. */
  baseline(): Float64Array;
  /** Reads the scores that a round starts from: gradients are of these until the next round. */
  startRound(scores: readonly Float64Array[]): void;
  /** First and second derivative of each row's loss by the score of an output; no hessians where each is 1. */
  derivatives(output: number, gradients: Float64Array, hessians: Float64Array): void;
  /** Weighted mean of the rows' losses. */
  mean(scores: readonly Float64Array[]): number;
}
