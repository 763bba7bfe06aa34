/** Persons of some rows, numbered anew from 0 without gaps; undefined where every row is a person. */
export function renumberPersons(person: Uint32Array | undefined, rows: Uint32Array): Uint32Array | undefined {
  if (person === undefined) return undefined;
  const numbers = new Map<number, number>();
  return rows.map((row) => {
    let number = numbers.get(person[row]);
    if (number === undefined) {
      number = numbers.size;
      numbers.set(person[row], number);
    }
    return number;
  });
}
