import { nameWords } from "./name-words.js";
import type { Role } from "./schema.js";

/** Words of column names that say what a column may give away; the first list that holds one wins. */
const WORDS: [Role, string[]][] = [
  [
    "direct identifier",
    "name firstname lastname surname forename fullname email mail phone telephone mobile fax ssn mrn iban passport licence license address street url ip".split(
      " ",
    ),
  ],
  ["weight", "weights wgt pweight sampleweight".split(" ")],
  [
    "quasi-identifier",
    "age sex gender male female single birth birthday birthdate dob born zip zipcode postcode postal plz city town county state region country nation nationality citizenship language race ethnicity ethnic afam hispanic marital married religion job occupation profession employment home housing residence education school college degree household children dependents admission discharge".split(
      " ",
    ),
  ],
  [
    "sensitive",
    "income salary wage debt diagnosis disease icd hiv cancer tumor tumour death status outcome deny denied default disability health chronic drug drugs alcohol smoking mental depression genetic grade grades score test gpa loan credit crime".split(
      " ",
    ),
  ],
];

/** The role that a column's name suggests. */
export function roleOf(name: string): Role {
  const words = nameWords(name);
  for (const [role, list] of WORDS) if (words.some((word) => list.includes(word))) return role;
  return "other";
}
