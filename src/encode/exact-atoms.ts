import { fromUnits } from "./decimal-grid.js";
import { personCounts } from "./person-counts.js";

/** Atoms whose value lies off the grid, such as a share of 0.0357142857142857: their grid units, and the value that is written. */
export type ExactAtoms = [units: number, value: number][];

/**
 * Finds the atoms that most of their persons write off the grid, if at least k persons agree on how.
 * @param atoms in grid units
 * @param values of the rows, and their grid units
 */
export function exactAtoms(
  atoms: readonly number[],
  { values, units, decimals }: { values: Float64Array; units: Float64Array; decimals: number },
  person: Uint32Array | undefined,
  k: number,
): ExactAtoms {
  const isAtom = new Set(atoms);
  const strays = new Set<number>();
  for (let row = 0; row < values.length; row++)
    if (values[row] !== fromUnits(units[row], decimals) && isAtom.has(units[row])) strays.add(units[row]);
  if (strays.size === 0) return [];
  const places = new Map<number, number>();
  const written: number[] = [];
  const unitOf: number[] = [];
  const holders: number[] = [];
  for (let row = 0; row < values.length; row++) {
    if (!strays.has(units[row])) continue;
    let place = places.get(values[row]);
    if (place === undefined) {
      place = unitOf.push(units[row]) - 1;
      places.set(values[row], place);
    }
    written.push(place);
    holders.push(person === undefined ? row : person[row]);
  }
  const persons = personCounts(written, unitOf.length, Uint32Array.from(holders));
  const best = new Map<number, { value: number; persons: number }>();
  for (const [value, place] of places)
    if (persons[place] >= k && persons[place] > (best.get(unitOf[place])?.persons ?? 0))
      best.set(unitOf[place], { value, persons: persons[place] });
  return atoms.flatMap((unit): ExactAtoms => {
    const value = best.get(unit)?.value;
    return value === undefined || value === fromUnits(unit, decimals) ? [] : [[unit, value]];
  });
}
