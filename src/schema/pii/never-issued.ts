import { parsePattern } from "../id-pattern.js";

/** Places of letters and digits, from the left, and what stands there in no number that was ever given out. */
export type NeverIssued = readonly (readonly [place: number, character: string])[];

/**
 * A pattern such that its texts can be nobody's: with the given characters at their places, or with a last character that fails the check of
 * that name. Marks and lengths stay as they are.
 */
export function neverIssued(pattern: string, never: NeverIssued | string): string {
  const units = parsePattern(pattern).flatMap((piece): string[] => {
    if ("literal" in piece) return [...piece.literal];
    return "length" in piece ? new Array<string>(piece.length).fill(`{${piece.kind}1}`) : [];
  });
  const places = units.flatMap((unit, at) => (/^(?:\{\w1\}|[\p{L}\p{N}])$/u.test(unit) ? [at] : []));
  if (typeof never === "string") {
    const last = places[places.length - 1];
    if (last === undefined) return pattern;
    const kind = /^\{(\w)1\}$/.exec(units[last])?.[1] ?? (/\d/.test(units[last]) ? "d" : "A");
    units[last] = `{${kind}1!${never}}`;
  } else for (const [place, character] of never) if (places[place] !== undefined) units[places[place]] = character;
  return units.join("").replace(/\{(\w)1\}(?:\{\1[1]\})+/g, (run, kind) => runsOf(kind, run.length / 4));
}

function runsOf(kind: string, length: number): string {
  return length > 99 ? `{${kind}99}${runsOf(kind, length - 99)}` : `{${kind}${length}}`;
}
