import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import { estimateBayesNet } from "./bayes-net/estimate.js";
import { bayesNetOptions } from "./bayes-net/options.js";
import { estimateBoostedTrees } from "./boosted-trees/estimate.js";
import { boostedTreesOptions } from "./boosted-trees/options.js";
import { estimateCart } from "./cart/estimate.js";
import { cartOptions } from "./cart/options.js";
import { estimateGaussianCopula } from "./gaussian-copula/estimate.js";
import { gaussianCopulaOptions } from "./gaussian-copula/options.js";
import { estimateIndependent } from "./independent/estimate.js";
import type { SynthesizerEntry } from "./synthesizer.js";

/** All synthesizers, the default first. */
export const SYNTHESIZERS: readonly SynthesizerEntry[] = [
  {
    id: "boosted-trees",
    title: "boosted code trees: the nearest likeness, in seconds to minutes",
    guarantee: "none",
    options: boostedTreesOptions,
    load: async () => (await import("./boosted-trees/boosted-trees.js")).boostedTrees,
    estimate: estimateBoostedTrees,
  },
  {
    id: "cart",
    title: "one pruned tree a column: a near likeness in a second or two",
    guarantee: "none",
    options: cartOptions,
    load: async () => (await import("./cart/cart.js")).cart,
    estimate: estimateCart,
  },
  {
    id: "bayes-net",
    title: "Chow-Liu tree on merged codes: instant, exact conditions",
    guarantee: "none",
    options: bayesNetOptions,
    load: async () => (await import("./bayes-net/bayes-net.js")).bayesNet,
    estimate: estimateBayesNet,
  },
  {
    id: "gaussian-copula",
    title: "Gaussian copula matched on scores: small models, missing values by their own cause",
    guarantee: "none",
    options: gaussianCopulaOptions,
    load: async () => (await import("./gaussian-copula/gaussian-copula.js")).gaussianCopula,
    estimate: estimateGaussianCopula,
  },
  {
    id: "independent",
    title: "margins only, no dependence: the floor that every report shows",
    guarantee: "none",
    options: z.strictObject({}),
    load: async () => (await import("./independent/independent.js")).independent,
    estimate: estimateIndependent,
  },
];

export const DEFAULT_SYNTHESIZER = SYNTHESIZERS[0].id;

/** The entry of a synthesizer. @throws E_USAGE naming those there are */
export function findSynthesizer(id: string): SynthesizerEntry {
  const entry = SYNTHESIZERS.find((candidate) => candidate.id === id);
  if (entry !== undefined) return entry;
  throw new TwinsetError("E_USAGE", `there is no synthesizer of that name`, {
    remedy: `choose one of ${SYNTHESIZERS.map((candidate) => candidate.id).join(", ")}`,
  });
}
