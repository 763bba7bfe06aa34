/**
 * Persons that hold each value: rows are counted, or, where persons have several rows, persons with at least one such row.
 * @param values value of each row, 0 .. size - 1
 * @param person person of each row; undefined: every row is a person
 */
export function personCounts(values: ArrayLike<number>, size: number, person: Uint32Array | undefined): Uint32Array {
  const counts = new Uint32Array(size);
  if (person === undefined) {
    for (let row = 0; row < values.length; row++) counts[values[row]]++;
    return counts;
  }
  const order = rowsByPerson(person);
  // last[v] is one more than the person that was counted for v last.
  const last = new Uint32Array(size);
  for (let at = 0; at < order.length; at++) {
    const row = order[at];
    const value = values[row];
    if (last[value] === person[row] + 1) continue;
    last[value] = person[row] + 1;
    counts[value]++;
  }
  return counts;
}

/** Row numbers ordered by person, rows of one person in file order (a counting sort). */
export function rowsByPerson(person: Uint32Array): Uint32Array {
  let persons = 0;
  for (let row = 0; row < person.length; row++) persons = Math.max(persons, person[row] + 1);
  const start = new Uint32Array(persons + 1);
  for (let row = 0; row < person.length; row++) start[person[row] + 1]++;
  for (let p = 0; p < persons; p++) start[p + 1] += start[p];
  const order = new Uint32Array(person.length);
  for (let row = 0; row < person.length; row++) order[start[person[row]]++] = row;
  return order;
}

const { isNaN: isNone } = Number;

/** Persons with at least one row that holds a number (NaN where there is none). */
export function personsHolding(values: Float64Array, person: Uint32Array | undefined, persons: number): number {
  const seen = new Uint8Array(person === undefined ? 0 : persons);
  let held = 0;
  for (let row = 0; row < values.length; row++) {
    if (isNone(values[row])) continue;
    if (person === undefined) held++;
    else if (seen[person[row]] === 0) {
      seen[person[row]] = 1;
      held++;
    }
  }
  return held;
}
