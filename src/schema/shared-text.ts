/** Fewer texts than this may share by chance, or give each other away. */
const ENOUGH = 20;

/**
 * What all texts begin with and end with; a run of letters or digits that goes on differently in one of them is no part of it. Empty where
 * there are few texts. The two never overlap.
 */
export function sharedText(texts: readonly string[]): { head: string; tail: string } {
  if (texts.length < ENOUGH) return { head: "", tail: "" };
  let head = texts[0].length;
  let tail = texts[0].length;
  let shortest = texts[0].length;
  for (const text of texts) {
    head = sameFromStart(texts[0], text, head);
    tail = sameFromEnd(texts[0], text, tail);
    shortest = Math.min(shortest, text.length);
  }
  head = wholeRuns(head, (at) => texts.every((text) => !sameRun(text, at)));
  tail = Math.min(tail, shortest - head);
  tail = wholeRuns(tail, (at) => texts.every((text) => !sameRun(text, text.length - at)));
  return { head: texts[0].slice(0, head), tail: texts[0].slice(texts[0].length - tail) };
}

function sameFromStart(a: string, b: string, most: number): number {
  let at = 0;
  while (at < most && a.charCodeAt(at) === b.charCodeAt(at)) at++;
  return at;
}

function sameFromEnd(a: string, b: string, most: number): number {
  let at = 0;
  while (at < most && at < b.length && a.charCodeAt(a.length - 1 - at) === b.charCodeAt(b.length - 1 - at)) at++;
  return at;
}

/** The greatest length up to `most` at which no text is cut inside a run. */
function wholeRuns(most: number, fits: (length: number) => boolean): number {
  let length = most;
  while (length > 0 && !fits(length)) length--;
  return length;
}

/** True when the characters before and after a place are of one kind: both digits, both upper-case or both lower-case letters. */
function sameRun(text: string, at: number): boolean {
  const before = kindOf(text.charCodeAt(at - 1));
  return before !== 0 && before === kindOf(text.charCodeAt(at));
}

/** 1 digit, 2 upper-case letter, 3 lower-case letter, 4 a letter of another script, 0 anything else. */
function kindOf(code: number): number {
  if (code >= 48 && code <= 57) return 1;
  if (code >= 65 && code <= 90) return 2;
  if (code >= 97 && code <= 122) return 3;
  return code > 126 ? 4 : 0;
}
