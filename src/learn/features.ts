/** What a model predicts from: columns of at most 256 codes each. */
export interface Features {
  readonly rows: number;
  readonly columns: readonly FeatureColumn[];
}

/** One column of features; the meaning of its fields is that of a `CodeColumn`. */
export interface FeatureColumn {
  /** Codes 0 .. size - 1, one a row. */
  readonly codes: Uint8Array;
  /** At most 256. */
  readonly size: number;
  /** Codes from `special` on stand in an order. */
  readonly ordered: boolean;
  /** The first `special` codes stand outside it: missing tokens, pooled rare levels. */
  readonly special: number;
}
