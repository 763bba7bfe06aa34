import { escapeHtml } from "./escape.js";

/** HTML that is ready to be put into a page. */
export class Markup {
  readonly html: string;

  constructor(html: string) {
    this.html = html;
  }
}

/** What a template takes: text, which is escaped, or markup, which is not. No numbers: how one is written is decided before. */
export type Content = string | Markup | readonly (string | Markup)[];

/**
 * A template that escapes every text put into it, so that markup is only what stands in a source file.
 * @example
 * markup`<td>${"<b>"}</td>`.html; // "<td>&lt;b&gt;</td>"
 */
export function markup(parts: TemplateStringsArray, ...values: readonly Content[]): Markup {
  return new Markup(parts.reduce((html, part, i) => html + toHtml(values[i - 1]) + part));
}

function toHtml(content: Content): string {
  if (typeof content === "string") return escapeHtml(content);
  if (content instanceof Markup) return content.html;
  return content.map(toHtml).join("");
}
