import type { Note } from "../core/note.js";
import type { KeyProposal } from "./person-key.js";

/** What the owner of a table should check of the person key, or of there being none. */
export function keyNotes({ name, named, others, mixed, passed }: KeyProposal): Note[] {
  const notes: Note[] = [];
  const add = (code: string, column: string, text: string) => notes.push({ code, text, place: { column } });
  if (name !== null) {
    const fact = named
      ? "rows that share a value of this column count as one person"
      : "an id that comes back: rows that share a value of it count as one person, though its name does not say so";
    const rivals = others.length === 0 ? "" : `; could be the key too, with --person: ${others.join(", ")}`;
    add("person-key-proposed", name, `${fact}; --person none if they do not${rivals}`);
  }
  for (const column of mixed)
    add(
      "person-key-doubt",
      column,
      `comes back, but sex or birth differs between rows that share a value: no person key; --person ${column} if it is one`,
    );
  for (const column of passed)
    add(
      "person-key-doubt",
      column,
      `comes back, but is not taken for a person key; --person ${column} if its rows are of one person`,
    );
  return notes;
}
