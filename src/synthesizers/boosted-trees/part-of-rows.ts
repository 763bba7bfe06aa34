import type { Stream } from "../../core/random/random.js";
import type { Codes } from "../../encode/codes.js";

/** About `most` rows of a table, whole persons, each taken or left by its own draw; all of them where there are no more. */
export function partOfRows(data: Codes, most: number, stream: Stream): Codes {
  const { rows, person } = data;
  if (rows <= most) return data;
  const share = most / rows;
  const taken: number[] = [];
  for (let row = 0; row < rows; row++)
    if (stream.uniform(person === undefined ? row : person[row], 0) < share) taken.push(row);
  return {
    columns: data.columns.map((column) => {
      const codes = new (column.codes.constructor as Uint16ArrayConstructor)(taken.length);
      for (let at = 0; at < taken.length; at++) codes[at] = column.codes[taken[at]];
      return { ...column, codes };
    }),
    rows: taken.length,
    ...(person === undefined ? {} : { person: Uint32Array.from(taken, (row) => person[row]) }),
  };
}
