import { expect } from "@jest/globals";
import { visibleText } from "../../src/report/text/visible-text.js";
import { expectedTables, type ReportJson } from "./expected-tables.js";
import { rowsOf, tagsOf, textOf } from "./html/read-html.js";

/** Tables of words: their few numbers are checked by themselves. */
const OF_WORDS = ["schema-table", "made-table", "note-table"];

/** Every number of a page's tables, and every title of a figure, is what report.json says, and no table is left unread. */
export function expectNumbersOf(html: string, text: string): void {
  const json = JSON.parse(text) as ReportJson;
  const expected = expectedTables(json);
  const ids = tagsOf(html).flatMap(({ name, attributes }) => (name === "caption" ? [attributes.id] : []));
  for (const id of ids.filter((id) => !OF_WORDS.includes(id)))
    expect({ id, rows: rowsOf(html, id).slice(1) }).toEqual({
      id,
      rows: expected.get(id)?.map((row) => row.map(seen)),
    });
  const shown = [...expected].filter(([, rows]) => rows.length > 0).map(([id]) => id);
  expect([...ids.filter((id) => !OF_WORDS.includes(id))].sort()).toEqual([...shown].sort());
  for (const [, id, caption] of html.matchAll(/<figure id="([^"]*)"><figcaption>(.*?)<\/figcaption>/gs)) {
    const { columns, pairs } = json.summary.findings;
    const column = /^c(\d+)$/.exec(id);
    // Tags fall away without a space: names stand in tags of their own.
    const said = textOf(caption.replace(/<[^>]*>/g, ""));
    if (column !== null)
      expect(said).toBe(seen(`${columns[Number(column[1])].name}: ${columns[Number(column[1])].finding}`));
    if (id === "pair-matrix") expect(said).toBe(seen(pairs!));
  }
}

/** A text of report.json as a page shows it: hidden characters seen, runs of white space as one space. */
function seen(text: string): string {
  return visibleText(text).replace(/\s+/g, " ").trim();
}
