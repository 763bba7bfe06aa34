import type { Support } from "../../encode/support.js";
import { masked, total } from "../code-counts.js";
import type { BayesNetData } from "./bayes-net-data.js";

/** Weight of the margin that is added to each row of a joint table (a Dirichlet prior), in rows. */
const PRIOR = 0.1;

/** A tree under a support. */
export interface TreeTables {
  /** Groups of each column. */
  sizes: number[];
  /** `conditional[column][parent group]`: weights of the own groups, messages from below multiplied in; the root has one row. */
  conditional: Float64Array[][];
  /** `within[column][group]`: weights of the codes of a group that may be drawn, stand-ins among them. */
  within: Float64Array[][];
  /** `codesOf[column][group]`: the codes of a group, in the places of `within`. */
  codesOf: Uint16Array[][];
  /** Probability that a row of the model meets the support, stand-ins counted as allowed. */
  probability: number;
}

/**
 * Passes a support up the tree. For column j with groups g: the evidence of a group is the share of its codes that may be drawn; the
 * message to the parent's group h is m_j(h) = sum over g of P(g | h) evidence(g) x product of the children's messages at g; rows of
 * `conditional` are the summands. P(g | h) = (n_hg + .1 P(g)) / (n_h + .1), so a pair that was never seen is rare, not impossible.
 * @see Pearl, "Probabilistic Reasoning in Intelligent Systems" (1988), chapter 4
 */
export function treeTables({ nodes, order }: BayesNetData, support: Support): TreeTables {
  const sizes = nodes.map((node) => node.groups.reduce((most, group) => Math.max(most, group), 0) + 1);
  const codesOf = nodes.map((node, at) => codesByGroup(node.groups, sizes[at]));
  const weightsOf = (counts: ArrayLike<number>, at: number) =>
    codesOf[at].map((codes) => Float64Array.from(codes, (code) => counts[code]));
  const within = nodes.map((node, at) => weightsOf(masked(node.counts, support[at], true), at));
  const margins = nodes.map((node, at) => weightsOf(node.counts, at).map(total));
  // evidence x children's messages of each group, complete once all children of a column have been visited
  const below = nodes.map((_, at) =>
    Float64Array.from(margins[at], (mass, group) => (mass > 0 ? total(within[at][group]) / mass : 0)),
  );
  const conditional = nodes.map((): Float64Array[] => []);
  let probability = 1;
  for (const at of [...order].reverse()) {
    const { parent, joint } = nodes[at];
    const size = sizes[at];
    const mass = total(margins[at]);
    for (let above = 0; above < (parent < 0 ? 1 : sizes[parent]); above++) {
      // A group without codes that occur has no probability, whatever a file says of its pairs.
      const pairs = margins[at].map((own, group) => (parent < 0 || own === 0 ? 0 : joint[above * size + group]));
      const seen = total(pairs);
      const weights = new Float64Array(size);
      for (let group = 0; group < size; group++) {
        const prior = margins[at][group] / mass;
        const chance = parent < 0 ? prior : (pairs[group] + PRIOR * prior) / (seen + PRIOR);
        weights[group] = chance * below[at][group];
      }
      conditional[at].push(weights);
      const message = total(weights);
      if (parent < 0) probability *= message;
      else below[parent][above] *= message;
    }
  }
  return { sizes, conditional, within, codesOf, probability };
}

function codesByGroup(groups: readonly number[], size: number): Uint16Array[] {
  const members: number[][] = Array.from({ length: size }, () => []);
  groups.forEach((group, code) => void members[group].push(code));
  return members.map((codes) => Uint16Array.from(codes));
}
