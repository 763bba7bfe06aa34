import type { Runner } from "../core/context.js";
import type { Codes } from "../encode/codes.js";
import { findSynthesizer } from "../synthesizers/registry.js";
import type { FitCost, FitShape, JSONValue } from "../synthesizers/synthesizer.js";
import type { Table } from "../table/table.js";

/** A synthesizer with its options. */
export interface Setting {
  readonly synthesizer: string;
  readonly options: Readonly<Record<string, JSONValue>>;
}

/** `boosted-trees with quality=fast`. */
export function settingText({ synthesizer, options }: Setting): string {
  const set = Object.entries(options).map(
    ([name, value]) => `${name}=${typeof value === "string" ? value : JSON.stringify(value)}`,
  );
  return set.length === 0 ? synthesizer : `${synthesizer} with ${set.join(", ")}`;
}

/** What the cost of a run depends on. */
export interface RunShape {
  readonly fit: FitShape;
  /** Rows and columns that were read. */
  readonly rows: number;
  readonly columns: number;
  /** A twin is drawn, held in memory and judged. */
  readonly isJudged: boolean;
}

/** The shape of a run that draws persons and judges them, or, with none to draw, of a fit alone. */
export function runShape(
  codes: Codes,
  { table, persons }: { table: Table; persons: number },
  drawn: number,
  { workers }: Pick<Runner, "workers">,
): RunShape {
  const columns = codes.columns.map(({ size }) => size);
  const fit = { rows: codes.rows, drawn: (drawn * table.rows) / persons, columns, workers };
  return { fit, rows: table.rows, columns: table.columns.length, isJudged: drawn > 0 };
}

/** Measured 2026-11-25 on 2,380 to 1,000,000 rows of 9 to 48 columns: seconds on the reference machine, and bytes. */
const JUDGE = { start: 0.5, trainedCell: 2.3e-5, rowAndPair: 2e-7 } as const;
const MEMORY = { start: 1.8e8, readCell: 30, judgedCell: 30 } as const;

/** Rows and cells of a table that models are trained on to tell tables apart, and pairs of columns that are judged, at most (evaluate/fidelity). */
const MOST = { rows: 10000, cells: 400000, pairs: 1225 } as const;

/**
 * Seconds that are still to come once a table is in codes, on the machine that costs were measured on, and the most memory that is held.
 * @returns undefined where nobody knows what the synthesizer takes
 */
export function runCost({ synthesizer, options }: Setting, shape: RunShape): FitCost | undefined {
  const entry = findSynthesizer(synthesizer);
  const parsed = entry.options.safeParse(options);
  const fit = parsed.success ? entry.estimate?.(shape.fit, parsed.data) : undefined;
  if (fit === undefined) return undefined;
  const { rows, columns, isJudged } = shape;
  const read = MEMORY.start + MEMORY.readCell * rows * columns;
  if (!isJudged) return { seconds: fit.seconds, bytes: read + fit.bytes };
  const both = rows + shape.fit.drawn;
  const trained = Math.min(MOST.cells, columns * Math.min(MOST.rows, rows, shape.fit.drawn));
  const pairs = Math.min(MOST.pairs, (columns * (columns - 1)) / 2);
  return {
    seconds: fit.seconds + JUDGE.start + JUDGE.trainedCell * trained + JUDGE.rowAndPair * (both / 2) * pairs,
    // The twin is judged when what the fit took is given back.
    bytes: read + Math.max(fit.bytes, MEMORY.judgedCell * both * columns),
  };
}
