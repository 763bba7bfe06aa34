import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { idPattern } from "../id-pattern.js";
import { nameWords } from "../name-words.js";
import type { ColumnProfile } from "../profile.js";

const KEY_WORDS = [
  "id",
  "ids",
  "key",
  "uid",
  "uuid",
  "guid",
  "mrn",
  "ssn",
  "nr",
  "number",
  "num",
  "no",
  "index",
  "idx",
  "rownames",
  "unnamed",
  "identifier",
  "barcode",
  "iban",
];
const PERSON_WORDS = [
  "patient",
  "subject",
  "person",
  "student",
  "pupil",
  "participant",
  "member",
  "customer",
  "client",
  "respondent",
  "borrower",
  "individual",
  "applicant",
  "case",
  "pat",
  "subj",
  "child",
];

/** Fewer values than this do not show that they never repeat. */
const ENOUGH = 20;

/** True when the name says that the column names a record: `id`, `patient_no`, `mrn`. */
export function namesRecords(name: string): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => KEY_WORDS.includes(word)) ||
    /[a-z]id$/.test(name) ||
    (words.length <= 2 && words.some((word) => PERSON_WORDS.includes(word)))
  );
}

/** True when the name says that the column names a person. */
export function namesPersons(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => PERSON_WORDS.includes(word)) || words.join(" ") === "id" || words.includes("mrn");
}

/** A column that names records: never repeating, or repeating and called so. */
export function recogniseIdentifier(profile: ColumnProfile): Finding | undefined {
  if (profile.values < ENOUGH || (profile.layout !== undefined && profile.layout.decimals > 0)) return undefined;
  const unique = profile.distinct === profile.values;
  const named = namesRecords(profile.name);
  const sample = profile.texts.length > 2000 ? profile.texts.slice(0, 2000) : profile.texts;
  const whole = sample.every((text) => /^\d+$/.test(text));
  const compact = sample.every((text) => text.length <= 64 && /^[\p{L}\p{N}_:./#-]+$/u.test(text) && /\d/.test(text));
  if (!compact) return undefined;
  const long = sample.every((text) => text.length >= 8);
  const found = (evidence: string, confidence: number): Finding => ({
    sdtype: "id",
    role: "direct identifier",
    format: { pattern: idPattern(profile) },
    evidence,
    confidence,
  });
  if (unique && profile.consecutive) return found(`counts the rows from first to last`, 0.98);
  if (unique && whole && (profile.ascending || profile.quoted))
    return found(
      `${groupDigits(profile.distinct)} whole numbers that never repeat${profile.ascending ? " and always rise" : ""}`,
      0.8,
    );
  if (unique && named)
    return found(`${groupDigits(profile.distinct)} values that never repeat, and named like a key`, 0.97);
  if (unique && !whole)
    return /\./.test(sample[0]) && isFraction(sample)
      ? undefined
      : found(`${groupDigits(profile.distinct)} codes that never repeat`, 0.9);
  if (unique && whole && long && sample.every((text) => text.length === sample[0].length))
    return found(`${groupDigits(profile.distinct)} numbers of ${sample[0].length} digits that never repeat`, 0.8);
  const share = profile.distinct / profile.values;
  if (named && whole && profile.distinct >= ENOUGH && (share >= 0.1 || (namesPersons(profile.name) && share >= 0.002)))
    return found(
      `${groupDigits(profile.distinct)} keys in ${groupDigits(profile.values)} rows, and named like a key`,
      0.85,
    );
  if (
    !whole &&
    profile.distinct >= ENOUGH &&
    share >= (named ? 0.05 : 0.5) &&
    long &&
    sample.every((text) => text.length === sample[0].length) &&
    (named || share > 0.8)
  )
    return found(`${groupDigits(profile.distinct)} codes of one length in ${groupDigits(profile.values)} rows`, 0.75);
  return undefined;
}

/** Texts such as `0.25`, which are numbers and no codes. */
function isFraction(texts: readonly string[]): boolean {
  return texts.every((text) => /^-?\d*[.,]?\d+(?:[eE][+-]?\d+)?$/.test(text));
}
