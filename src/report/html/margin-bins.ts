import type { BinMargin } from "../../evaluate/margin/margin.js";
import { percentText } from "../text/percent-text.js";
import { type Markup, markup } from "./markup.js";

const WIDTH = 320;
const TOP = 16;
const FLOOR = 100;
const HEIGHT = 116;

/** Bins side by side: steps for the real table and the holdout, solid steps for the twin. */
export function binBars(margin: BinMargin, labels: readonly string[]): { height: number; marks: Markup } {
  const { train, twin, holdout } = margin;
  const most = Math.max(...train, ...twin, ...(holdout ?? []));
  const steps = (shares: readonly number[]) => stepPath(shares, most === 0 ? 1 : most);
  const real = steps(train);
  const held = holdout === null ? markup`` : markup`<path class="held" d="${steps(holdout)}"/>`;
  const last =
    labels.length > 1 ? markup`<text class="end" x="320" y="113">${labels[labels.length - 1]}</text>` : markup``;
  const marks = markup`<path class="twin" d="${steps(twin)}Z"/><path class="halo" d="${real}"/><path class="real" d="${real}"/>${held}<path class="axis" d="M0 100.5H320"/><text x="0" y="11">${percentText(most)}</text><text x="0" y="113">${labels[0]}</text>${last}`;
  return { height: HEIGHT, marks };
}

/** From the floor up, along the tops, and down again. */
function stepPath(shares: readonly number[], most: number): string {
  let path = `M0 ${FLOOR}`;
  shares.forEach((share, i) => {
    const y = FLOOR - ((FLOOR - TOP) * share) / most;
    path += `V${tenth(y)}H${tenth((WIDTH * (i + 1)) / shares.length)}`;
  });
  return `${path}V${FLOOR}`;
}

function tenth(value: number): string {
  return String(Math.round(10 * value) / 10);
}
