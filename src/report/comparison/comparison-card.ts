import { groupDigits } from "../../core/text/group-digits.js";
import { BESIDE, LABEL, labelled } from "../terminal/label.js";
import { wrapParts, wrapText } from "../terminal/wrap-text.js";
import { countText } from "../text/count-text.js";
import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";
import { scoreText } from "../text/score-text.js";
import { visibleText } from "../text/visible-text.js";
import { attackLines } from "./attack-lines.js";
import type { Comparison } from "./comparison.js";
import { comparisonRows, likenessTexts, REAL_ROWS } from "./comparison-rows.js";
import { comparisonReasons, comparisonTitle, figureWords, recommended } from "./words.js";

/** Cells of the columns of the table. */
const WIDTHS = [16, 7, 9, 7, 7, 19, 7] as const;

/**
 * The comparison for a terminal: what was read, the synthesizers as a table, the attack as a small chart, the recommendation with its reasons, and the one
 * that met the holdout. No line takes more than 80 cells, and every line ends with a newline.
 */
export function comparisonCard(comparison: Comparison): string {
  const lines = [
    ...readLines(comparison),
    "",
    line(["", "told", "columns", "pairs", "pair", "recognised", "model", "fit and"]),
    line(["validation rows", "apart", "alike", "alike", "error", "AUC, 95 %", "AUC", "draw"]),
    ...comparisonRows(comparison).map(({ name, interval, ...row }) =>
      line([
        cutText(name, WIDTHS[0] - 1),
        row.toldApart,
        row.shape,
        row.pairs,
        row.nmiError,
        interval === null ? row.membership : `${row.membership} ${scoreText(interval.low)}-${scoreText(interval.high)}`,
        row.whiteBox,
        row.seconds,
      ]),
    ),
    line(["best", "0.5", "1", "1", "0", "0.5", "0.5", ""]),
    "",
    ...attackLines(comparison),
    ...comparison.leftOut.flatMap(({ synthesizer, reason }) =>
      labelled("left out", wrapText(`${synthesizer}: ${reason}`, BESIDE)),
    ),
    "",
    ...wrapText(comparisonTitle(comparison), 80),
    ...labelled(
      "why",
      comparisonReasons(comparison).flatMap((reason) => wrapText(reason, BESIDE)),
    ),
    ...holdoutLines(comparison),
    ...labelled("seed", [visibleText(comparison.run.seed)]),
    ...labelled("next", comparison.run.next === null ? [] : [visibleText(comparison.run.next)]),
  ];
  return lines.map((text) => `${text.trimEnd()}\n`).join("");
}

function line(cells: readonly string[]): string {
  return cells.map((cell, at) => cell.padEnd(WIDTHS[at] ?? 0)).join("");
}

function readLines({ read, split }: Comparison): string[] {
  const rows = read.rows === read.rowsInFile ? "" : `${groupDigits(read.rows)} of `;
  const parts = [
    `${rows}${groupDigits(read.rowsInFile)} rows x ${countText(read.columns, "column")}`,
    ...(read.notes === 0 ? [] : [`${countText(read.notes, "note")}: see twinset inspect`]),
    `persons: ${groupDigits(split.train.persons)} teach, ${groupDigits(split.validation.persons)} validate, ${groupDigits(split.holdout.persons)} held out`,
  ];
  const name = visibleText(read.name);
  const lines = wrapParts(parts, "   ", BESIDE);
  return displayWidth(name) < LABEL ? labelled(name, lines) : [cutText(name, 80), ...labelled("", lines)];
}

function holdoutLines(comparison: Comparison): string[] {
  const { holdout } = comparison;
  const chosen = recommended(comparison);
  if (holdout === null || chosen === undefined) return [];
  const own = likenessTexts(holdout.likeness);
  const real = likenessTexts(holdout.ceiling);
  const words = `${chosen.synthesizer} on the holdout: told apart ${own.toldApart} (${REAL_ROWS} ${real.toldApart}), columns alike ${own.shape} (${real.shape}), pairs alike ${own.pairs} (${real.pairs}), pair error ${own.nmiError} (${real.nmiError}), recognised ${figureWords(holdout.membership)}.`;
  return labelled("holdout", wrapText(words, BESIDE));
}
