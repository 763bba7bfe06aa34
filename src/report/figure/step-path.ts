import { place } from "./scale.js";

/**
 * The outline of bars side by side: from the floor up, along their tops, and down again.
 * @param ends left and right ends of the bars, one more than there are bars
 * @param tops heights of their tops in the drawing
 */
export function stepPath(ends: readonly number[], tops: readonly number[], floor: number): string {
  const steps = tops.map((top, i) => `V${place(top)}H${place(ends[i + 1])}`);
  return `M${place(ends[0])} ${place(floor)}${steps.join("")}V${place(floor)}`;
}
