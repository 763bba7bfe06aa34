import type { Figure, Interval } from "../../evaluate/figure.js";
import type { Likeness } from "../../evaluate/likeness.js";
import { scoreText } from "../text/score-text.js";
import { secondsText } from "../text/seconds-text.js";
import type { Comparison } from "./comparison.js";

/** One line of a comparison's table, as texts; empty where there is nothing to say. */
export interface ComparisonRow {
  readonly name: string;
  readonly toldApart: string;
  readonly shape: string;
  readonly pairs: string;
  readonly nmiError: string;
  readonly membership: string;
  readonly interval: Interval | null;
  readonly whiteBox: string;
  readonly seconds: string;
}

/** The name of the line that shows what is possible. */
export const REAL_ROWS = "real rows";

/** The synthesizers as lines, those nearest to the validation rows first, and under them what the training rows themselves reach. */
export function comparisonRows({ synthesizers, ceiling }: Comparison): ComparisonRow[] {
  return [
    ...synthesizers.map(({ synthesizer, likeness, membership, whiteBox, seconds }) => ({
      name: synthesizer,
      ...likenessTexts(likeness),
      membership: text(membership),
      interval: membership.interval,
      whiteBox: whiteBox === null ? "none" : text(whiteBox),
      seconds: secondsText(seconds.fit + seconds.sample),
    })),
    { name: REAL_ROWS, ...likenessTexts(ceiling), membership: "", interval: null, whiteBox: "", seconds: "" },
  ];
}

/** The figures of likeness as texts. */
export function likenessTexts({ toldApart, shape, pairs, nmiError }: Likeness) {
  return { toldApart: text(toldApart), shape: text(shape), pairs: text(pairs), nmiError: text(nmiError) };
}

function text({ value }: Figure): string {
  return value === null ? "none" : scoreText(value);
}
