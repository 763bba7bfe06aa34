import type { ColumnProfile } from "./profile.js";

/** The kinds of character a pattern knows: d digit, A upper-case letter, a lower-case letter, h and H hexadecimal, w letter or digit. */
export const ALPHABETS: Record<string, string> = {
  d: "0123456789",
  A: "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
  a: "abcdefghijklmnopqrstuvwxyz",
  h: "0123456789abcdef",
  H: "0123456789ABCDEF",
  w: "0123456789abcdefghijklmnopqrstuvwxyz",
};

/** A run of characters of one kind, or text that every id shares. */
export type PatternPiece = { kind: string; length: number } | { literal: string };

/**
 * The shape of a column's ids, such as `PT-{d5}` or `{h8}-{h4}-{h4}-{h4}-{h12}`; `{count}` numbers the rows from 1 on.
 * Text that all ids share stays as it is; of everything else only the kind and the most frequent length of each run is kept.
 */
export function idPattern(profile: Pick<ColumnProfile, "texts" | "consecutive">): string {
  if (profile.consecutive) return "{count}";
  const texts = profile.texts.length > 2000 ? profile.texts.slice(0, 2000) : profile.texts;
  const shapes = new Map<string, number>();
  for (const text of texts) {
    const shape = shapeOf(text, sharedKind(texts));
    shapes.set(shape, (shapes.get(shape) ?? 0) + 1);
  }
  let best = "";
  for (const [shape, count] of shapes) if (count > (shapes.get(best) ?? 0)) best = shape;
  return withSharedText(best, texts);
}

/** Hexadecimal digits look like a mixture of digits and letters: one kind serves when every text is made of them. */
function sharedKind(texts: readonly string[]): string | undefined {
  if (texts.every((text) => /^\d+$/.test(text))) return "d";
  if (texts.every((text) => /^[0-9a-f-]{16,}$/.test(text))) return "h";
  if (texts.every((text) => /^[0-9A-F-]{16,}$/.test(text))) return "H";
  return undefined;
}

function shapeOf(text: string, kind: string | undefined): string {
  return text
    .replace(/[0-9]+|[A-Z]+|[a-z]+|[^0-9A-Za-z]/g, (run) => {
      if (kind !== undefined && kind !== "d") return run === "-" ? "-" : `{${kind}${run.length}}`;
      if (/[0-9]/.test(run)) return `{d${run.length}}`;
      if (/[A-Z]/.test(run)) return `{A${run.length}}`;
      if (/[a-z]/.test(run)) return `{a${run.length}}`;
      return /[{}]/.test(run) || run.charCodeAt(0) > 126 ? "{w1}" : run;
    })
    .replace(/(?:\{([hH])(\d+)\})+/g, (runs, letter: string) => {
      let length = 0;
      for (const match of runs.matchAll(/\d+/g)) length += Number(match[0]);
      return `{${letter}${length}}`;
    });
}

/** Puts letters at the front that every text shares back in place of their kind: `{A2}-{d5}` becomes `PT-{d5}`. */
function withSharedText(shape: string, texts: readonly string[]): string {
  const first = /^\{([Aa])(\d+)\}/.exec(shape);
  if (first === null || texts.length < 20) return shape;
  const prefix = texts[0].slice(0, Number(first[2]));
  return texts.every((text) => text.startsWith(prefix)) ? prefix + shape.slice(first[0].length) : shape;
}

/** Reads a pattern; unknown braces are literal text. */
export function parsePattern(pattern: string): PatternPiece[] {
  const pieces: PatternPiece[] = [];
  let at = 0;
  for (const match of pattern.matchAll(/\{([dAahHw])(\d{1,2})\}/g)) {
    if (match.index > at) pieces.push({ literal: pattern.slice(at, match.index) });
    pieces.push({ kind: match[1], length: Number(match[2]) });
    at = match.index + match[0].length;
  }
  if (at < pattern.length) pieces.push({ literal: pattern.slice(at) });
  return pieces;
}
