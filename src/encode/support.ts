/** A code that must not be drawn: the row is conditioned on that. */
export const EXCLUDED = 0;
/** A code that may be drawn. */
export const ALLOWED = 1;
/** A code that is drawn like any other and then drawn again among the allowed codes, given the rest of the row: pooled rare levels. */
export const STAND_IN = 2;

/** What may be drawn, per code column and code; undefined: everything. Synthesizers know these masks, never their meaning. */
export type Support = (Uint8Array | undefined)[];
