/** The trees of a column, and by how many nats they make the held-out rows likelier than its margin does. */
export interface FittedTrees {
  /** One tree that describes the codes, or a tree over the codes with a tree at each node. */
  kind: "values" | "sides";
  /** 1 for a tree, 0 for none: of the column, or of each node. */
  trees: Uint8Array;
  /** learn/pack-forest.ts; the leaves of `values` are blank. */
  forest: Uint8Array<ArrayBuffer>;
  /** pack-runs.ts */
  runs: Uint8Array<ArrayBuffer>;
  worth: number;
}

/** No trees, where there might be some. */
export function noTrees(kind: FittedTrees["kind"], places: number): FittedTrees {
  return { kind, trees: new Uint8Array(places), forest: new Uint8Array(0), runs: new Uint8Array(0), worth: 0 };
}
