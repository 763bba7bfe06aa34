import { type CellKind, cellKind } from "./cell-kind.js";

const NAME = /^(?:(?:19|20)\d\d[^\p{N}.,:/-]|[\p{L}_#*%([])[\p{L}\p{M}\p{N}\s_.:/()[\]%#&+*?!'’€$£°²³–-]*$/u;
const LONGEST_NAME = 64;

const YEAR = /^ ?(?:19|20)\d\d ?$/;
const FEWEST_YEARS = 3;
const COUNT = /^\d{1,4}$/;
const DIGIT = /\d/;

/** A column is of a kind when so many of its values are: the others may be remarks, or a row below the table. */
const SHARE = 0.95;

/**
 * True when the first row names the columns, judged against the rows below it: each column votes.
 *
 * For a header: below it the cells with a value read as numbers or as dates and it does not; below it all have one length (codes) and it
 * has another; years side by side. Against: it reads as a number or a date among its like; it is one of the values below. When the votes are even, the row is a
 * header when its cells are names that differ and that stand nowhere below.
 */
export function detectHeader(records: readonly (readonly string[])[]): boolean {
  if (records.length === 0) return true;
  const votes = headerVotes(records);
  if (votes !== 0) return votes > 0;
  const [first, ...below] = records;
  return areNames(first) && !below.some((record) => first.some((name, column) => record[column] === name));
}

/** The votes of the columns for a header (more than 0) or against one, as `detectHeader` weighs them. */
export function headerVotes([first, ...below]: readonly (readonly string[])[]): number {
  const years = areYears(first);
  const counted = areCounted(first);
  let votes = 0;
  for (let column = 0; column < first.length; column++) {
    const values = below
      .map((record) => record[column])
      .filter((cell) => cell !== undefined && cellKind(cell) !== "missing");
    const isNumber = (years && isYear(first[column])) || (counted && COUNT.test(first[column]));
    votes += isNumber ? numberVote(first[column], values) : columnVote(first[column], values);
  }
  return votes;
}

/** True for a text that is a year. */
export function isYear(text: string): boolean {
  return YEAR.test(text);
}

/** Years side by side, as tables of time have them for names. */
function areYears(cells: readonly string[]): boolean {
  const years = cells.filter((cell) => YEAR.test(cell)).map(Number);
  return years.length >= FEWEST_YEARS && years.every((year, at) => at === 0 || Math.abs(year - years[at - 1]) === 1);
}

/** Whole numbers counted up from 0 or 1, as columns are numbered where they have no names; other cells are blank or words. */
function areCounted(cells: readonly string[]): boolean {
  const numbers = cells.filter((cell) => COUNT.test(cell)).map(Number);
  if (numbers.length < FEWEST_YEARS || numbers[0] > 1 || numbers.some((value, at) => value !== numbers[0] + at))
    return false;
  return cells.every((cell) => COUNT.test(cell) || !DIGIT.test(cell));
}

function numberVote(name: string, values: readonly string[]): number {
  return values.length > 0 && !values.includes(name) ? 1 : 0;
}

/** True when the cells are short names that all differ; years may be among them. */
export function areNames(cells: readonly string[]): boolean {
  if (new Set(cells).size < cells.length) return false;
  const names = cells.filter((cell) => !isYear(cell));
  return names.length > 0 && names.every((cell) => cell.length <= LONGEST_NAME && NAME.test(cell));
}

function columnVote(name: string, values: readonly string[]): number {
  if (values.length === 0 || name.trim() === "") return 0;
  if (isYear(name) && !values.some(isYear)) return 0;
  const kind = cellKind(name);
  const kindBelow = commonKind(values);
  if (kindBelow === "number" && (kind === "date" || isOtherwiseMarked(name, values))) return 1;
  if (kindBelow === "number" || kindBelow === "date") return kind === "word" || kind === "text" ? 2 : -2;
  if (kind === "number" || kind === "date" || values.includes(name)) return -2;
  const { length } = values[0];
  return values.length > 1 && name.length !== length && values.every((value) => value.length === length) ? 1 : 0;
}

/** A number with a sign or unit that none of the numbers below has: `2015/16`, `0-4`. */
function isOtherwiseMarked(name: string, values: readonly string[]): boolean {
  const marks = (text: string) => text.replace(/[\d\s.,+-]/g, "");
  const own = marks(name);
  return own !== "" && !values.some((value) => marks(value) === own);
}

/** The kind of the values, undefined when they differ. */
function commonKind(values: readonly string[]): CellKind | undefined {
  const counts = new Map<CellKind, number>();
  for (const value of values) {
    const kind = cellKind(value);
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const [kind, count] of counts) if (count >= SHARE * values.length) return kind;
  return undefined;
}
