const LF = 10;
const CR = 13;

/** Line ends of each kind. */
export interface LineEnds {
  lf: number;
  crlf: number;
  cr: number;
}

/** The place of the next line end, or of the end of the text. */
export function lineEnd(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== LF && text.charCodeAt(at) !== CR) at++;
  return at;
}

/** The place behind the line end at a place. */
export function behindLineEnd(text: string, end: number): number {
  return text.charCodeAt(end) === CR && text.charCodeAt(end + 1) === LF ? end + 2 : end + 1;
}

/** Counts the line end at a place; nothing where the text ends. */
export function countLineEnd(ends: LineEnds, text: string, end: number): void {
  const code = text.charCodeAt(end);
  if (code === LF) ends.lf++;
  else if (code === CR && text.charCodeAt(end + 1) === LF) ends.crlf++;
  else if (code === CR) ends.cr++;
}
