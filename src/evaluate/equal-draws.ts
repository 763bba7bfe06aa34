import { permutation } from "../core/random/permutation.js";
import type { Stream } from "../core/random/stream.js";
import type { Persons } from "./persons.js";
import { rowsByPerson } from "./rows-by-person.js";

/** Some rows of a table, the rows of a person together. */
export interface Draw {
  readonly rows: Uint32Array;
  /** Person i of the draw has `rows[starts[i]] .. rows[starts[i + 1] - 1]`; null where every row is a person of its own. */
  readonly starts: Uint32Array | null;
}

/** The whole table as one draw. */
export function wholeDraw(persons: Persons, rows: number): Draw {
  if (persons.of === null) return { rows: Uint32Array.from({ length: rows }, (_, row) => row), starts: null };
  const { order, starts } = rowsByPerson(persons.of, persons.count);
  return { rows: order, starts };
}

/**
 * Cuts a table to a number of rows, as near as whole persons come to it, in several draws that share no person: their mean uses more of the
 * table than one draw, and a statistic that depends on size stays comparable with that of a smaller table.
 * @param size rows of a draw; a table of no more rows is one draw, in full
 * @param most draws, at most
 * @returns at least one; empty where the table has no row
 */
export function equalDraws(persons: Persons, rows: number, size: number, most: number, stream: Stream): Draw[] {
  if (rows === 0) return [];
  const whole = wholeDraw(persons, rows);
  if (rows <= size) return [whole];
  const order = permutation(persons.count, stream);
  const rowsOf = (person: number) => (whole.starts === null ? 1 : whole.starts[person + 1] - whole.starts[person]);
  const draws: Draw[] = [];
  for (let from = 0; from < order.length && draws.length < most; ) {
    let to = from;
    let drawn = 0;
    // A person is taken where that comes nearer to the size than to leave them.
    while (to < order.length && (drawn === 0 || 2 * (size - drawn) > rowsOf(order[to]))) drawn += rowsOf(order[to++]);
    // What is left over at the end makes a draw only where it is about as large as the others.
    if (draws.length > 0 && drawn < 0.9 * size) break;
    draws.push(drawOf(whole, order.slice(from, to).sort()));
    from = to;
  }
  return draws;
}

function drawOf({ rows, starts }: Draw, persons: Uint32Array): Draw {
  if (starts === null) return { rows: persons, starts: null };
  const own = new Uint32Array(persons.length + 1);
  persons.forEach((person, i) => {
    own[i + 1] = own[i] + starts[person + 1] - starts[person];
  });
  const out = new Uint32Array(own[persons.length]);
  persons.forEach((person, i) => {
    out.set(rows.subarray(starts[person], starts[person + 1]), own[i]);
  });
  return { rows: out, starts: own };
}
