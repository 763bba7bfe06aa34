import { z } from "zod";
import { TwinsetError } from "../core/errors.js";
import { bayesNetOptions } from "./bayes-net/options.js";
import { gaussianCopulaOptions } from "./gaussian-copula/options.js";
import type { SynthesizerEntry } from "./synthesizer.js";

/** All synthesizers, the default first. */
export const SYNTHESIZERS: readonly SynthesizerEntry[] = [
  {
    id: "bayes-net",
    title: "Chow-Liu tree on merged codes: instant, exact conditions",
    guarantee: "none",
    options: bayesNetOptions,
    load: async () => (await import("./bayes-net/bayes-net.js")).bayesNet,
  },
  {
    id: "gaussian-copula",
    title: "Gaussian copula matched on scores: small models, missing values by their own cause",
    guarantee: "none",
    options: gaussianCopulaOptions,
    load: async () => (await import("./gaussian-copula/gaussian-copula.js")).gaussianCopula,
  },
  {
    id: "independent",
    title: "margins only, no dependence: the floor that every report shows",
    guarantee: "none",
    options: z.strictObject({}),
    load: async () => (await import("./independent/independent.js")).independent,
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
