import { type CellKind, cellKind } from "./cell-kind.js";

const NAME = /^[\p{L}_][\p{L}\p{M}\p{N}_ .:/()%#&+-]*$/u;
const LONGEST_NAME = 64;

/**
 * True when the first row names the columns, judged against the rows below it: each column votes.
 *
 * For a header: below it all cells with a value read as numbers or as dates and it does not; below it all have one length (codes) and it
 * has another. Against: it reads as a number or a date among its like; it is one of the values below. When the votes are even, the row is a
 * header when its cells are names that differ and that stand nowhere below.
 */
export function detectHeader(records: readonly string[][]): boolean {
  if (records.length === 0) return true;
  const [first, ...below] = records;
  let votes = 0;
  let foundBelow = false;
  for (let column = 0; column < first.length; column++) {
    const values = below
      .map((record) => record[column])
      .filter((cell) => cell !== undefined && cellKind(cell) !== "missing");
    if (values.includes(first[column])) foundBelow = true;
    votes += columnVote(first[column], values);
  }
  if (votes !== 0) return votes > 0;
  return !foundBelow && new Set(first).size === first.length && first.every(isName);
}

function columnVote(name: string, values: readonly string[]): number {
  if (values.length === 0 || name.trim() === "") return 0;
  const kind = cellKind(name);
  const kindBelow = commonKind(values);
  if (kindBelow === "number" || kindBelow === "date") return kind === "word" || kind === "text" ? 2 : -2;
  if (kind === "number" || kind === "date" || values.includes(name)) return -2;
  const { length } = values[0];
  return values.length > 1 && name.length !== length && values.every((value) => value.length === length) ? 1 : 0;
}

/** The kind of all values, undefined when they differ. */
function commonKind(values: readonly string[]): CellKind | undefined {
  const kind = cellKind(values[0]);
  return values.every((value) => cellKind(value) === kind) ? kind : undefined;
}

function isName(text: string): boolean {
  return text.length <= LONGEST_NAME && NAME.test(text);
}
