import { type Content, type Markup, markup } from "../html/markup.js";
import { type TableParts, table } from "../html/table.js";

export interface FrameParts {
  /** Unique in the page; the ids of title, description and table begin with it. */
  readonly id: string;
  /** The finding. */
  readonly finding: Content;
  /** What is drawn, for who cannot see it. */
  readonly title: string;
  readonly description: string;
  readonly width: number;
  readonly height: number;
  readonly marks: Markup;
  /** The numbers that are drawn. */
  readonly data: Omit<TableParts, "id">;
  /** What the numbers rest on. */
  readonly source: string;
  /** The drawing keeps its size, and has a box to scroll in; else it fits its column. */
  readonly isWide?: boolean;
}

/** A figure of the report: its finding, the drawing with a text alternative, and behind a fold its numbers and what they rest on. */
export function figureFrame({ id, finding, data, source, ...drawing }: FrameParts): Markup {
  return markup`<figure id="${id}"><figcaption>${finding}</figcaption>
${drawn(id, drawing)}<details><summary>Data and source</summary>
${table({ id: `${id}-data`, ...data })}<p class="small">${source}</p></details></figure>
`;
}

function drawn(id: string, parts: Omit<FrameParts, "id" | "finding" | "data" | "source">): Markup {
  const { title, description, width, height, marks, isWide = false } = parts;
  const size = `0 0 ${width} ${Math.ceil(height)}`;
  const whole = markup`<title id="${id}-t">${title}</title><desc id="${id}-d">${description}</desc>${marks}`;
  const named = markup`role="img" aria-labelledby="${id}-t ${id}-d"`;
  const svg = markup`<svg viewBox="${size}" width="${String(width)}" height="${String(Math.ceil(height))}" ${named}>${whole}</svg>\n`;
  return isWide ? markup`<div class="scroll" role="group" tabindex="0" aria-labelledby="${id}-t">${svg}</div>\n` : svg;
}
