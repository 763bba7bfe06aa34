import { type Markup, markup } from "../html/markup.js";

/** The holdout's dashed line, with a hem by which it can be told from what is under it. */
export function heldLine(path: string): Markup {
  return markup`<path class="halo dashed" d="${path}"/><path class="held" d="${path}"/>`;
}
