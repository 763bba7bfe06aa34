import type { Interval } from "../../evaluate/figure.js";
import { scoreText } from "./score-text.js";

/** `0.985 to 0.997`. */
export function intervalText({ low, high }: Interval): string {
  return `${scoreText(low)} to ${scoreText(high)}`;
}
