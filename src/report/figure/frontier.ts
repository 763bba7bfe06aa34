import { figures, words } from "../html/heads.js";
import { type Content, type Markup, markup } from "../html/markup.js";
import { numberText } from "../text/number-text.js";
import { scoreText } from "../text/score-text.js";
import type { Ranged } from "../words/question-figure.js";
import { axis } from "./axis.js";
import { figureFrame } from "./figure-frame.js";
import { gateMark } from "./gate-mark.js";
import { heldLine } from "./held-line.js";
import { type Box, placeLabels } from "./place-labels.js";
import { linearScale, niceTicks, place, type Scale } from "./scale.js";

/** A model: how far its twin's rows are told from real ones, how far its training rows are recognised, both as AUC, .5 best. */
export interface FrontierPoint {
  readonly name: string;
  readonly toldApart: Ranged;
  readonly membership: Ranged;
  /** Time that it took, as text. */
  readonly seconds: string;
  readonly isChosen: boolean;
}

export interface FrontierParts {
  /** Unique in the page. */
  readonly id: string;
  readonly finding: Content;
  readonly points: readonly FrontierPoint[];
  /** What the training rows themselves reach when they are told apart; null where there is no figure. */
  readonly ceiling: number | null;
  /** AUC of the attack from which a model is not recommended. */
  readonly limit: number;
  readonly source: string;
}

const WIDTH = 480;
const LEFT = 44;
const RIGHT = WIDTH - 12;
const TOP = 22;
const FLOOR = 320;

/** Likeness against attack: one labelled point a model with both 95 % intervals; the nearer to the lower left corner, the better. */
export function frontier(parts: FrontierParts): Markup {
  const { id, finding, points, ceiling, limit, source } = parts;
  const x = linearScale(
    domain(
      points.map(({ membership }) => membership),
      [0.5, limit],
    ),
    [LEFT, RIGHT],
  );
  const y = linearScale(
    domain(
      points.map(({ toldApart }) => toldApart),
      [0.5, ceiling ?? 0.5],
    ),
    [FLOOR, TOP],
  );
  const ticks = (scale: Scale, [low, high]: [number, number], most: number) =>
    niceTicks(low, high, most).map((value) => ({ at: scale(value), text: numberText(value) }));
  const xs = ticks(
    x,
    domain(
      points.map(({ membership }) => membership),
      [0.5, limit],
    ),
    6,
  );
  const ys = ticks(
    y,
    domain(
      points.map(({ toldApart }) => toldApart),
      [0.5, ceiling ?? 0.5],
    ),
    6,
  );
  const bottom = axis({
    side: "bottom",
    ticks: xs,
    from: LEFT,
    to: RIGHT,
    offset: FLOOR,
    width: WIDTH,
    lines: FLOOR - TOP,
  });
  const left = axis({ side: "left", ticks: ys, from: FLOOR, to: TOP, offset: LEFT, width: WIDTH, lines: RIGHT - LEFT });
  const held = ceiling === null ? markup`` : heldLine(`M${LEFT} ${place(y(ceiling))}H${RIGHT}`);
  const crosses = points.map((point) => cross(point, x, y));
  return figureFrame({
    id,
    finding,
    title: "How far twins are told from real rows, against how far their training rows are recognised",
    description: `One point a synthesizer with its 95 % intervals: to the right the AUC of the attack by nearest rows, upwards the AUC of telling twin rows from validation rows. 0.5 is best for both. Dashed: what training rows reach. Gate: ${numberText(limit)}, what is above it fails. The table after the drawing has the numbers.`,
    width: WIDTH,
    height: FLOOR + 36,
    marks: markup`${bottom}${left}${held}${gateMark(x(limit), "above", FLOOR)}${crosses}${labels(points, x, y, ceiling)}<text x="0" y="12">told from validation rows, AUC</text><text class="end" x="${String(RIGHT)}" y="${String(FLOOR + 30)}">training rows recognised, AUC</text>`,
    data: frontierTable(parts),
    source,
  });
}

/** From the least to the greatest number with room at both ends. */
function domain(ranges: readonly Ranged[], more: readonly number[]): [number, number] {
  const numbers = [...more, ...ranges.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value])];
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const room = Math.max(0.01, (most - least) / 16);
  return [Math.max(0, least - room), Math.min(1, most + room)];
}

function cross({ toldApart, membership, isChosen }: FrontierPoint, x: Scale, y: Scale): Markup {
  const [cx, cy] = [place(x(membership.value)), place(y(toldApart.value))];
  const across = `M${place(x(membership.low ?? membership.value))} ${cy}H${place(x(membership.high ?? membership.value))}`;
  const down = `M${cx} ${place(y(toldApart.low ?? toldApart.value))}V${place(y(toldApart.high ?? toldApart.value))}`;
  const ring = isChosen
    ? markup`<path class="frame" d="M${place(x(membership.value) - 9)} ${cy}a9 9 0 1 0 18 0a9 9 0 1 0 -18 0"/>`
    : markup``;
  return markup`<path class="range" d="${across}${down}"/><circle class="twin" cx="${cx}" cy="${cy}" r="5"/>${ring}`;
}

function labels(points: readonly FrontierPoint[], x: Scale, y: Scale, ceiling: number | null): Markup[] {
  const within = { left: LEFT + 2, top: TOP, right: RIGHT, bottom: FLOOR };
  const texts = points.map(({ name, seconds, toldApart, membership }) => {
    return { x: x(membership.value), y: y(toldApart.value), text: `${name}, ${seconds}` };
  });
  const lines = points.flatMap(({ toldApart, membership }): Box[] => [
    boxOf(x, membership, y, { ...toldApart, low: null, high: null }),
    boxOf(x, { ...membership, low: null, high: null }, y, toldApart),
  ]);
  const held = ceiling === null ? [] : [{ left: LEFT, top: y(ceiling) - 3, right: RIGHT, bottom: y(ceiling) + 3 }];
  const placed = placeLabels(texts, within, [...lines, ...held]);
  return points.map(({ isChosen }, at) => {
    const { x: from, y: base } = placed[at];
    return markup`<text${isChosen ? markup` class="chosen"` : ""} x="${place(from)}" y="${place(base)}">${texts[at].text}</text>`;
  });
}

/** The ends of two ranges as a box, with a hem. */
function boxOf(x: Scale, across: Ranged, y: Scale, up: Ranged): Box {
  return {
    left: x(across.low ?? across.value) - 3,
    right: x(across.high ?? across.value) + 3,
    top: y(up.high ?? up.value) - 3,
    bottom: y(up.low ?? up.value) + 3,
  };
}

function frontierTable({ points, ceiling, limit }: FrontierParts) {
  const ends = ({ low, high }: Ranged) => [low, high].map((end) => (end === null ? "" : scoreText(end)));
  return {
    caption: "What is drawn: both AUCs with their 95 % intervals.",
    head: [...words("synthesizer"), ...figures("told apart", "from", "to", "recognised", "from", "to", "fit and draw")],
    rows: [
      ...points.map(({ name, toldApart, membership, seconds }) => [
        name,
        scoreText(toldApart.value),
        ...ends(toldApart),
        scoreText(membership.value),
        ...ends(membership),
        seconds,
      ]),
      ...(ceiling === null ? [] : [["training rows", scoreText(ceiling), "", "", "", "", "", ""]]),
      ["limit", "", "", "", scoreText(limit), "", "", ""],
    ],
  };
}
