import type { Column } from "../table/table.js";
import { toDictionary } from "../table/to-dictionary.js";

/** Fewer groups of several rows show nothing. */
const ENOUGH = 5;
/** Slips and corrections in the rows of one person stay below this share of the persons. */
const MOST = 0.2;

/**
 * True when a trait that no person changes has two values in more than a fifth of the groups of rows that share a key: then those rows are of
 * several persons. Groups with the trait in one row only say nothing.
 */
export function traitVaries(
  key: Column,
  isMissingKey: (text: string) => boolean,
  trait: Column,
  isMissingTrait: (text: string) => boolean,
): boolean {
  const keys = toDictionary(key);
  const traits = toDictionary(trait);
  const missingKey = keys.levels.map(isMissingKey);
  // `M` and `m ` are one value.
  const places = new Map<string, number>();
  const values = traits.levels.map((text) => {
    if (isMissingTrait(text)) return -1;
    const plain = text.trim().toLowerCase();
    const place = places.get(plain) ?? places.size;
    places.set(plain, place);
    return place;
  });
  const first = new Int32Array(keys.levels.length).fill(-1);
  const seen = new Uint8Array(keys.levels.length);
  for (let row = 0; row < keys.codes.length; row++) {
    const group = keys.codes[row];
    const value = values[traits.codes[row]];
    if (value < 0 || missingKey[group]) continue;
    if (first[group] < 0) first[group] = value;
    else if (seen[group] !== 2) seen[group] = value === first[group] ? 1 : 2;
  }
  let groups = 0;
  let varying = 0;
  for (const state of seen) {
    if (state > 0) groups++;
    if (state === 2) varying++;
  }
  return groups >= ENOUGH && varying > MOST * groups;
}
