import type { PairsResult } from "../../evaluate/evaluation.js";
import { scoreText } from "../text/score-text.js";
import type { Phrase } from "./phrase.js";

/** What the pairs show, as a sentence without its stop; null where no pair was compared. */
export function pairFinding({ worst }: PairsResult): Phrase | null {
  if (worst.length === 0) return null;
  const [{ a, b, twin, holdout }] = worst;
  return [
    "The weakest pair is ",
    { name: a },
    " and ",
    { name: b },
    `: ${scoreText(twin)} alike${beside(twin, holdout)}`,
  ];
}

function beside(twin: number, holdout: number | null): string {
  if (holdout === null) return "";
  return twin < holdout
    ? `; the holdout reaches ${scoreText(holdout)}`
    : `, no less than the holdout (${scoreText(holdout)})`;
}
