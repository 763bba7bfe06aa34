import { nameWords } from "./name-words.js";

const list = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const PLACES = list("zip zipcode postcode postal postalcode postleitzahl plz postnummer fips geoid");
const CODES = list(
  "code codes icd diag diagnosis dx procedure proc drg cpt hcpcs ndc loinc snomed atc opcs naics sic mcc iso soc isco cip kode blz " +
    "bankleitzahl bic swift ext extension",
);
const DIAGNOSES = list("icd diag diagnosis dx");
const LEVELS = list(
  "category cat type kind source method disposition status arm cluster stratum strata psu treatment trt cohort sex gender race ethnicity",
);
const GRADES = list("class group grp stage grade level wave quartile quintile decile rank rating likert ladder band");
const TRAITS = list(
  "education marital marriage married religion occupation employment job purpose language nationality insurance payer",
);
const COUNTS = list(
  "count counts age ages year years yr day days week weeks month months hour hours minute minutes visits children kids siblings members " +
    "score scores points size total sum amount amt income dose length duration time date timestamp ts epoch price rate weight height " +
    "balance cost value",
);

const NUMBER = /^(?:num|number|nr|no|n)$/;

function holds(name: string, words: ReadonlySet<string>): boolean {
  return nameWords(name).some((word) => words.has(word));
}

/** True when the name says that the column holds codes of places: `zip`, `Postcode`, `PLZ`. */
export function namesPlaces(name: string): boolean {
  return holds(name, PLACES);
}

/** True when the name is that of a code system, whose digits count nothing: `procedure_code`, `NDC`. */
export function namesCodes(name: string): boolean {
  return holds(name, CODES) && !namesCounts(name);
}

/** True when the name is that of diagnoses, whose codes may have a fraction: `icd9`, `diag_1`. */
export function namesDiagnoses(name: string): boolean {
  return holds(name, DIAGNOSES) && !namesCounts(name);
}

/** True when the name is that of a few levels: `status`, `flc.grp`. */
export function namesLevels(name: string): boolean {
  return namesGrades(name) || (holds(name, LEVELS) && !namesCounts(name));
}

/** True when the name is that of a trait: small numbers are codes for its kinds, others, such as years of education, are not. */
export function namesTraits(name: string): boolean {
  return holds(name, TRAITS) && !namesCounts(name);
}

/** True when the name is that of a few levels in order: `stage`. */
export function namesGrades(name: string): boolean {
  return holds(name, GRADES) && !namesCounts(name);
}

/** True when the name says that the column counts or measures: `age`, `num_visits`, but not `account_num`. */
export function namesCounts(name: string): boolean {
  const words = nameWords(name);
  return words.some((word, at) => COUNTS.has(word) || (NUMBER.test(word) && at < words.length - 1));
}
