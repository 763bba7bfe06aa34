/** Share of the cells that must read in one way; the others count as missing, or as words of their own where enough people share one. */
const MOST = 0.95;
/** A few texts that come back, such as `unknown` or `>90`, may stand in most of the cells. */
const LEAST = 0.1;
const FEW_STRAYS = 5;
/** So many values and more show that they, and not the strays, are what the column is about. */
const MANY_VALUES = 20;

/** How much of a column a reader understands. */
export interface ReadShare {
  /** Of the cells that hold a value. */
  share: number;
  /** Distinct texts that it reads. */
  read: number;
}

/**
 * How much of a column a reader understands; undefined when that is too little to call the column so.
 * Stops as soon as that is certain, so that a wrong reader costs little on a million texts.
 * @param counts how often each text occurs
 */
export function readShare(
  texts: readonly string[],
  counts: ArrayLike<number>,
  reads: (text: string) => boolean,
): ReadShare | undefined {
  let cells = 0;
  for (let at = 0; at < texts.length; at++) cells += counts[at];
  let unread = 0;
  let strays = 0;
  for (let at = 0; at < texts.length; at++) {
    if (reads(texts[at])) continue;
    unread += counts[at];
    strays++;
    if (unread > (1 - (strays > FEW_STRAYS ? MOST : LEAST)) * cells) return undefined;
  }
  const share = cells === 0 ? 0 : 1 - unread / cells;
  const read = texts.length - strays;
  return read > 0 && (share >= MOST || read >= MANY_VALUES) ? { share, read } : undefined;
}
