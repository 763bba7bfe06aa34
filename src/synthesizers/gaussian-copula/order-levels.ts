import type { Codes } from "../../encode/codes.js";
import { type CodeScores, codeScores } from "./code-scores.js";
import { columnLatents, type Latent, type OrderedMargin } from "./latents.js";
import { leadingScores } from "./leading-scores.js";

/** Each order is found given the others, which are found given it: two rounds settle them. */
const SWEEPS = 2;

/**
 * Puts states, and the values of nominal columns, in the order in which the other columns tell them apart, one after another given the order
 * of all others so far. O(rows x latents) each.
 * @param margins written; levels that nothing tells apart keep the order that they come in
 */
export function orderLevels(data: Codes, margins: readonly OrderedMargin[]): void {
  const latents = margins.map(columnLatents);
  const scoresOf = (column: number) => latents[column].map((latent) => codeScores(latent, data.columns[column]));
  const scores = margins.map((_, column) => scoresOf(column));
  for (let sweep = 0; sweep < SWEEPS; sweep++)
    for (let column = 0; column < margins.length; column++) {
      const others = scores.flatMap((own, at) => (at === column ? [] : own));
      for (const { kind, codes } of latents[column])
        if (codes.length > 2 && !(kind === "values" && margins[column].ordered))
          margins[column][kind] = orderOf(kind, codes, data, column, others);
      latents[column] = columnLatents(margins[column], column);
      scores[column] = scoresOf(column);
    }
}

/** The levels of a latent by the {@link leadingScores} of what other columns' latents score in their rows. */
function orderOf(
  kind: Latent["kind"],
  levels: Uint16Array,
  data: Codes,
  column: number,
  others: readonly CodeScores[],
): number[] {
  const { codes, size, special } = data.columns[column];
  // Rows without a value have no part in the order of values: they fall to one more group, which is left out.
  const groupOf = new Uint32Array(size).fill(levels.length);
  levels.forEach((code, level) => {
    if (kind === "states" && code === special) groupOf.fill(level, special);
    else groupOf[code] = level;
  });
  const groups = Uint32Array.from(codes, (code) => groupOf[code]);
  const rows = new Float64Array(levels.length + 1);
  for (let row = 0; row < groups.length; row++) rows[groups[row]]++;
  const sums = others.map(({ codes: other, scores }) => {
    const sum = new Float64Array(levels.length + 1);
    for (let row = 0; row < groups.length; row++) sum[groups[row]] += scores[other[row]];
    return sum.subarray(0, levels.length);
  });
  const variances = Float64Array.from(others, ({ variance }) => variance);
  const along = leadingScores(sums, rows.subarray(0, levels.length), variances);
  return Array.from(levels.keys())
    .sort((a, b) => along[a] - along[b] || a - b)
    .map((level) => levels[level]);
}
