import { secondsText } from "../report/text/seconds-text.js";

/** Sooner than this a guess is worth nothing, and a wait no bother. */
const FIRST = 2000;

/**
 * What is left of a stage, as text, if its units go on taking as long as they did: `about 40 s left`; nothing before there is enough to go by.
 * @param done units, `total` of them in all; 0 where that is not known
 * @param elapsed milliseconds since the stage began
 */
export function timeLeft(done: number, total: number, elapsed: number): string {
  if (elapsed < FIRST || done <= 0 || done >= total) return "";
  return `about ${secondsText(Math.ceil((elapsed * (total - done)) / done / 1000))} left`;
}
