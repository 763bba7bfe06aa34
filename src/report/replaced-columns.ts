import type { ColumnSchema } from "../schema/schema.js";
import type { ReportInput } from "./report-input.js";

/** The columns that are made anew in their shape: ids, texts, and columns of levels of which none has five holders. */
export function replacedColumns({ schema, notes }: Pick<ReportInput, "schema" | "notes">): ColumnSchema[] {
  const anew = new Set(notes.filter(({ code }) => code === "levels-regenerated").map(({ place }) => place?.column));
  return schema.columns.filter(({ name, sdtype }) => sdtype === "id" || sdtype === "text" || anew.has(name));
}
