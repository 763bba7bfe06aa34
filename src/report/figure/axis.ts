import { type Markup, markup } from "../html/markup.js";
import { displayWidth } from "../text/display-width.js";
import { place } from "./scale.js";

export interface Tick {
  /** Place along the axis. */
  readonly at: number;
  readonly text: string;
}

export interface AxisParts {
  /** The side of the drawing that the axis is on. */
  readonly side: "bottom" | "left";
  readonly ticks: readonly Tick[];
  /** Where its line begins and ends. */
  readonly from: number;
  readonly to: number;
  /** Height of a bottom axis, or distance from the left of a left one. */
  readonly offset: number;
  /** Width of the drawing: a text of a bottom axis stays within it. */
  readonly width: number;
  /** Length of the fine lines through the drawing, one a tick; 0 for none. */
  readonly lines: number;
  /** Parts of the line that are dotted: beyond them it has no end. */
  readonly open?: readonly (readonly [number, number])[];
}

/** Cells are seven units wide at the size of these texts. */
const CELL = 7;

/** An axis with its ticks; a bottom axis leaves out the text of a tick that would run into the one before. */
export function axis({ side, ticks, from, to, offset, width, lines, open = [] }: AxisParts): Markup {
  const isBottom = side === "bottom";
  const line = (at: number) =>
    isBottom ? `M${place(at)} ${place(offset)}v${place(-lines)}` : `M${place(offset)} ${place(at)}h${place(lines)}`;
  const grid = lines === 0 ? "" : ticks.map(({ at }) => line(at)).join("");
  const fine = grid === "" ? markup`` : markup`<path class="grid" d="${grid}"/>`;
  const along = (a: number, b: number) =>
    isBottom ? `M${place(a)} ${place(offset)}H${place(b)}` : `M${place(offset)} ${place(a)}V${place(b)}`;
  const [first, last] = [open[0]?.[0] === from ? open[0][1] : from, open.find((part) => part[1] === to)?.[0] ?? to];
  const dotted = open.map((part) => along(part[0], part[1])).join("");
  const ends = dotted === "" ? markup`` : markup`<path class="axis open" d="${dotted}"/>`;
  const texts = isBottom ? bottomTexts(ticks, offset, width) : leftTexts(ticks, offset);
  return markup`${fine}<path class="axis" d="${along(first, last)}"/>${ends}${texts}`;
}

function leftTexts(ticks: readonly Tick[], offset: number): Markup[] {
  return ticks.map(
    ({ at, text }) => markup`<text class="end" x="${place(offset - 5)}" y="${place(at + 4)}">${text}</text>`,
  );
}

function bottomTexts(ticks: readonly Tick[], offset: number, width: number): Markup[] {
  let used = -Infinity;
  return ticks.flatMap(({ at, text }) => {
    const half = (CELL * displayWidth(text)) / 2;
    const middle = Math.max(half, Math.min(at, width - half));
    if (middle - half < used) return [];
    used = middle + half + CELL;
    return [markup`<text class="mid" x="${place(middle)}" y="${place(offset + 14)}">${text}</text>`];
  });
}
