import type { Tree } from "../../learn/tree.js";

/** The nodes of a tree, each before its children, left before right; what a packed tree stands in. */
export function* nodesInOrder({ feature, left }: Pick<Tree, "feature" | "left">): Generator<number, void, void> {
  const open = [0];
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    yield node;
    if (feature[node] >= 0) open.push(left[node] + 1, left[node]);
  }
}
