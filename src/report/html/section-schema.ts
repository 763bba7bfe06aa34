import type { ReportInput } from "../report-input.js";
import { columnName } from "./column-name.js";
import { prose, words } from "./heads.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";
import { table } from "./table.js";

/** What each column was taken for, and why. */
export function schemaSection({ schema }: ReportInput): Section {
  const body = table({
    id: "schema-table",
    caption: "To change it, write a schema with twinset inspect, edit it, and give it with --schema.",
    head: [...words("column", "sdtype", "role"), ...prose("evidence")],
    rows: schema.columns.map(({ name, sdtype, role, evidence }) => [
      columnName(name),
      sdtype,
      name === schema.personKey ? `${role}, person key` : role,
      evidence,
    ]),
  });
  return { id: "schema", title: "What each column was taken for", body: markup`${body}` };
}
