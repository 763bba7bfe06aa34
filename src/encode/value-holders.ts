/** The distinct values of a column, and who holds them. */
export interface ValueHolders {
  /** Every value, ascending. */
  sorted: Float64Array;
  /** Distinct values, ascending. */
  values: Float64Array;
  /** Rows that hold each. */
  rows: Uint32Array;
  /** Persons that hold each. */
  persons: Uint32Array;
  /**
   * Starts a count of the persons that hold any of several values: what it returns adds a value, by its place, and gives the persons so far.
   * A new count ends the one before it.
   */
  countPersons(): (at: number) => number;
}

const { isNaN: isNone } = Number;

/**
 * Looks up the distinct values of a column; O(n log n).
 * @param units value of each row; NaN where there is none
 * @param person person of each row; undefined: every row is a person
 */
export function valueHolders(units: Float64Array, person: Uint32Array | undefined): ValueHolders {
  const sorted = numbersOf(units).sort();
  const distinct = new Float64Array(sorted.length);
  const counts = new Uint32Array(sorted.length);
  let size = 0;
  for (let at = 0; at < sorted.length; at++) {
    if (at === 0 || sorted[at] !== sorted[at - 1]) distinct[size++] = sorted[at];
    counts[size - 1]++;
  }
  const values = distinct.slice(0, size);
  const rows = counts.slice(0, size);
  if (person === undefined) {
    const countRows = () => {
      let count = 0;
      return (at: number) => {
        count += rows[at];
        return count;
      };
    };
    return { sorted, values, rows, persons: rows, countPersons: countRows };
  }
  const { start, owners } = ownersByValue(units, person, values, rows);
  const countPersons = personCounter(start, owners);
  const persons = rows.map((_, at) => countPersons()(at));
  return { sorted, values, rows, persons, countPersons };
}

/** The persons that hold values[at]: `owners` from start[at] up to start[at + 1]. */
function ownersByValue(
  units: Float64Array,
  person: Uint32Array,
  values: Float64Array,
  rows: Uint32Array,
): { start: Uint32Array; owners: Uint32Array } {
  const start = new Uint32Array(values.length + 1);
  for (let at = 0; at < values.length; at++) start[at + 1] = start[at] + rows[at];
  const owners = new Uint32Array(start[values.length]);
  const next = start.slice();
  for (let row = 0; row < units.length; row++) {
    const at = lowerBound(values, units[row]);
    if (values[at] === units[row]) owners[next[at]++] = person[row];
  }
  return { start, owners };
}

function personCounter(start: Uint32Array, owners: Uint32Array): ValueHolders["countPersons"] {
  let most = -1;
  for (let at = 0; at < owners.length; at++) if (owners[at] > most) most = owners[at];
  // The number of the count that met each person last.
  const met = new Uint32Array(most + 1);
  let number = 0;
  return () => {
    const own = ++number;
    let count = 0;
    return (at) => {
      for (let place = start[at]; place < start[at + 1]; place++) {
        if (met[owners[place]] === own) continue;
        met[owners[place]] = own;
        count++;
      }
      return count;
    };
  };
}

function numbersOf(units: Float64Array): Float64Array {
  return units.filter((value) => !isNone(value));
}

function lowerBound(sorted: Float64Array, value: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
