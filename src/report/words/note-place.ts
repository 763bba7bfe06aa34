import type { Note } from "../../core/note.js";
import { groupDigits } from "../../core/text/group-digits.js";

/** Where a note is about: `column Age, row 12`; empty for the whole table. */
export function notePlace({ place }: Note): string {
  if (place === undefined) return "";
  const parts: string[] = [];
  if (place.column !== undefined) parts.push(`column ${place.column}`);
  if (place.line !== undefined) parts.push(`line ${groupDigits(place.line)}`);
  if (place.row !== undefined) parts.push(`row ${groupDigits(place.row)}`);
  return parts.join(", ");
}
