import type { CodeColumn } from "../encode/codes.js";
import { coarsen, groupCount } from "./coarsen.js";
import type { FeatureColumn, Features } from "./features.js";

/** How the codes of one column become those of a feature, learned from one table and applied to any that is coded alike. */
export interface FeatureGroups {
  /** The group of each code, 0 .. size - 1. */
  readonly groups: Uint8Array;
  readonly size: number;
  readonly ordered: boolean;
  readonly special: number;
}

/**
 * Code columns as features of at most `most` codes each: {@link featureGroups}, then {@link groupFeatures}. O(rows) a column.
 * @param most 2 .. 256, special codes counted
 * @throws RangeError when a column has no room left beside its special codes
 */
export function toFeatures(columns: readonly CodeColumn[], most = 256): Features {
  return groupFeatures(columns, featureGroups(columns, most));
}

/** Merges the codes of each column into at most `most` groups, special ones included, by {@link coarsen} on its own counts. */
export function featureGroups(columns: readonly CodeColumn[], most = 256): FeatureGroups[] {
  return columns.map((column) => {
    const { size, ordered, special } = column;
    if (!(most <= 256 && (size <= most || special < most)))
      throw new RangeError(`a feature holds at most 256 codes: ${special} special ones leave no room among ${most}`);
    const counts = new Uint32Array(size);
    for (let row = 0; row < column.codes.length; row++) counts[column.codes[row]]++;
    const groups = coarsen(column, counts, most - special);
    return { groups: Uint8Array.from(groups), size: groupCount(groups), ordered, special };
  });
}

/**
 * Codes columns by groups that were learned before, so that two tables share them.
 * @param columns coded as those that the groups were learned from
 */
export function groupFeatures(columns: readonly CodeColumn[], groups: readonly FeatureGroups[]): Features {
  return {
    rows: columns.length === 0 ? 0 : columns[0].codes.length,
    columns: columns.map(({ codes }, at): FeatureColumn => {
      const { groups: map, size, ordered, special } = groups[at];
      const out = new Uint8Array(codes.length);
      for (let row = 0; row < out.length; row++) out[row] = map[codes[row]];
      return { codes: out, size, ordered, special };
    }),
  };
}
