import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";

/**
 * Names under which the columns of a table can be told apart: those of the header, but `column_2` for a second one that is blank and
 * `a_2` for a later `a` (the next free number). A note says what was renamed.
 */
export function columnNames(header: readonly string[]): { names: string[]; notes: Note[] } {
  const taken = new Set(header);
  const given = new Set<string>();
  const blank: string[] = [];
  const repeated: string[] = [];
  const names = header.map((original, at) => {
    if (original.trim() !== "" && !given.has(original)) {
      given.add(original);
      return original;
    }
    const isBlank = original.trim() === "";
    const name = isBlank ? free(`column_${at + 1}`, taken) : firstFree(original, 2, taken);
    taken.add(name);
    given.add(name);
    (isBlank ? blank : repeated).push(name);
    return name;
  });
  const notes: Note[] = [];
  if (blank.length > 0) {
    const text = `${counted(blank.length)} no name in the header and ${call(blank)}`;
    notes.push({ code: "column-unnamed", text, count: blank.length });
  }
  if (repeated.length > 0) {
    const text = `${counted(repeated.length)} a name that stands earlier in the header and ${call(repeated)}`;
    notes.push({ code: "column-repeated", text, count: repeated.length });
  }
  return { names, notes };
}

function free(name: string, taken: ReadonlySet<string>): string {
  return taken.has(name) ? firstFree(name, 2, taken) : name;
}

function firstFree(name: string, from: number, taken: ReadonlySet<string>): string {
  let number = from;
  while (taken.has(`${name}_${number}`)) number++;
  return `${name}_${number}`;
}

function counted(columns: number): string {
  return columns === 1 ? "1 column has" : `${groupDigits(columns)} columns have`;
}

/** Few enough to be read. */
const NAMED = 5;

function call(names: readonly string[]): string {
  const shown = names.slice(0, NAMED).join(", ");
  const more = names.length > NAMED ? " and so on" : "";
  return `${names.length === 1 ? "is" : "are"} called ${shown}${more} here; a twin is written with the names of the file`;
}
