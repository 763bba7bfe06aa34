/** Runs of characters that a terminal gives two cells: Hangul, kana, ideographs, full-width forms, emoji. @see Unicode Standard Annex 11 */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff00, 0xff60],
  [0xffe0, 0xffe6],
  [0x1f300, 0x1faff],
  [0x20000, 0x3fffd],
];

/** Cells of a terminal that a text takes. Marks that combine are counted as well, so it never takes more. */
export function displayWidth(text: string): number {
  let width = 0;
  for (const character of text) {
    const codePoint = character.codePointAt(0)!;
    width += WIDE.some(([first, last]) => codePoint >= first && codePoint <= last) ? 2 : 1;
  }
  return width;
}
