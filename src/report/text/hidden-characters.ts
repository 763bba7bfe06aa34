/**
 * First and last code point of each run of characters that a reader would not see or that move what is seen: controls, soft hyphen, marks and
 * overrides of direction, separators of lines, tags, halves of a pair. Listed, since what `\p{Cf}` matches changes with the engine. The two
 * joiners (200C, 200D) are spelling in Persian, Hindi and others, and are left alone.
 */
const HIDDEN: readonly (readonly [number, number])[] = [
  [0x0, 0x1f],
  [0x7f, 0x9f],
  [0xad, 0xad],
  [0x61c, 0x61c],
  [0x180e, 0x180e],
  [0x200b, 0x200b],
  [0x200e, 0x200f],
  [0x2028, 0x202e],
  [0x2060, 0x206f],
  [0xd800, 0xdfff],
  [0xfeff, 0xfeff],
  [0xfff9, 0xfffb],
  [0xe0000, 0xe007f],
];

/** True for a character that must not be printed as it is. */
export function isHidden(codePoint: number): boolean {
  return HIDDEN.some(([first, last]) => codePoint >= first && codePoint <= last);
}
