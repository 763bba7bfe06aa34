/** Cells that the labels at the left take. */
export const LABEL = 13;

/** Cells that are left of 80 for what stands beside a label. */
export const BESIDE = 80 - LABEL;

/** Lines under one another beside a label, which stands before the first. */
export function labelled(label: string, lines: readonly string[]): string[] {
  return lines.map((line, at) => `${(at === 0 ? label : "").padEnd(LABEL)}${line}`);
}
