import { groupDigits } from "../../core/text/group-digits.js";
import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";
import { visibleText } from "../text/visible-text.js";

/** No name takes more cells than this. */
const WIDEST = 32;

/** `title a, b, c and 4 more`: as many names as fit into `width` cells. */
export function nameList(title: string, names: readonly string[], width: number): string {
  const shown = names.map((name) => cutText(visibleText(name), WIDEST));
  for (let count = shown.length; count > 1; count--) {
    const text = listed(title, shown, count);
    if (displayWidth(text) <= width) return text;
  }
  return listed(title, shown, 1);
}

function listed(title: string, names: readonly string[], count: number): string {
  const more = names.length - count;
  return `${title} ${names.slice(0, count).join(", ")}${more === 0 ? "" : ` and ${groupDigits(more)} more`}`;
}
