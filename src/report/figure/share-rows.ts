import { type Markup, markup } from "../html/markup.js";
import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";
import { visibleText } from "../text/visible-text.js";
import { axis } from "./axis.js";
import { heldLine } from "./held-line.js";
import { linearScale, niceTicks, place, type Scale } from "./scale.js";
import { shareTick } from "./share-tick.js";

/** One row of paired bars. */
export interface ShareRow {
  readonly label: string;
  readonly train: number;
  readonly twin: number;
  readonly holdout: number | null;
}

const WIDTH = 360;
const RIGHT = 352;
/** Beside its bars a label has 17 cells; where one needs more, all stand above their bars. */
const BESIDE = { left: 124, cells: 17, row: 18, down: 0 };
const ABOVE = { left: 0, cells: 50, row: 34, down: 14 };

/**
 * Two bars a row, real outlined over twin solid, and the holdout as a dashed tick across both, on one axis of shares.
 * @param top height in the drawing at which they begin
 * @param least a share that the axis reaches at least, so that little does not look like much
 */
export function shareRows(
  rows: readonly ShareRow[],
  top: number,
  least = 0,
): { readonly height: number; readonly marks: Markup } {
  const most = Math.max(least, ...rows.flatMap(({ train, twin, holdout }) => [train, twin, holdout ?? 0]));
  const layout = rows.some(({ label }) => displayWidth(visibleText(label)) > BESIDE.cells) ? ABOVE : BESIDE;
  const x = linearScale([0, most === 0 ? 1 : most], [layout.left, RIGHT]);
  let y = top + 4;
  const bars = rows.map((row) => {
    const bar = pair(row, x, y, layout);
    y += layout.row;
    return bar;
  });
  const ticks = niceTicks(0, most === 0 ? 1 : most, 4).map((share) => ({ at: x(share), text: shareTick(share) }));
  const bottom = axis({ side: "bottom", ticks, from: layout.left, to: RIGHT, offset: y, width: WIDTH, lines: y - top });
  return { height: y + 20 - top, marks: markup`${bottom}${bars}` };
}

function pair(
  { label, train, twin, holdout }: ShareRow,
  x: Scale,
  top: number,
  { left, cells, down }: typeof BESIDE,
): Markup {
  const y = top + down;
  const bar = (share: number, from: number) =>
    `M${left} ${place(from)}h${place(x(share) - left)}v6h-${place(x(share) - left)}z`;
  const held = holdout === null ? markup`` : heldLine(`M${place(x(holdout))} ${place(y - 1)}v15`);
  const shown = visibleText(label);
  const cut = displayWidth(shown) > cells ? markup`<title>${shown}</title>${cutText(shown, cells)}` : markup`${shown}`;
  return markup`<text x="0" y="${place(top + 11)}">${cut}</text><path class="real" d="${bar(train, y)}"/><path class="twin" d="${bar(twin, y + 7)}"/>${held}`;
}
