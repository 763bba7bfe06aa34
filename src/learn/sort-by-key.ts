/**
 * Sorts codes by their keys, both moved together, in place; equal keys: the lower code first. Shell's sort with Ciura's gaps, so no memory
 * is asked for.
 * @see Ciura, "Best increments for the average case of Shellsort", FCT 2001. doi:10.1007/3-540-44669-9_12
 */
export function sortByKey(codes: Uint16Array, keys: Float64Array, length: number): void {
  for (let step = 0; step < GAPS.length; step++) {
    const gap = GAPS[step];
    for (let from = gap; from < length; from++) {
      const code = codes[from];
      const key = keys[from];
      let at = from;
      for (; at >= gap; at -= gap) {
        const before = keys[at - gap];
        if (before < key || (before === key && codes[at - gap] < code)) break;
        codes[at] = codes[at - gap];
        keys[at] = before;
      }
      codes[at] = code;
      keys[at] = key;
    }
  }
}

const GAPS = [132, 57, 23, 10, 4, 1];
