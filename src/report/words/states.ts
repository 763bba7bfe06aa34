import type { State } from "../../evaluate/verdict/states.js";

/** The four marks: each a colour and a shape of its own. */
export type Mark = "within" | "review" | "block" | "unknown";

/** How a state is shown and what it means. */
export const STATE_WORDS: Readonly<Record<State, { readonly mark: Mark; readonly meaning: string }>> = {
  INVALID: {
    mark: "block",
    meaning: "The checks failed their own test on these tables: their answers mean nothing, and no twin is written.",
  },
  BLOCK: {
    mark: "block",
    meaning: "Harm was found that chance shows in 1 of 500 cases at most: no twin is written.",
  },
  REVIEW: {
    mark: "review",
    meaning:
      "A sign of harm that chance shows in 1 of 50 cases at most, or a clear shortfall: somebody must look before the twin is used.",
  },
  INCONCLUSIVE: { mark: "unknown", meaning: "We could not tell with so few persons." },
  "NOT ASSESSED": { mark: "unknown", meaning: "Not asked, or something that the answer needs was missing." },
  "WITHIN TOLERANCE": {
    mark: "within",
    meaning: "With 95 % confidence the figure is on the right side of its threshold.",
  },
};
