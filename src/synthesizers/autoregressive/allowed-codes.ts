import { EXCLUDED, type Support } from "../../encode/support.js";
import type { AutoregressiveColumn } from "./autoregressive-column.js";

/** For each position 1 or 0 for each code that may be drawn, stand-ins counted; undefined where all that occur may. */
export function allowedCodes(columns: readonly AutoregressiveColumn[], support: Support): (Uint8Array | undefined)[] {
  return columns.map(({ column, counts }) => {
    const mask = support[column];
    if (mask === undefined) return undefined;
    const allowed = mask.map((value) => (value === EXCLUDED ? 0 : 1));
    return allowed.some((value, code) => value === 0 && counts[code] > 0) ? allowed : undefined;
  });
}

/** The last position with a demand on it; -1 for none. */
export function lastDemand(allowed: readonly (Uint8Array | undefined)[]): number {
  let last = -1;
  allowed.forEach((mask, position) => {
    if (mask !== undefined) last = position;
  });
  return last;
}
