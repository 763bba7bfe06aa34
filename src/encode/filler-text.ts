import type { Stream } from "../core/random/random.js";

/** Words that mean nothing and come from no table. */
const WORDS =
  "lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt ut labore et dolore magna aliqua enim ad minim veniam quis nostrud exercitation ullamco laboris nisi aliquip ex ea commodo consequat".split(
    " ",
  );

/**
 * Free text of one row.
 * @param wordCounts quantiles at even steps of the number of words
 * @param slots of the stream, for the number of words and for the words
 */
export function fillerText(
  wordCounts: readonly number[],
  stream: Stream,
  row: number,
  slots: { count: number; words: number },
): string {
  const place = stream.uniform(row, slots.count) * (wordCounts.length - 1);
  const below = Math.floor(place);
  const above = wordCounts[Math.min(below + 1, wordCounts.length - 1)];
  const count = Math.max(1, Math.round(wordCounts[below] + (place - below) * (above - wordCounts[below])));
  let text = "";
  for (let at = 0; at < count; at++) {
    if (at > 0) text += " ";
    text += WORDS[stream.word(row, slots.words, at) % WORDS.length];
  }
  return text;
}
