import { nameWords } from "./name-words.js";
import type { ColumnProfile } from "./profile.js";

/** Counts of stays or years of school seldom go further. */
const GREATEST = 30;
/** Of fewer sizes of groups it is no wonder that they rise and fall once. */
const ENOUGH = 8;
/** A count's most frequent number stands in so many times as many rows as the middle one; groups are more alike. */
const UNEVEN = 3;

/**
 * True when whole numbers with the bare name of a group (`hospital`, `school`, but not `school_id`) count or measure instead: stays, years of
 * school. Counts run from 0 on without wide gaps, or their frequencies rise and fall once; and some are far more frequent than others.
 */
export function looksCounted({ name, texts, counts }: Pick<ColumnProfile, "name" | "texts" | "counts">): boolean {
  if (nameWords(name).length !== 1 || texts.length < 3 || texts.length > GREATEST + 1) return false;
  const cells = texts.map((text, at) => ({ value: Number(text), count: counts[at] })).sort((a, b) => a.value - b.value);
  const least = cells[0].value;
  const greatest = cells[cells.length - 1].value;
  if (!(least >= 0 && greatest <= GREATEST)) return false;
  const sizes = cells.map(({ count }) => count);
  const middle = [...sizes].sort((a, b) => a - b)[sizes.length >> 1];
  if (Math.max(...sizes) < UNEVEN * middle) return false;
  const dense = cells.length >= 0.75 * (greatest - least + 1);
  return dense && (least === 0 || (cells.length >= ENOUGH && risesAndFallsOnce(sizes)));
}

/** Up to what chance does to counts of cells. */
function risesAndFallsOnce(sizes: readonly number[]): boolean {
  const top = sizes.indexOf(Math.max(...sizes));
  return sizes.every((size, at) => {
    if (at === 0) return true;
    const before = sizes[at - 1];
    const step = at <= top ? before - size : size - before;
    return step <= 2 * Math.sqrt(size + before);
  });
}
