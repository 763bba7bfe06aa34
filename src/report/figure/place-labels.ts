import { displayWidth } from "../text/display-width.js";

/** A rectangle of a drawing. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A text that belongs to a point. */
export interface PointLabel {
  readonly x: number;
  readonly y: number;
  readonly text: string;
}

/** Where a text begins: its left end and its base line. */
export interface LabelPlace {
  readonly x: number;
  readonly y: number;
}

/** Cells of a text are as wide as `axis` takes them to be, lines as high as its ticks are apart. */
const CELL = 7;
const HEIGHT = 13;

/** From a point to its text. */
const GAP = 9;

/**
 * Finds a place for the text of each point: beside it, above or under it, the first that stays within the drawing and runs into no point, no other text
 * and nothing else that is there; where none does, the one that runs into least.
 * @param taken what else is there
 */
export function placeLabels(labels: readonly PointLabel[], within: Box, taken: readonly Box[] = []): LabelPlace[] {
  const full: Box[] = [
    ...taken,
    ...labels.map(({ x, y }) => ({ left: x - 7, top: y - 7, right: x + 7, bottom: y + 7 })),
  ];
  return labels.map(({ x, y, text }) => {
    const width = CELL * displayWidth(text);
    let best: Box | undefined;
    let least = Number.POSITIVE_INFINITY;
    for (const box of boxesAround(x, y, width)) {
      const hit =
        full.reduce((sum, other) => sum + overlap(box, other), 0) + 4 * (width * HEIGHT - overlap(box, within));
      if (hit < least) {
        least = hit;
        best = box;
      }
    }
    full.push(best!);
    return { x: best!.left, y: best!.bottom - 3 };
  });
}

function boxesAround(x: number, y: number, width: number): Box[] {
  const at = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + HEIGHT });
  const [right, left, middle] = [x + GAP, x - GAP - width, x - width / 2];
  return [0, -14, 14, -28, 28].flatMap((shift) => [
    at(right, y - HEIGHT / 2 + shift),
    at(left, y - HEIGHT / 2 + shift),
    ...(shift === 0 ? [] : [at(middle, y - HEIGHT / 2 + shift + (shift < 0 ? -3 : 3))]),
  ]);
}

/** The area that two boxes share. */
function overlap(a: Box, b: Box): number {
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  return width > 0 && height > 0 ? width * height : 0;
}
