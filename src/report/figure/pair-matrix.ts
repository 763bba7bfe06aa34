import type { PairsResult } from "../../evaluate/evaluation.js";
import type { PairFigure } from "../../evaluate/fidelity/pair-figure.js";
import { type Markup, markup } from "../html/markup.js";
import { phraseMarkup } from "../html/phrase.js";
import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";
import { scoreText } from "../text/score-text.js";
import { visibleText } from "../text/visible-text.js";
import { pairFinding } from "../words/pair-finding.js";
import { phraseText } from "../words/phrase.js";
import { figureFrame } from "./figure-frame.js";
import { cellMark, cellPath } from "./matrix-cell.js";
import { matrixColumns } from "./matrix-columns.js";
import { matrixTable } from "./matrix-table.js";
import { place } from "./scale.js";

export interface PairMatrix {
  /** Unique in the page. */
  readonly id: string;
  readonly pairs: PairsResult;
  /** Names of the columns, by their place in the schema. */
  readonly names: readonly string[];
  readonly source: string;
}

/** Cells of text that the names at the left may take. */
const CELLS = 24;
const TOP = 20;

/**
 * The associations of pairs of columns as one matrix: a square's area is |r| or V, real and outlined above the diagonal, of the twin and solid
 * under it. A line across a square says that r is negative; a dot, that the association is not defined. The pairs least alike are framed.
 * @returns null where no pair was compared
 */
export function pairMatrix({ id, pairs, names, source }: PairMatrix): Markup | null {
  const finding = pairFinding(pairs);
  if (finding === null) return null;
  const columns = matrixColumns(pairs);
  const size = Math.max(16, Math.min(28, Math.floor(640 / columns.length)));
  const labels = columns.map((column) => visibleText(names[column]));
  const left = 32 + 7 * Math.min(CELLS, Math.max(...labels.map(displayWidth)));
  const at = new Map(columns.map((column, i) => [column, i]));
  const shown = pairs.list.filter(({ a, b }) => at.has(a) && at.has(b));
  const width = left + size * columns.length + 1;
  const height = TOP + size * columns.length + 1;
  const x = (i: number) => left + size * i;
  const y = (i: number) => TOP + size * i;
  const cell = (column: number, row: number) => ({ x: x(column), y: y(row), size });
  const cells = shown.map((pair) => {
    const [i, j] = [at.get(pair.a)!, at.get(pair.b)!].sort((one, other) => one - other);
    const [above, under] = [cell(j, i), cell(i, j)];
    const said = `${names[pair.a]} and ${names[pair.b]}: ${pairText(pair)}`;
    return markup`<g><title>${said}</title><path class="hit" d="${cellPath(above)}${cellPath(under)}"/>${cellMark(above, pair.association.train, "real")}${cellMark(under, pair.association.twin, "twin")}</g>`;
  });
  const frames = framed(pairs, names, at).map(([i, j]) => cellPath(cell(j, i)) + cellPath(cell(i, j)));
  const grid = columns
    .map((_, i) => `M${left} ${place(y(i) + 0.5)}H${width}M${place(x(i) + 0.5)} ${TOP}V${height}`)
    .join("");
  const edges = `M${left} ${place(height - 0.5)}H${width}M${place(width - 0.5)} ${TOP}V${height}`;
  const diagonal = markup`<path class="axis" d="${`M${left} ${TOP}L${width} ${height}`}"/>`;
  const heads = labels.map((label, i) => {
    const number = String(i + 1);
    const cut =
      displayWidth(label) > CELLS ? markup`<title>${label}</title>${cutText(label, CELLS)}` : markup`${label}`;
    const middle = size / 2;
    return markup`<text class="end" x="${place(left - 26)}" y="${place(y(i) + middle + 4)}">${cut}</text><text class="end" x="${place(left - 6)}" y="${place(y(i) + middle + 4)}">${number}</text><text class="mid${size < 18 ? " fine" : ""}" x="${place(x(i) + middle)}" y="${place(TOP - 6)}">${number}</text>`;
  });
  return figureFrame({
    id,
    finding: phraseMarkup(finding),
    title: `Associations of ${columns.length} columns: real above the diagonal, twin under it`,
    description: `The area of a square is the strength of an association. ${phraseText(finding)}. The table after the drawing has the numbers.`,
    width,
    height,
    marks: markup`<path class="grid" d="${grid}${edges}"/>${diagonal}${heads}${cells}<path class="frame" d="${frames}"/>`,
    data: matrixTable(shown, names, pairs.list.length),
    source,
    isWide: true,
  });
}

function pairText({ association, twin }: PairFigure): string {
  const text = (value: number | null) => (value === null ? "none" : scoreText(value));
  const { train, twin: made, holdout } = association;
  return `real ${text(train)}, twin ${text(made)}, holdout ${text(holdout)}; ${text(twin)} alike`;
}

/** Places in the matrix of the pairs least alike, both of whose columns are shown. */
function framed({ worst }: PairsResult, names: readonly string[], at: ReadonlyMap<number, number>): [number, number][] {
  const place = (name: string) => at.get(names.indexOf(name));
  return worst.flatMap(({ a, b }): [number, number][] => {
    const [i, j] = [place(a), place(b)];
    return i === undefined || j === undefined ? [] : [[Math.min(i, j), Math.max(i, j)]];
  });
}
