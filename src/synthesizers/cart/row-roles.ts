import type { Stream } from "../../core/random/random.js";
import type { Codes } from "../../encode/codes.js";
import { GROWN_ON, HELD_OUT, ONLY_COUNTED } from "./fit-data.js";

/** Share of the rows that say which splits are worth it. */
const SHARE = 0.15;

/** More rows than these make no better splits that are worth the time. */
const MOST_ROWS = 100_000;

/** The role of each row, by a draw of its person's own: up to 100,000 rows are grown on or held out. */
export function rowRoles({ rows, person }: Pick<Codes, "rows" | "person">, stream: Stream): Uint8Array {
  const share = Math.min(1, MOST_ROWS / rows);
  const roles = new Uint8Array(rows);
  for (let row = 0; row < rows; row++) {
    const draw = stream.uniform(person === undefined ? row : person[row], 0);
    roles[row] = draw < SHARE * share ? HELD_OUT : draw < share ? GROWN_ON : ONLY_COUNTED;
  }
  return roles;
}
