import { type Content, type Markup, markup } from "./markup.js";

/** A column of a table: figures stand at the right, words are not broken, prose has room. */
export interface Head {
  readonly title: Content;
  readonly kind: "figure" | "word" | "prose";
}

export interface TableParts {
  /** Unique in the page. */
  readonly id: string;
  readonly caption: Content;
  readonly head: readonly Head[];
  /** As many cells a row as the head has; the first names the row. */
  readonly rows: readonly (readonly Content[])[];
  /** A look of its own in the style sheet. */
  readonly look?: "headline";
}

/** A table in a box of its own, which scrolls where the page is narrow and can then be reached by keyboard. */
export function table({ id, caption, head, rows, look }: TableParts): Markup {
  const titles = head.map(({ title, kind }) => markup`<th scope="col"${classOf(kind)}>${title}</th>`);
  const body = rows.map(([name, ...cells]) => {
    const rest = cells.map((cell, at) => markup`<td${classOf(head[at + 1].kind)}>${cell}</td>`);
    return markup`<tr><th scope="row">${name}</th>${rest}</tr>\n`;
  });
  return markup`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}"><table${look === undefined ? "" : markup` class="${look}"`}>
<caption id="${id}">${caption}</caption>
<thead><tr>${titles}</tr></thead>
<tbody>
${body}</tbody></table></div>
`;
}

const CLASSES = { figure: markup` class="n"`, word: markup` class="w"`, prose: markup`` } as const;

function classOf(kind: Head["kind"]): Markup {
  return CLASSES[kind];
}
