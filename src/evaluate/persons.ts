/** The persons of one table, numbered from 0 in the order of their first row. */
export interface Persons {
  readonly count: number;
  /** The person of each row; null where every row is a person of its own. */
  readonly of: Uint32Array | null;
}

/**
 * Numbers the persons of a table without gaps.
 * @param keys one number a row, equal for rows of one person; absent where every row is a person
 * @throws RangeError when there are not as many as rows
 */
export function numberPersons(keys: Uint32Array | undefined, rows: number): Persons {
  if (keys === undefined) return { count: rows, of: null };
  if (keys.length !== rows) throw new RangeError(`${keys.length} person numbers for ${rows} rows`);
  const numbers = new Map<number, number>();
  const of = new Uint32Array(rows);
  for (let row = 0; row < rows; row++) {
    let person = numbers.get(keys[row]);
    if (person === undefined) {
      person = numbers.size;
      numbers.set(keys[row], person);
    }
    of[row] = person;
  }
  return { count: numbers.size, of };
}
