import type { Stream } from "../../core/random/random.js";
import type { Codes } from "../../encode/codes.js";

/** 1 for the rows of a share of the persons, each drawn by its own number: what is learned on the others is judged on these. */
export function heldOutRows(
  { rows, person }: Pick<Codes, "rows" | "person">,
  share: number,
  stream: Stream,
): Uint8Array {
  const held = new Uint8Array(rows);
  for (let row = 0; row < rows; row++)
    held[row] = stream.uniform(person === undefined ? row : person[row], 0) < share ? 1 : 0;
  return held;
}
