import { type Markup, markup } from "../html/markup.js";
import { place } from "./scale.js";

/** A line down from the top of a drawing where an answer turns, with barbs on the side that fails. */
export function gateMark(x: number, fails: "above" | "below", floor: number): Markup {
  const way = fails === "above" ? 1 : -1;
  let barbs = "";
  for (let y = 0; y + 6 <= floor; y += 6) barbs += `M${place(x)} ${place(y + 6)}l${place(6 * way)} -6`;
  return markup`<path class="gate" d="M${place(x)} 0V${place(floor)}"/><path class="gate barbs" d="${barbs}"/>`;
}
