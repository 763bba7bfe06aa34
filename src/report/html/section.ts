import { type Content, type Markup, markup } from "./markup.js";

/** A part of the report, which the contents name. */
export interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Content;
}

/** A section under its heading. */
export function sectionMarkup({ id, title, body }: Section): Markup {
  return markup`<section id="${id}" aria-labelledby="${id}-title">
<h2 id="${id}-title">${title}</h2>
${body}</section>
`;
}
