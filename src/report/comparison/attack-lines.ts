import { niceTicks } from "../figure/scale.js";
import { cutText } from "../text/cut-text.js";
import { numberText } from "../text/number-text.js";
import type { Comparison } from "./comparison.js";

/** Cells of the names at the left, and of the chart beside them. */
const NAME = 16;
const WIDTH = 64;

/** The attack on each twin as a line with its 95 % interval, `[---o---]`, on one axis, and the limit as a bar. None where there is no interval. */
export function attackLines({ synthesizers, attackLimit }: Comparison): string[] {
  const drawn = synthesizers.flatMap(({ synthesizer, membership: { value, interval } }) =>
    value === null || interval === null ? [] : [{ synthesizer, value, low: interval.low, high: interval.high }],
  );
  if (drawn.length === 0) return [];
  const low = Math.min(attackLimit, 0.5, ...drawn.map((one) => one.low));
  const high = Math.max(attackLimit, ...drawn.map((one) => one.high));
  const cell = (auc: number) => Math.round(((auc - low) / (high - low)) * (WIDTH - 1));
  return [
    row("recognised, AUC", tickCells(low, high, cell)),
    ...drawn.map(({ synthesizer, value, low: from, high: to }) => {
      const cells = new Array<string>(WIDTH).fill(" ");
      cells.fill("-", cell(from), cell(to) + 1);
      cells[cell(attackLimit)] = "|";
      cells[cell(from)] = "[";
      cells[cell(to)] = "]";
      cells[cell(value)] = "o";
      return row(synthesizer, cells);
    }),
    row("", limitCells(cell(attackLimit), `limit ${numberText(attackLimit)}`)),
  ];
}

function row(name: string, cells: readonly string[]): string {
  return `${cutText(name, NAME - 1).padEnd(NAME)}${cells.join("")}`.trimEnd();
}

/** The numbers of the axis, each beginning where it is; one that would run into the one before, or out of the chart, is left out. */
function tickCells(low: number, high: number, cell: (auc: number) => number): string[] {
  const cells = new Array<string>(WIDTH).fill(" ");
  let free = 0;
  for (const tick of niceTicks(low, high, 6)) {
    const text = tick.toFixed(2);
    const at = cell(tick);
    if (at < free || at + text.length > WIDTH) continue;
    cells.splice(at, text.length, ...text);
    free = at + text.length + 1;
  }
  return cells;
}

/** The word under the bar, ending under it where it would run out of the chart. */
function limitCells(at: number, text: string): string[] {
  const from = Math.min(at, WIDTH - text.length);
  return [..." ".repeat(from), ...text];
}
