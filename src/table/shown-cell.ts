const MOST_CHARACTERS = 40;

/** The start of a cell for an error message, in quotes, without control characters: only where the user asked for values (`--show-values`). */
export function shownCell(text: string): string {
  const cut = text.length > MOST_CHARACTERS ? `${text.slice(0, MOST_CHARACTERS)}…` : text;
  return JSON.stringify(cut.replace(/[\p{C}\p{Zl}\p{Zp}]/gu, "\ufffd"));
}
