import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { areFreshPairs, linkedShare } from "../pii/fresh-pairs.js";
import { freshness } from "../pii/freshness.js";
import type { PiiKind } from "../pii/kinds.js";
import { barePart, mayBePersonName, type NamePart, namePart, namesThings } from "../pii/name-headers.js";
import { namePattern } from "../pii/name-pattern.js";
import { type NameShares, nameShares } from "../pii/person-names.js";
import { shareOf } from "../pii/share-of.js";
import type { ColumnProfile } from "../profile.js";
import { shareText } from "../share-text.js";
import { spreadSample } from "../spread-sample.js";

/** Fewer distinct texts show nothing by what they are. */
const ENOUGH = 10;
/** Fewer common names may be words of anything. */
const FEWEST = 5;
/** Share of texts of two words, in Latin letters, that must hold a word that is common in names, or ends like one. */
const LEAST_KNOWN = 0.3;
/** Single words that hardly come back need fewer common names among them: places and makes come back. */
const FRESH = 0.8;
const FEWER = 0.085;
/** Titles of books have persons with titles in them, and small words as well. */
const LINKED = 0.1;
/** Share of texts with a title such as `Dr.` or `Jr.` that no column of things has. */
const TITLED = 0.03;
const TITLES: Partial<Record<PiiKind, string>> = {
  "person name": "names of persons",
  "given name": "given names",
  "family name": "family names",
  "user name": "user names",
};

/** Names of persons: by what the column is called, and by what stands in it whatever it is called. */
export function recognisePersonName(profile: ColumnProfile): Finding | undefined {
  if (profile.numbers !== undefined || profile.distinct < 3) return undefined;
  const sample = spreadSample(profile.texts, 2000).map((text) => (text.length <= 100 ? text.trim() : ""));
  const shares = nameShares(sample);
  const named = namePart(profile.name) ?? (profile.besidePersons ? barePart(profile.name) : undefined);
  const kind =
    named === undefined
      ? partByContent(profile, sample, shares)
      : isPlausible(profile, named, shares)
        ? named
        : undefined;
  if (kind === undefined) return undefined;
  const known = Math.max(shares.given, shares.family, shares.ends, shares.eastAsian, shares.eastAsianGiven);
  const count = `${groupDigits(profile.distinct)} ${TITLES[kind]} in ${groupDigits(profile.values)} rows`;
  return {
    sdtype: "text",
    role: "direct identifier",
    pii: { kind, action: "replace" },
    format: { pattern: namePattern(kind, sample, shares) },
    evidence:
      named === undefined
        ? `${count}, ${shareText(known)} of them with a word that is common in names`
        : `${count}, and named so`,
    confidence: named === undefined ? 0.8 : 0.95,
  };
}

/** A header may lie: a column of names has letters, and few words. */
function isPlausible(
  { distinct }: ColumnProfile,
  part: NamePart,
  { worded, firms, given, family }: NameShares,
): boolean {
  if (part === "user name") return distinct >= ENOUGH;
  if (worded < 0.5) return distinct >= 20 && worded >= 0.1;
  return distinct >= 20 || (firms < 0.3 && (distinct >= ENOUGH || given + family > 0));
}

/** What most things are called is no name, but one word in it may be: in Latin letters, enough texts must hold such a word. */
function holdsEnoughNames(sample: readonly string[], { given, family, ends }: NameShares): boolean {
  return given + family + ends >= LEAST_KNOWN || shareOf(sample, (text) => /[A-Za-z]/.test(text)) < 0.5;
}

function partByContent(
  { name, distinct, counts, values }: ColumnProfile,
  sample: readonly string[],
  shares: NameShares,
): NamePart | undefined {
  const { worded, several, given, family, ends, both, eastAsian, eastAsianGiven, firms, titled } = shares;
  if (worded < 0.8 || firms > 0.1 || distinct < ENOUGH || namesThings(name)) return undefined;
  const enough = holdsEnoughNames(sample, shares);
  if (several >= 0.9 && firms <= 0.03 && enough && areFreshPairs(sample)) return "person name";
  const known = Math.max(given, family + ends, eastAsian, eastAsianGiven, titled);
  if (known * distinct < FEWEST) return undefined;
  const may = mayBePersonName(name);
  const least = may ? 0.5 : 1;
  // Titles stand before persons only; places of two words are mixed with places of one.
  if (titled >= TITLED && several >= 0.5 && linkedShare(sample) <= LINKED) return "person name";
  if (several >= 0.9 && both >= 0.12 * least && enough) return "person name";
  // Spaniards have two family names.
  if (several >= 0.9 && family >= 0.12 && family + ends >= 0.3 * least) return "family name";
  if (several >= 0.3)
    return both >= 0.3 * least || (eastAsian >= 0.6 * least && several >= 0.5) ? "person name" : undefined;
  if (eastAsian >= 0.4 * least || eastAsianGiven >= 0.12 * least)
    return eastAsian >= 0.4 * least ? "person name" : "given name";
  const isFresh = freshness(counts, values) >= FRESH && several <= 0.1;
  if (given >= (isFresh ? FEWER : 0.14) * least && given >= family) return "given name";
  return family + ends >= (isFresh ? FEWER : 0.16) * least && (family >= 0.03 || ends >= 0.3)
    ? "family name"
    : undefined;
}
