import { groupDigits } from "../../core/text/group-digits.js";
import { namesCodes, namesCounts, namesLevels, namesTraits } from "../code-names.js";
import type { Finding } from "../finding.js";
import { idPattern } from "../id-pattern.js";
import { soundsLikeId } from "../id-words.js";
import { nameWords } from "../name-words.js";
import type { ColumnProfile } from "../profile.js";
import { mayNameRecords, namesGroups, namesRecords, namesShared, personRank } from "../record-names.js";
import { spreadSample } from "../spread-sample.js";

/** Fewer values than this do not show that they never repeat. */
const ENOUGH = 20;
/** Fewer values may rise because the table is sorted by them. */
const SORTED = 50;
/** Share of distinct values above which a few repeats are slips. */
const NEARLY_ALL = 0.98;
/** Quantities seldom have so many digits, nor all of them the same number. */
const LONG = 8;
const VERY_LONG = 16;
/** So many keys are more than the levels of a column, and one in so many rows is new. */
const MANY = 50;
const SPARSE = 0.005;

/** A column that names records: never repeating, or repeating and called so. */
export function recogniseIdentifier(profile: ColumnProfile): Finding | undefined {
  const codes = codesOf(profile);
  const reason = codes === undefined ? undefined : (neverRepeats(profile, codes) ?? repeats(profile, codes));
  if (reason === undefined) return undefined;
  const [evidence, confidence] = reason;
  const format = { pattern: idPattern(profile) };
  return { sdtype: "id", role: "direct identifier", format, evidence, confidence };
}

/** What is seen of the texts of a column that may be codes. */
interface Codes {
  /** Digits only. */
  whole: boolean;
  /** Of one length. */
  sameLength: boolean;
  least: number;
  /** Each has a run of six digits. */
  serial: boolean;
  /** Seconds or milliseconds since 1970. */
  epoch: boolean;
}

// A letter, or a mark that no number, date or pair of numbers such as 120/80 has.
const CODE = /^(?=.*\d)(?=.*[\p{L}_#-])[\p{L}\p{N}_:./#-]{1,64}$/u;
const DIGITS = /^\d+(?:\.0)?$/;
const EPOCH = /^1\d{9}$|^1\d{12}$/;

function codesOf({ numbers, texts }: ColumnProfile): Codes | undefined {
  if (numbers !== undefined && !numbers.whole) return undefined;
  const sample = spreadSample(texts, 2000);
  const whole = sample.every((text) => DIGITS.test(text));
  if (numbers !== undefined && numbers.share === 1 && !whole) return undefined;
  const coded = sample.filter((text) => DIGITS.test(text) || CODE.test(text));
  if (sample.length === 0 || coded.length < NEARLY_ALL * sample.length) return undefined;
  return {
    whole,
    sameLength: sample.every((text) => text.length === sample[0].length),
    least: sample.reduce((least, text) => Math.min(least, text.length), sample[0].length),
    serial: sample.every((text) => /\d{6}/.test(text)),
    epoch: sample.every((text) => EPOCH.test(text)),
  };
}

type Reason = [evidence: string, confidence: number];

function neverRepeats(profile: ColumnProfile, codes: Codes): Reason | undefined {
  const { name, distinct, values } = profile;
  const count = groupDigits(distinct);
  const unique = distinct === values;
  if (unique && values > 2 && mayNameRecords(name))
    return profile.consecutive
      ? ["counts the rows from first to last", 0.98]
      : [`${count} values that never repeat, and named like a key`, 0.97];
  if (values < ENOUGH || namesCounts(name)) return undefined;
  if (!codes.whole && distinct >= NEARLY_ALL * values) return [`${count} codes that hardly ever repeat`, 0.9];
  if (!unique || !codes.whole) return undefined;
  if (profile.consecutive) return ["counts the rows from first to last", 0.98];
  if (profile.quoted) return [`${count} whole numbers that never repeat, quoted like text`, 0.8];
  if (values >= SORTED && profile.ascending && isDense(profile))
    return [`${count} whole numbers that never repeat and always rise`, 0.8];
  return undefined;
}

/** Rising numbers with few gaps number something; times, amounts and years leave wide ones or name years. */
function isDense({ texts, distinct }: ColumnProfile): boolean {
  const first = Number(texts[0]);
  const last = Number(texts[texts.length - 1]);
  return last - first <= 4 * distinct && !(first >= 1800 && last <= 2200);
}

function repeats(profile: ColumnProfile, codes: Codes): Reason | undefined {
  const { name, distinct, values } = profile;
  const share = distinct / values;
  const found = `${groupDigits(distinct)} keys in ${groupDigits(values)} rows`;
  if (personRank(name) > 0) {
    const enough = nameWords(name).length === 1 ? 12 : 5;
    return distinct >= enough && share >= 0.002 ? [`${found}, and named like a person`, 0.9] : undefined;
  }
  if (distinct < ENOUGH || namesGroups(name) || namesCounts(name) || namesCodes(name) || namesLevels(name))
    return undefined;
  if (namesRecords(name) || soundsLikeId(name)) {
    if (share >= 0.1) return [`${found}, and named like a key`, 0.85];
    // So many keys with so few rows each are no levels, but things that many persons share may be as many.
    if (distinct >= MANY && share >= SPARSE && !namesShared(name) && !namesTraits(name))
      return [`${found}, and named like a key`, 0.8];
  }
  if (codes.epoch || !codes.sameLength || codes.least < LONG) return undefined;
  // Nobody chooses such long codes for levels: they are pseudonyms, however often each comes back.
  if (codes.least >= VERY_LONG || (codes.serial ? share >= 0.05 : share > 0.8))
    return [`${found}, all ${codes.least} characters long`, 0.75];
  return undefined;
}
