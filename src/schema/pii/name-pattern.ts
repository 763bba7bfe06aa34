import type { PiiKind } from "./kinds.js";
import type { NameShares } from "./person-names.js";
import { shareOf } from "./share-of.js";

const SCRIPTS: readonly (readonly [string, RegExp])[] = [
  ["Cyrillic", /\p{sc=Cyrillic}/u],
  ["Han", /\p{sc=Han}/u],
  ["Arabic", /\p{sc=Arabic}/u],
];

/** The pattern of made names that is written as most of the texts are: their order, capitals and script. */
export function namePattern(kind: PiiKind, texts: readonly string[], { comma, turned, both }: NameShares): string {
  if (kind === "user name") return "{given}.{family}{d3}";
  const upper = shareOf(texts, (text) => text === text.toUpperCase() && text !== text.toLowerCase()) > 0.5;
  const lower = shareOf(texts, (text) => text === text.toLowerCase() && text !== text.toUpperCase()) > 0.5;
  const script = SCRIPTS.find(([, letters]) => shareOf(texts, (text) => letters.test(text)) > 0.5)?.[0];
  const word = (list: string) =>
    `{${upper ? list.toUpperCase() : lower ? list.toLowerCase() : list}${script === undefined ? "" : `.${script}`}}`;
  const given = word("Given");
  const family = word("Family");
  if (kind === "given name") return given;
  if (kind === "family name") return family;
  if (comma > 0.5) return `${family}, ${given}`;
  if (script === "Han") return `${family}${given}`;
  return turned > 0.6 * both ? `${family} ${given}` : `${given} ${family}`;
}
