import type { Task } from "../core/context.js";

type Loaded = Task<unknown, unknown, unknown>;

/** Every task that a worker can be asked to run, by its id; loaded when first asked for. */
export const TASKS: Record<string, () => Promise<Loaded>> = {
  "bayes-net/pair-information": async () =>
    (await import("../synthesizers/bayes-net/pair-information.js")).pairInformation as Loaded,
  "boosted-trees/fit-groups": async () =>
    (await import("../synthesizers/boosted-trees/fit-groups.js")).fitGroups as Loaded,
  "cart/fit-column": async () => (await import("../synthesizers/cart/fit-column.js")).fitColumn as Loaded,
  "gaussian-copula/estimate-correlations": async () =>
    (await import("../synthesizers/gaussian-copula/estimate-correlations.js")).estimateCorrelations as Loaded,
  "model/sample-chunk": async () => (await import("../model/sample-chunk.js")).sampleChunk as Loaded,
};
