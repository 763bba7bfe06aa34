/** What is best, for each kind of figure. */
export const BEST = {
  likeness: "1 is best",
  copies: "no more than the holdout is best",
  higher: "higher is better",
  lower: "lower is better",
  "near 0.5": "0.5 is best",
  "near 1": "1 is best",
} as const;
