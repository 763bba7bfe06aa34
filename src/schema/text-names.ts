import { PERSONS } from "./name-nouns.js";
import { nameWords } from "./name-words.js";

const TEXTS: ReadonlySet<string> = new Set(
  (
    "firstname lastname surname forename fullname middlename familyname maidenname givenname username vorname nachname familienname " +
    "address addr street adresse strasse straße"
  ).split(" "),
);
const WHOSE: ReadonlySet<string> = new Set(
  "first last full middle family given maiden sur fore mother father spouse contact".split(" "),
);

/** Of an address, what many persons share; of a name, what says what kind it is. */
const PARTS = /^(?:state|city|town|county|region|country|zip|zipcode|postcode|plz|type|kind|count|length)$/;
const BARE = /^(?:name|names|first|last|middle|maiden|full)$/;

/** True when the name is that of what persons are called or where they live: `name`, `last_name`, `patient name`, `Address`. */
export function namesPersonTexts(name: string): boolean {
  const words = nameWords(name);
  if (words.some((word) => PARTS.test(word))) return false;
  if (BARE.test(words.join(" ")) || words.some((word) => TEXTS.has(word))) return true;
  return words.some(
    (word, at) => word === "name" && at > 0 && (WHOSE.has(words[at - 1]) || PERSONS.has(words[at - 1])),
  );
}

const REMARKS: ReadonlySet<string> = new Set(
  (
    "note notes comment comments remark remarks memo narrative freetext anamnesis history complaint complaints letter report findings impression " +
    "message messages feedback transcript observation observations bemerkung bemerkungen kommentar kommentare notiz notizen anamnese befund " +
    "commentaire commentaires remarque remarques observaciones comentario comentarios notas note osservazioni commenti opmerking opmerkingen " +
    "anmerkung anmerkungen uwagi poznamka megjegyzes примечание комментарий 备注 備考"
  ).split(" "),
);

/** True when the name is that of what somebody wrote of a person: `notes`, `Bemerkung`. */
export function namesRemarks(name: string): boolean {
  return nameWords(name).some((word) => REMARKS.has(word));
}
