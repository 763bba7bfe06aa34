import { cutText } from "../text/cut-text.js";
import { displayWidth } from "../text/display-width.js";

/** Lines of at most `width` cells, broken between parts; a part that is wider by itself is cut. */
export function wrapParts(parts: readonly string[], gap: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of parts.map((one) => cutText(one, width))) {
    const last = lines[lines.length - 1];
    if (last !== undefined && displayWidth(last) + gap.length + displayWidth(part) <= width)
      lines[lines.length - 1] = `${last}${gap}${part}`;
    else lines.push(part);
  }
  return lines;
}

/** A sentence in lines of at most `width` cells. */
export function wrapText(text: string, width: number): string[] {
  return wrapParts(text.split(" "), " ", width);
}
