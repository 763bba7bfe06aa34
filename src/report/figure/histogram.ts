import type { BinMargin } from "../../evaluate/margin/margin.js";
import { compileDateLayout } from "../../schema/date-layout.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { type Markup, markup } from "../html/markup.js";
import { cutText } from "../text/cut-text.js";
import { numberText } from "../text/number-text.js";
import { visibleText } from "../text/visible-text.js";
import { axis, type Tick } from "./axis.js";
import { dateTicks } from "./date-ticks.js";
import { heldLine } from "./held-line.js";
import { linearScale, niceTicks, type Scale } from "./scale.js";
import { shareTick } from "./share-tick.js";
import { stepPath } from "./step-path.js";

const WIDTH = 360;
const LEFT = 44;
const TOP = 22;
const FLOOR = 122;
/** Height of a histogram with the texts of its axes. */
export const HISTOGRAM_HEIGHT = 156;

/**
 * The bins of a column of numbers or dates where they lie: the real table as an outline, the twin solid, the holdout dashed. Areas are
 * shares: a bin that was joined from several is drawn lower. The outer two have no end and are drawn one step wide.
 */
export function histogram(margin: BinMargin, schema: ColumnSchema): Markup {
  const { edges, step, train, twin, holdout } = margin;
  const bounds = [edges[0] - step, ...edges, edges[edges.length - 1] + step];
  const x = linearScale([bounds[0], bounds[bounds.length - 1]], [LEFT, WIDTH]);
  const heights = (shares: readonly number[]) =>
    shares.map((share, i) => (share * step) / Math.max(step, bounds[i + 1] - bounds[i]));
  const most = Math.max(...[train, twin, holdout ?? []].flatMap(heights));
  const y = linearScale([0, most === 0 ? 1 : most], [FLOOR, TOP]);
  const ends = bounds.map(x);
  const path = (shares: readonly number[]) => stepPath(ends, heights(shares).map(y), FLOOR);
  const real = path(train);
  const held = holdout === null ? markup`` : heldLine(path(holdout));
  const across = niceTicks(0, most === 0 ? 1 : most, 4).map((share) => ({ at: y(share), text: shareTick(share) }));
  const left = axis({
    side: "left",
    ticks: across,
    from: FLOOR,
    to: TOP,
    offset: LEFT,
    width: WIDTH,
    lines: WIDTH - LEFT,
  });
  const bottom = axis({
    side: "bottom",
    ticks: valueTicks(bounds, schema, x),
    from: LEFT,
    to: WIDTH,
    offset: FLOOR,
    width: WIDTH,
    lines: 0,
    open: [
      [LEFT, ends[1]],
      [ends[ends.length - 2], WIDTH],
    ],
  });
  return markup`${left}<path class="twin" d="${path(twin)}Z"/><path class="halo" d="${real}"/><path class="real" d="${real}"/>${held}${bottom}<text x="0" y="10">share of values, bins of ${stepWords(step, schema)}</text><text class="end" x="360" y="152">${axisName(schema)}</text>`;
}

function valueTicks(bounds: readonly number[], { sdtype, format }: ColumnSchema, x: Scale): Tick[] {
  const [low, high] = [bounds[0], bounds[bounds.length - 1]];
  if (sdtype === "datetime" && format.date !== undefined) return dateTicks(low, high, format.date, x);
  return niceTicks(low, high, 6).map((value) => ({ at: x(value), text: numberText(value) }));
}

/** The name of the column with its unit, where its cells have one. */
function axisName({ name, format }: ColumnSchema): string {
  const unit = `${format.number?.prefix ?? ""}${format.number?.suffix ?? ""}`.trim();
  return `${cutText(visibleText(name), 36)}${unit === "" ? "" : `, ${visibleText(unit)}`}`;
}

function stepWords(step: number, { sdtype, format }: ColumnSchema): string {
  if (sdtype !== "datetime" || format.date === undefined) return numberText(step);
  const { unit } = compileDateLayout(format.date);
  return step === 1 ? unit : `${numberText(step)} ${unit}s`;
}
