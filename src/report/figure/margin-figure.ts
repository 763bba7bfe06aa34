import type { ColumnResult, Evaluation } from "../../evaluate/evaluation.js";
import type { Side } from "../../evaluate/evaluation-input.js";
import type { ColumnSchema } from "../../schema/schema.js";
import { columnName } from "../html/column-name.js";
import { type Markup, markup } from "../html/markup.js";
import { phraseMarkup } from "../html/phrase.js";
import { marginGroups } from "../margin-groups.js";
import { shownMissing } from "../shown-missing.js";
import { marginFinding } from "../words/margin-finding.js";
import { type Phrase, phraseText } from "../words/phrase.js";
import { figureFrame } from "./figure-frame.js";
import { HISTOGRAM_HEIGHT, histogram } from "./histogram.js";
import { marginTable } from "./margin-table.js";
import { type ShareRow, shareRows } from "./share-rows.js";

export interface MarginFigure {
  /** Unique in the page. */
  readonly id: string;
  readonly result: ColumnResult;
  readonly schema: ColumnSchema;
  readonly evaluation: Pick<Evaluation, "rows" | "persons">;
  /** What the numbers rest on, as a sentence. */
  readonly source: string;
}

/**
 * One column's distribution, real beside twin beside holdout: bins as a histogram; levels, values that many hold, and missing cells as
 * paired bars.
 * @returns null for a column without a margin
 */
export function marginFigure({ id, result, schema, evaluation, source }: MarginFigure): Markup | null {
  const { margin, name } = result;
  const finding = marginFinding(result, schema, evaluation);
  if (margin === null || finding === null) return null;
  const hasBins = margin.kind === "bins" && margin.edges.length > 0;
  const [levels, beside] = barRows(result, schema, evaluation, hasBins);
  const first = hasBins ? { height: HISTOGRAM_HEIGHT, marks: histogram(margin, schema) } : shareRows(levels, 0);
  const second = beside.length === 0 ? null : shareRows(beside, first.height + GAP, LEAST_AXIS);
  return figureFrame({
    id,
    finding: markup`${columnName(name)}: ${phraseMarkup(finding)}`,
    title: `${name}: shares in the real table and in the twin`,
    description: described(result, finding),
    width: 360,
    height: first.height + (second === null ? 0 : GAP + second.height),
    marks: markup`${first.marks}${second?.marks ?? ""}`,
    data: marginTable(result, schema, evaluation),
    source,
  });
}

/**
 * What is drawn as paired bars: levels; and on an axis of their own, since they may be far greater, values that many hold, all other levels, and
 * the missing cells where there are any to see.
 */
function barRows(
  result: ColumnResult,
  schema: ColumnSchema,
  { rows }: Pick<Evaluation, "rows">,
  hasBins: boolean,
): [ShareRow[], ShareRow[]] {
  const groups = marginGroups(result.margin!, schema).filter(({ kind }) => kind !== "bin" || !hasBins);
  const isFirst = ({ kind }: { readonly kind: string }) => kind === "level" || kind === "bin";
  const { share, few } = shownMissing(result, { rows });
  // What is given as under a bound has no length to draw.
  const drawn = (side: Side) => (few.includes(side) ? null : share[side]);
  const [train, twin, holdout] = [drawn("train"), drawn("twin"), drawn("holdout")];
  const isSeen = [train, twin, holdout].some((seen) => seen !== null && seen >= LEAST_SEEN);
  const missing = { label: "missing cells", train: train ?? 0, twin: twin ?? 0, holdout };
  const beside: ShareRow[] = groups.filter((group) => !isFirst(group));
  return [groups.filter(isFirst), isSeen ? [...beside, missing] : beside];
}

/** Missing cells and other levels are seen against this share at least. */
const LEAST_AXIS = 0.1;

/** Between the two parts of a drawing. */
const GAP = 8;

/** A share under this is no wider than a line. */
const LEAST_SEEN = 0.005;

function described({ margin }: ColumnResult, finding: Phrase): string {
  const { kind, train, holdout } = margin!;
  const noun = `${kind === "bins" ? "bin" : "level"}${train.length === 1 ? "" : "s"}`;
  const drawn = holdout === null ? "Real outlined, twin solid" : "Real outlined, twin solid, holdout dashed";
  const said = phraseText(finding);
  return `${drawn}; ${train.length} ${noun}. ${said[0].toUpperCase()}${said.slice(1)}. The table after the drawing has every share.`;
}
