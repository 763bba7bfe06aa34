import { type Markup, markup } from "../html/markup.js";
import { place } from "./scale.js";

/** A cell of a matrix by its left top corner. */
export interface Cell {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** The outline of a cell, as a part of a path. */
export function cellPath({ x, y, size }: Cell): string {
  return `M${place(x)} ${place(y)}h${size}v${size}h-${size}z`;
}

/** The mark of a cell: its area is the association's strength, a line across it says that it is negative, and a dot that it is not defined. */
export function cellMark({ x, y, size }: Cell, value: number | null, kind: "real" | "twin"): Markup {
  const [cx, cy] = [x + size / 2 + 0.5, y + size / 2 + 0.5];
  if (value === null) return markup`<path class="undefined" d="M${place(cx - 1)} ${place(cy)}h2"/>`;
  const area = Math.sqrt(Math.min(1, Math.abs(value))) * (size - 4);
  // An outline has its width outside: so much is taken off, lest it look larger than what is solid. Whatever was compared has a mark.
  const side = kind === "real" ? Math.max(area - 1.5, 0.5) : Math.max(area, 1.5);
  const left = place(cx - side / 2);
  const mark = `M${left} ${place(cy - side / 2)}h${place(side)}v${place(side)}h-${place(side)}z`;
  const minus =
    value < 0 && side >= 4 ? markup`<path class="minus ${kind}" d="M${left} ${place(cy)}h${place(side)}"/>` : markup``;
  return markup`<path class="${kind}" d="${mark}"/>${minus}`;
}
