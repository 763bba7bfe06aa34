import { nameWords } from "./name-words.js";

const TRAIT =
  /^(?:sex|gender|geschlecht|dob|yob|birth|birthdate|birthday|birthyear|datebirth|yearbirth|geburtsdatum|geburtsjahr)$/;
/** Words that say whose trait it is, or how it is written; of a child or a partner it may differ between the rows of one person. */
const BESIDE =
  /^(?:patient|pat|pt|subject|subj|participant|person|student|pupil|member|customer|client|employee|of|code|cd|at|date|year)$/;

/** True when the name is that of what does not change in one person: sex, day of birth. */
export function namesFixedTrait(name: string): boolean {
  return TRAIT.test(
    nameWords(name)
      .filter((word) => !BESIDE.test(word))
      .join(""),
  );
}
