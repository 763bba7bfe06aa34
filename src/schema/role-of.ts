import { nameWords } from "./name-words.js";
import { namesGroups } from "./record-names.js";
import type { Role, Sdtype } from "./schema.js";

/** Words of column names that say what a column may give away; the first list that holds one wins. */
const WORDS: readonly (readonly [Role, ReadonlySet<string>])[] = (
  [
    ["weight", "weights wgt pweight fnlwgt sampwt perwt sampleweight surveyweight"],
    ["stratum", "stratum strata"],
    ["cluster", "psu cluster"],
    [
      "quasi-identifier",
      "age sex gender male female single birth birthday birthdate birthyear birthplace dob yob born zip zipcode postcode postal plz city " +
        "town village municipality county state region province district country nation nationality citizenship language race ethnicity " +
        "ethnic afam hispanic black white asian marital marriage married religion job occupation profession employment employer home housing " +
        "residence location latitude longitude lat lon lng long education degree household children dependents geburtsdatum geburtsjahr " +
        "geschlecht alter ort land beruf familienstand",
    ],
    [
      "sensitive",
      "income inc salary wage wages earnings debt balance diagnosis diag dx disease icd hiv cancer tumor tumour death died dead mortality " +
        "status outcome deny denied default disability health chronic drug drugs medication alcohol smoking smoker mental depression genetic " +
        "grade grades score test gpa loan credit fico delinquency delinq crime arrest diagnose hauptdiagnose einkommen",
    ],
  ] as const
).map(([role, words]) => [role, new Set(words.split(" "))]);

/** Groups that persons do not belong to. */
const THINGS = /^(?:drug|medication|product)$/;

/** Fewer levels are kinds of a thing: a school is private or public, one of 79. */
const FEWEST_GROUPS = 5;

/** The role that a column's name suggests. */
export function roleOf(name: string, sdtype: Sdtype, distinct: number): Role {
  const words = nameWords(name);
  const weight = words.indexOf("weight");
  if (weight >= 0 && /^(?:sample|sampling|survey|design|person|final|replicate)$/.test(words[weight - 1] ?? ""))
    return "weight";
  for (const [role, list] of WORDS) if (words.some((word) => list.has(word))) return role;
  return sdtype === "categorical" && distinct >= FEWEST_GROUPS && namesGroups(name) && !THINGS.test(words[0])
    ? "cluster"
    : "other";
}
