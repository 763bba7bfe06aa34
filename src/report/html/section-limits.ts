import type { ReportInput } from "../report-input.js";
import { limits } from "../words/limits.js";
import { markup } from "./markup.js";
import type { Section } from "./section.js";

/** What the report does not say. */
export function limitsSection(input: ReportInput): Section {
  const items = limits(input).map((limit) => markup`<li>${limit}</li>\n`);
  return { id: "limits", title: "What this report does not say", body: markup`<ul>\n${items}</ul>\n` };
}
