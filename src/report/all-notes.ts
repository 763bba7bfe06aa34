import type { Note } from "../core/note.js";
import type { ReportInput } from "./report-input.js";

/** Every note of a run in the order of its stages, those of the evaluation last. */
export function allNotes({ notes, evaluation }: Pick<ReportInput, "notes" | "evaluation">): readonly Note[] {
  return [...notes, ...evaluation.notes];
}
