import type { Loss } from "./loss.js";
import type { TreeGrower } from "./tree-grower.js";
import { TreeNodes } from "./tree-nodes.js";

/**
 * Boosting under way. Round after round a tree an output is grown on the derivatives of the loss at the scores so far, and added to them: to the scores of
 * the rows that are fitted on, which come first, and of those that are carried along.
 */
export class Boosting {
  readonly nodes = new TreeNodes();
  /** First node of each tree, and the number of nodes. */
  readonly roots: number[] = [0];
  readonly #gradients: Float64Array;
  readonly #hessians: Float64Array;

  /**
   * @param loss of the rows that are fitted on
   * @param scores of all rows, an array an output: where they start
   */
  constructor(
    readonly grower: TreeGrower,
    readonly loss: Loss,
    readonly scores: readonly Float64Array[],
    fitted: number,
    readonly rate: number,
  ) {
    this.#gradients = new Float64Array(fitted);
    this.#hessians = loss.unitHessian ? this.#gradients : new Float64Array(fitted);
  }

  get rounds(): number {
    return (this.roots.length - 1) / this.loss.outputs;
  }

  /** Takes the rounds after the first `rounds` away; the scores stay as they are, so this is the end. */
  keep(rounds: number): void {
    this.roots.length = rounds * this.loss.outputs + 1;
    this.nodes.cutTo(this.roots[this.roots.length - 1]);
  }

  /** @param onTree called before each tree but the first */
  round(onTree?: () => void): void {
    const { grower, loss, scores, nodes } = this;
    loss.startRound(scores);
    for (let output = 0; output < loss.outputs; output++) {
      if (output > 0) onTree?.();
      loss.derivatives(output, this.#gradients, this.#hessians);
      const root = grower.grow(this.#gradients, this.#hessians, nodes, loss.bounds);
      nodes.scale(root, this.rate);
      grower.addValues(scores[output], nodes);
      this.roots.push(nodes.count);
    }
  }
}
