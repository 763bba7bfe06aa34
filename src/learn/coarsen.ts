import type { CodeShape } from "../encode/codes.js";

/**
 * Merges the codes of a column into at most `most` groups of about equal weight. Special codes (missing tokens, pooled levels) stay
 * groups of their own; neighbours merge in an ordered column; in a nominal one the frequent codes stay and the others share a group.
 * @param counts rows that hold each code
 * @param most groups wanted, special codes not counted; at least 1
 * @returns the group of each code, groups numbered from 0 in code order
 */
export function coarsen(shape: CodeShape, counts: ArrayLike<number>, most: number): Uint16Array {
  const groups = new Uint16Array(shape.size);
  for (let code = 0; code < shape.special; code++) groups[code] = code;
  if (shape.size - shape.special <= most) {
    for (let code = shape.special; code < shape.size; code++) groups[code] = code;
    return groups;
  }
  return shape.ordered ? mergeNeighbours(shape, counts, most, groups) : mergeRare(shape, counts, most, groups);
}

function mergeNeighbours(shape: CodeShape, counts: ArrayLike<number>, most: number, groups: Uint16Array): Uint16Array {
  let left = 0;
  for (let code = shape.special; code < shape.size; code++) left += counts[code];
  let group = shape.special;
  let filled = 0;
  let openGroups = most;
  for (let code = shape.special; code < shape.size; code++) {
    const share = left / openGroups;
    // A code closes the open group first when the group would grow further past its share than it now falls short.
    if (filled > 0 && openGroups > 1 && filled + counts[code] - share > share - filled) {
      group++;
      openGroups--;
      left -= filled;
      filled = 0;
    }
    groups[code] = group;
    filled += counts[code];
  }
  return groups;
}

function mergeRare(shape: CodeShape, counts: ArrayLike<number>, most: number, groups: Uint16Array): Uint16Array {
  const codes = Array.from({ length: shape.size - shape.special }, (_, at) => at + shape.special);
  codes.sort((a, b) => counts[b] - counts[a] || a - b);
  const kept = new Set(codes.slice(0, most - 1));
  let group = shape.special;
  let shared = -1;
  for (let code = shape.special; code < shape.size; code++) {
    if (kept.has(code)) groups[code] = group++;
    else {
      if (shared < 0) shared = group++;
      groups[code] = shared;
    }
  }
  return groups;
}

/** Number of groups that {@link coarsen} made. */
export function groupCount(groups: Uint16Array): number {
  let most = -1;
  for (let code = 0; code < groups.length; code++) most = Math.max(most, groups[code]);
  return most + 1;
}
