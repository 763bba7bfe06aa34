import { soundsLikeId } from "./id-words.js";
import { GROUPS, KEYS, PERSONS, RECORDS, THINGS } from "./name-nouns.js";
import { nameWords } from "./name-words.js";

/** Numbers of persons that have a name of their own. */
const PERSON_NUMBERS: ReadonlySet<string> = new Set("mrn ssn nino pid empi".split(" "));
/** Words that make a key of whatever stands beside them. */
const RECORD_NUMBERS: ReadonlySet<string> = new Set(
  "id ids uid uuid guid identifier rownames barcode iban vin imei npi sid hash pseudonym".split(" "),
);
const ROW_NUMBER =
  /^(?:|unnamed: ?0|column_1|index|idx|x|no|nr|nbr|number|num|nummer|key|obs|row|seq|sequence|serial|\.\.\.1)\.?$/;
/** Words that may stand between a noun and its key. */
const FILLERS = /^(?:unique|study|hashed|anon|anonymous|pseudo|internal|new|original|random|full)$/;

/** What a person has one or few of, and what may stand for the person. */
const OWNED: ReadonlySet<string> = new Set("account acct konto card policy contract".split(" "));
const CASES: ReadonlySet<string> = new Set("case fall".split(" "));

/**
 * How surely a name says that the column tells persons apart: 3 outright (`patient_id`, `Subject`, `MRN`, but not `patient_age`), 2 by what a
 * person owns (`account_no`, `email`), 1 where no other column does (`id`, `case`), 0 not at all.
 */
export function personRank(name: string): 0 | 1 | 2 | 3 {
  const words = nameWords(name);
  const names = (nouns: ReadonlySet<string>) => (words.length === 1 ? nouns.has(words[0]) : ownsKey(words, nouns));
  if (words.some((word) => PERSON_NUMBERS.has(word)) || names(PERSONS)) return 3;
  if (names(OWNED) || /^e?mail(?:address)?$/.test(words.join(""))) return 2;
  return names(CASES) || words.join(" ") === "id" ? 1 : 0;
}

/** True when the name says that the column tells records apart: `id`, `loan_no`, `mrn`. */
export function namesRecords(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => RECORD_NUMBERS.has(word)) || personRank(name) === 3 || ownsKey(words, RECORDS);
}

/** True when the name fits a column that tells records apart, if its values never repeat: `account`, `index`, an unnamed first column. */
export function mayNameRecords(name: string): boolean {
  return namesRecords(name) || soundsLikeId(name) || personRank(name) > 0 || ROW_NUMBER.test(name.trim().toLowerCase());
}

/** True when the name is that of a group of persons, or of its key: `school_id`, `ward`, `Branch No`. */
export function namesGroups(name: string): boolean {
  const words = nameWords(name);
  return words.length === 1 ? GROUPS.has(words[0]) : ownsKey(words, GROUPS);
}

/** True when the name is that of what comes back in the rows of many persons: a group, a thing, a doctor. */
export function namesShared(name: string): boolean {
  const words = nameWords(name);
  return namesGroups(name) || words.includes("npi") || THINGS.has(words.join("")) || ownsKey(words, THINGS);
}

/** True when the name is that of those who live together. */
export function namesHouseholds(name: string): boolean {
  return nameWords(name).some((word) => /^(?:household|hh|family|familie|haushalt)$/.test(word));
}

/** A noun with its key beside it: `number_of_visits` counts, `visit_number` and `id_visit` name. */
function ownsKey(words: readonly string[], nouns: ReadonlySet<string>): boolean {
  const close = words.filter((word) => !FILLERS.test(word));
  return close.some(
    (word, at) => nouns.has(word) && (KEYS.has(close[at + 1]) || (at === 1 && RECORD_NUMBERS.has(close[0]))),
  );
}
