import { quantile } from "../../core/math/quantile.js";
import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { Pii } from "../pii/kinds.js";
import { mayBePersonName } from "../pii/name-headers.js";
import { nameShares } from "../pii/person-names.js";
import { proseIdentifiers } from "../pii/prose-identifiers.js";
import type { ColumnProfile } from "../profile.js";
import { roleOf } from "../role-of.js";
import { shareText } from "../share-text.js";
import { spreadSample } from "../spread-sample.js";
import { namesPersonTexts, namesRemarks } from "../text-names.js";

/** Fewer texts than this may be levels. */
const ENOUGH = 20;
const QUANTILES = [0.05, 0.25, 0.5, 0.75, 0.95];
/** A short code or a pair of numbers such as 120/80. */
const SHORT_CODE = /^(?=.*\d)\S{1,8}$/;
/** Of words that hold no name that is common anywhere, this share is left to chance. */
const BY_CHANCE = 0.02;

/** Free text, and whatever else is mostly new with every person, or called so. */
export function recogniseText(profile: ColumnProfile): Finding | undefined {
  if (profile.distinct < ENOUGH) return undefined;
  const sample = spreadSample(profile.texts, 5000);
  const words = Float64Array.from(sample, (text) => text.trim().split(/\s+/).length).sort();
  const isLong = characters(sample) >= 40 || quantile(words, 0.5) >= 6;
  const ofPersons = namesPersonTexts(profile.name) && !isOfThings(profile.name, sample);
  const telling = profile.numbers === undefined ? proseIdentifiers(spreadSample(sample, 2000)) : 0;
  // The rows of one person repeat its texts.
  const share = profile.distinct / Math.min(profile.values, profile.persons);
  const enough = isLong ? 0.1 : quantile(words, 0.5) >= 2 ? 0.5 : 0.9;
  const isText = share >= enough && (enough < 0.9 || !isCoded(sample));
  if (!ofPersons && !isText && telling < 0.05) return undefined;
  const what =
    telling > 0
      ? `, ${shareText(telling)} of them with an e-mail address, a phone or account number or the like inside`
      : "";
  const pii = piiOf(profile.name, isLong, telling);
  return {
    sdtype: "text",
    format: { wordCounts: QUANTILES.map((at) => Math.round(quantile(words, at))) },
    role: ofPersons || pii !== undefined ? "direct identifier" : roleOf(profile.name, "text", profile.distinct),
    ...(pii === undefined ? {} : { pii }),
    evidence: `${groupDigits(profile.distinct)} different texts in ${groupDigits(profile.values)} rows${what}`,
    confidence: quantile(words, 0.5) >= 2 ? 0.85 : 0.6,
    ...(telling > 0
      ? {
          doubt:
            "free text that names persons or their numbers: filler is written in its place; --drop leaves the column out if nobody needs it",
        }
      : {}),
  };
}

function piiOf(name: string, isLong: boolean, telling: number): Pii | undefined {
  if (telling > 0) return { kind: "free text", action: "drop" };
  return isLong && namesRemarks(name) ? { kind: "free text", action: "replace" } : undefined;
}

/** A column called `name` of firms, models or places. */
function isOfThings(name: string, sample: readonly string[]): boolean {
  if (!mayBePersonName(name)) return false;
  const { worded, given, family, ends, eastAsian, firms } = nameShares(spreadSample(sample, 2000));
  if (worded < 0.5 || firms > 0.2) return true;
  const isLatin = sample.filter((text) => /[A-Za-z]/.test(text)).length > 0.5 * sample.length;
  return isLatin && given + family + ends + eastAsian < BY_CHANCE;
}

function characters(sample: readonly string[]): number {
  return sample.reduce((sum, text) => sum + text.length, 0) / sample.length;
}

function isCoded(sample: readonly string[]): boolean {
  return sample.filter((text) => SHORT_CODE.test(text)).length >= 0.5 * sample.length;
}
