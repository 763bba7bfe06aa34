import type { Margin } from "../../evaluate/margin/margin.js";
import { percentText } from "../text/percent-text.js";
import { binBars } from "./margin-bins.js";
import { levelBars } from "./margin-levels.js";
import { type Markup, markup } from "./markup.js";

export interface MarginFigure {
  /** Unique in the page. */
  readonly id: string;
  readonly name: string;
  readonly margin: Margin;
  /** What each share is of. */
  readonly labels: readonly string[];
}

/**
 * One column's distribution as SVG: the real table as an outline, the twin solid, the holdout as a dashed line. Bins are drawn equally wide,
 * whatever they span, since the outer two have no end.
 */
export function figureMargin({ id, name, margin, labels }: MarginFigure): Markup {
  const { height, marks } = margin.kind === "bins" ? binBars(margin, labels) : levelBars(margin, labels);
  return markup`<svg viewBox="0 0 320 ${String(height)}" role="img" aria-labelledby="${id}-t ${id}-d"><title id="${id}-t">${name}: shares in the real table and in the twin</title><desc id="${id}-d">${described(margin, labels)}</desc>${marks}</svg>
`;
}

/** The figure in words. */
function described(margin: Margin, labels: readonly string[]): string {
  const { train, twin, holdout, kind } = margin;
  const drawn = holdout === null ? "Real outlined, twin solid" : "Real outlined, twin solid, holdout dashed";
  let widest = 0;
  train.forEach((share, i) => {
    if (Math.abs(share - twin[i]) > Math.abs(train[widest] - twin[widest])) widest = i;
  });
  const groups = `${train.length} ${kind === "bins" ? "bin" : "level"}${train.length === 1 ? "" : "s"}`;
  const differ = `${percentText(train[widest])} real, ${percentText(twin[widest])} twin`;
  return `${drawn}; ${groups}. They differ most at ${labels[widest]}: ${differ}.`;
}
