import { figures, words } from "../html/heads.js";
import { type Content, type Markup, markup } from "../html/markup.js";
import type { TableParts } from "../html/table.js";
import { numberText } from "../text/number-text.js";
import { figureText, type QuestionFigure, type Ranged } from "../words/question-figure.js";
import { axis } from "./axis.js";
import { figureFrame } from "./figure-frame.js";
import { gateMark } from "./gate-mark.js";
import { linearScale, niceTicks, place, type Scale } from "./scale.js";
import { shareTick } from "./share-tick.js";

export interface DotRow {
  readonly label: string;
  readonly twin: Ranged;
  readonly holdout: Ranged | null;
  /** What fresh rows of the same population are expected to reach; left out where that is not known. */
  readonly ceiling?: number | null;
}

export interface IntervalDots extends Pick<QuestionFigure, "axis" | "unit" | "gate"> {
  /** Unique in the page. */
  readonly id: string;
  readonly finding: Content;
  /** One line of the drawing each; a single one needs no label. */
  readonly rows: readonly DotRow[];
  readonly source: string;
}

/** Of one line, which stands beside a question, and of several. */
const NARROW = 304;
const WIDE = 440;
const ROW = 26;
const TOP = 4;

/**
 * The twin's figure as a dot with its 95 % interval on a small axis, the holdout's as a dashed tick, and where the answer turns as a gate,
 * hatched on the side that fails.
 */
export function intervalDots(parts: IntervalDots): Markup {
  const { id, finding, rows, unit, gate, source } = parts;
  const [left, width] = rows.length > 1 ? [96, WIDE] : [10, NARROW];
  const floor = TOP + ROW * rows.length + 4;
  const [low, high] = domain(parts);
  const x = linearScale([low, high], [left, width - 10]);
  const ticks = niceTicks(low, high, 4).map((value) => {
    return { at: x(value), text: unit === "share" ? shareTick(value) : numberText(value) };
  });
  const bottom = axis({ side: "bottom", ticks, from: left, to: width - 10, offset: floor, width, lines: 4 });
  const dots = rows.map((row, i) => dotRow(row, x, TOP + ROW * i, rows.length > 1));
  const fence = gate === null ? markup`` : gateMark(x(gate.at), gate.fails, floor);
  return figureFrame({
    id,
    finding,
    title: parts.axis,
    description: `Dot: twin with its 95 % interval. Dashed: holdout.${gate === null ? "" : ` Gate: ${figureText(parts, gate.at)}, what is ${gate.fails} it fails.`} The table after the drawing has the numbers.`,
    width,
    height: floor + 34,
    marks: markup`${fence}${bottom}${dots}<text x="${place(left)}" y="${place(floor + 30)}">${parts.axis}</text>`,
    data: dotTable(parts),
    source,
  });
}

/** From the least to the greatest number, with room at both ends; shares begin at 0, and scores end at 1 where all are at most 1. */
function domain({ rows, gate, unit }: IntervalDots): [number, number] {
  const ranges = rows.flatMap(({ twin, holdout }) => (holdout === null ? [twin] : [twin, holdout]));
  const numbers = ranges.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]);
  for (const { ceiling } of rows) numbers.push(ceiling ?? numbers[0]);
  if (gate !== null) numbers.push(gate.at);
  if (unit === "share") numbers.push(0);
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const room = most > least ? (most - least) / 8 : 0.05;
  return [least - room, unit === "score" && most <= 1 ? Math.min(1, most + room) : most + room];
}

function dotRow({ label, twin, holdout, ceiling = null }: DotRow, x: Scale, top: number, isNamed: boolean): Markup {
  const y = top + 10;
  const span = ({ value, low, high }: Ranged, at: number) =>
    `M${place(x(low ?? value))} ${place(at)}H${place(x(high ?? value))}`;
  const ends = [twin.low, twin.high].map((end) => (end === null ? "" : `M${place(x(end))} ${place(y - 4)}v8`)).join("");
  const held =
    holdout === null
      ? markup``
      : markup`<path class="held" d="M${place(x(holdout.value))} ${place(top)}v24"/><path class="held thin" d="${span(holdout, top + 20)}"/>`;
  const roof =
    ceiling === null ? markup`` : markup`<path class="roof" d="M${place(x(ceiling) - 4)} ${place(y + 3)}v-9h8v9"/>`;
  const name = isNamed ? markup`<text x="0" y="${place(y + 4)}">${label}</text>` : markup``;
  return markup`${name}${held}<path class="range" d="${span(twin, y)}${ends}"/><circle class="twin" cx="${place(x(twin.value))}" cy="${place(y)}" r="5"/>${roof}`;
}

function dotTable({ rows, gate, axis: caption, ...parts }: IntervalDots): Omit<TableParts, "id"> {
  const text = (value: number | null) => (value === null ? "" : figureText(parts, value));
  const line = (name: string, { value, low, high }: Ranged) => [name, text(value), text(low), text(high)];
  const arm = (label: string, name: string) => (rows.length > 1 ? `${label}, ${name}` : name);
  return {
    caption,
    head: [...words("what"), ...figures("figure", "95 % from", "95 % to")],
    rows: [
      ...rows.flatMap(({ label, twin, holdout, ceiling = null }) => [
        line(arm(label, "twin"), twin),
        ...(holdout === null ? [] : [line(arm(label, "holdout"), holdout)]),
        ...(ceiling === null ? [] : [[arm(label, "fresh rows"), text(ceiling), "", ""]]),
      ]),
      ...(gate === null ? [] : [["gate", text(gate.at), "", ""]]),
    ],
  };
}
