import { type Markup, markup } from "./markup.js";

/** A name from the data, kept apart from the direction of the text around it. */
export function columnName(name: string): Markup {
  return markup`<bdi>${name}</bdi>`;
}
