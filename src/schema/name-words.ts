import { GROUPS, KEYS, PERSONS, RECORDS } from "./name-nouns.js";

/**
 * The words of a column name in lower case: `PatientID`, `patient_id`, `patient.id` and `patientid` all give `["patient", "id"]`.
 * Digits at the end of a word are left out: `diag_1` is `["diag"]`.
 */
export function nameWords(name: string): string[] {
  return name
    .replace(/([\p{Ll}\d])(\p{Lu})/gu, "$1 $2")
    .replace(/(\p{Lu}+)(\p{Lu}\p{Ll})/gu, "$1 $2")
    .toLowerCase()
    .split(/[^\p{L}\p{N}]+/u)
    .map((word) => word.replace(/\d+$/, ""))
    .filter((word) => word !== "")
    .flatMap(unglued);
}

/** Cuts `patientid` in two, but not `thyroid`: the front must be something that a key can name. */
function unglued(word: string): string[] {
  for (const key of KEYS) {
    const noun = word.slice(0, -key.length);
    if (word.endsWith(key) && (PERSONS.has(noun) || RECORDS.has(noun) || GROUPS.has(noun))) return [noun, key];
  }
  return [word];
}
