import { GROUPS, KEYS, PERSONS, RECORDS } from "./name-nouns.js";
import { nameWords } from "./name-words.js";

/** Numbers of persons that have a name of their own. */
const PERSON_NUMBERS: ReadonlySet<string> = new Set("mrn ssn nhs chi nino pid ptid empi".split(" "));
/** Words that make a key of whatever stands beside them. */
const RECORD_NUMBERS: ReadonlySet<string> = new Set(
  "id ids uid uuid guid identifier rownames barcode iban vin imei npi sid hash pseudonym".split(" "),
);
const ROW_NUMBER =
  /^(?:|unnamed: ?0|column_1|index|idx|x|no|nr|nbr|number|num|nummer|key|obs|row|seq|sequence|serial|\.\.\.1)\.?$/;
/** Words that may stand between a noun and its key. */
const FILLERS = /^(?:unique|study|hashed|anon|anonymous|pseudo|internal|new|original|random|full)$/;

/** True when the name says that the column tells persons apart: `patient_id`, `Subject`, `MRN`, but not `patient_age`. */
export function namesPersons(name: string): boolean {
  const words = nameWords(name);
  return (
    words.some((word) => PERSON_NUMBERS.has(word)) ||
    (words.length === 1 ? PERSONS.has(words[0]) : ownsKey(words, PERSONS))
  );
}

/** What one person has, and what may stand for the person where no column names persons outright. */
const OWNED: ReadonlySet<string> = new Set("case fall account acct konto card policy contract".split(" "));

/** True when the name may tell persons apart where no other column does: `id`, `case`, `account_no`, `email`. */
export function mayNamePersons(name: string): boolean {
  const words = nameWords(name);
  return /^(?:id|e?mail|e?mailaddress)$/.test(words.join("")) || OWNED.has(words.join(" ")) || ownsKey(words, OWNED);
}

/** True when the name says that the column tells records apart: `id`, `loan_no`, `mrn`. */
export function namesRecords(name: string): boolean {
  const words = nameWords(name);
  return words.some((word) => RECORD_NUMBERS.has(word)) || namesPersons(name) || ownsKey(words, RECORDS);
}

/** True when the name fits a column that tells records apart, if its values never repeat: `account`, `index`, an unnamed first column. */
export function mayNameRecords(name: string): boolean {
  return namesRecords(name) || mayNamePersons(name) || ROW_NUMBER.test(name.trim().toLowerCase());
}

/** True when the name is that of a group of persons, or of its key: `school_id`, `ward`, `Branch No`. */
export function namesGroups(name: string): boolean {
  const words = nameWords(name);
  return words.length === 1 ? GROUPS.has(words[0]) : ownsKey(words, GROUPS);
}

/** A noun with its key beside it: `number_of_visits` counts, `visit_number` and `id_visit` name. */
function ownsKey(words: readonly string[], nouns: ReadonlySet<string>): boolean {
  const close = words.filter((word) => !FILLERS.test(word));
  return close.some(
    (word, at) => nouns.has(word) && (KEYS.has(close[at + 1]) || (at === 1 && RECORD_NUMBERS.has(close[0]))),
  );
}
