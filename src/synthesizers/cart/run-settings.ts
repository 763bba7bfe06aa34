/** How the rows of a split become runs of codes. */
export interface RunSettings {
  /** Chi-square by which the rows on either side of a cut must differ in the way they go; 0: each code is a run. */
  difference: number;
  /** Rows as in the whole node that are believed in before any is seen, at least (`RunTable.settle`). */
  prior: number;
}

/** For the codes of an ordered column, and for two sides; chosen by the likelihood of held-out rows of the fixtures. */
export const OF_VALUES: RunSettings = { difference: 6, prior: 1 };
export const OF_SIDES: RunSettings = { difference: 0, prior: 0.5 };
