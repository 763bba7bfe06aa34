import type { LevelMargin } from "../../evaluate/margin/margin.js";
import { cutText } from "../text/cut-text.js";
import { percentText } from "../text/percent-text.js";
import { visibleText } from "../text/visible-text.js";
import { type Markup, markup } from "./markup.js";

const LEFT = 112;
const RIGHT = 318;
const ROW = 20;

/** Two bars a level, real outlined over twin solid, and the holdout as a dashed tick across both. */
export function levelBars(margin: LevelMargin, labels: readonly string[]): { height: number; marks: Markup } {
  const { train, twin, holdout } = margin;
  const most = Math.max(...train, ...twin, ...(holdout ?? []));
  const wide = (share: number) => tenth(most === 0 ? 0 : ((RIGHT - LEFT) * share) / most);
  const rows = labels.map((label, i) => {
    const y = 4 + ROW * i;
    const x = holdout === null ? 0 : LEFT + Number(wide(holdout[i]));
    const held = holdout === null ? markup`` : markup`<path class="held" d="M${tenth(x)} ${String(y - 1)}v16"/>`;
    return markup`<text x="0" y="${String(y + 11)}">${cutText(visibleText(label), 17)}</text><path class="real" d="M112 ${String(y)}h${wide(train[i])}v6h-${wide(train[i])}z"/><path class="twin" d="M112 ${String(y + 7)}h${wide(twin[i])}v6h-${wide(twin[i])}z"/>${held}`;
  });
  const height = ROW * labels.length + 20;
  const marks = markup`${rows}<text class="end" x="320" y="${String(height - 4)}">${percentText(most)}</text><text x="112" y="${String(height - 4)}">0</text>`;
  return { height, marks };
}

function tenth(value: number): string {
  return String(Math.round(10 * value) / 10);
}
