import { SET_WORDS, type Tree } from "../../learn/tree.js";
import { TreeNodes } from "../../learn/tree-nodes.js";

/**
 * Takes back splits from the leaves up, unless what comes of one is likelier by so many nats. Returns the tree that is left, its leaves blank, and by
 * how many nats it is better than none.
 * @param judged by how many nats held-out rows are likelier in each node than in the root
 * @param least nats that a split must be worth; less is chance
 */
export function prune(tree: Tree, judged: Float64Array, least: number): { tree: TreeNodes; worth: number } {
  const { feature, left } = tree;
  const isOpen = new Uint8Array(feature.length);
  const best = judged.slice();
  for (let node = feature.length - 1; node >= 0; node--) {
    if (feature[node] < 0) continue;
    const below = best[left[node]] + best[left[node] + 1];
    if (below < judged[node] + least) continue;
    isOpen[node] = 1;
    best[node] = below;
  }
  return { tree: openNodes(tree, isOpen), worth: best[0] };
}

function openNodes(tree: Tree, isOpen: Uint8Array): TreeNodes {
  const nodes = new TreeNodes();
  const before = [0];
  nodes.add(1);
  for (let node = 0; node < nodes.count; node++) {
    const old = before[node];
    if (isOpen[old] === 0) continue;
    nodes.feature[node] = tree.feature[old];
    nodes.test[node] = tree.test[old] < 0 ? copySet(tree, tree.test[old], nodes) : tree.test[old];
    // The arrays may be new ones once nodes are added.
    const first = nodes.add(2);
    nodes.left[node] = first;
    before.push(tree.left[old], tree.left[old] + 1);
  }
  return nodes;
}

function copySet(tree: Tree, test: number, nodes: TreeNodes): number {
  const set = nodes.addSet();
  const from = (-1 - test) * SET_WORDS;
  nodes.sets.set(tree.sets.subarray(from, from + SET_WORDS), set * SET_WORDS);
  return -1 - set;
}
