const VOID = ["meta", "br"];

export interface Tag {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** The opening tags of a page in order. @throws Error where a tag is not closed, or one is closed that is not open */
export function tagsOf(html: string): Tag[] {
  const open: string[] = [];
  const tags: Tag[] = [];
  const body = html.replace(/<style>[\s\S]*?<\/style>/, "<style></style>").replace("<!DOCTYPE html>", "");
  if (/<(?![a-z/])/.test(body)) throw new Error("a < that opens no tag");
  for (const [whole, slash, name, rest] of body.matchAll(/<(\/?)([a-z][a-z0-9]*)([^<>]*)>/g)) {
    if (slash === "/") {
      const last = open.pop();
      if (last !== name) throw new Error(`${whole} closes ${last}`);
      continue;
    }
    const attributes: Record<string, string> = {};
    for (const [, key, value] of rest.matchAll(/([a-zA-Z-]+)="([^"]*)"/g)) attributes[key] = value;
    tags.push({ name, attributes });
    if (!rest.endsWith("/") && !VOID.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`not closed: ${open.join(" ")}`);
  return tags;
}

/** The text of a piece of HTML, entities resolved, runs of white space as one space. */
export function textOf(html: string): string {
  const entities: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };
  return html
    .replace(/<style>[\s\S]*?<\/style>/, "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (_, name: string) => entities[name])
    .replace(/\s+/g, " ")
    .trim();
}

/** The cells of each row of one table, as texts. */
export function rowsOf(html: string, captionId: string): string[][] {
  const from = html.indexOf(`<caption id="${captionId}">`);
  if (from < 0) return [];
  const table = html.slice(from, html.indexOf("</table>", from));
  return [...table.matchAll(/<tr>(.*?)<\/tr>/gs)].map(([, row]) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/gs)].map(([, cell]) => textOf(cell)),
  );
}
