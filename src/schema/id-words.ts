import { PERSONS, RECORDS } from "./name-nouns.js";
import { nameWords } from "./name-words.js";

/** How ordinary words end that end in `id`: `prepaid`, `antacid`, `steroid`. */
const ORDINARY =
  /(?:oid|paid|medicaid|nsaid|braid|acid|covid|valid|lipid|rapid|brid|fluid|liquid|solid|grid|rigid|pyramid|orchid|morbid)$/;
const ORDINARY_WORDS: ReadonlySet<string> = new Set(
  (
    "aid bid did hid kid lid mid rid said laid maid raid amid avid arid acrid void avoid humid timid vivid candid rabid tepid turbid lurid " +
    "horrid torrid sordid splendid squalid pallid stupid placid lucid forbid eyelid mermaid skid squid druid cupid madrid david"
  ).split(" "),
);
const FRONT = /^id(?:nr|nbr|no|num|nummer|number|code|key|pn|pers)$/;
const MIDDLE = /^(.+)id(?:pn|nr|nbr|no|num|nummer|code)$/;

/** True when a word of the name is an id by its sound alone: `idnr`, `hhidpn`, `enrolid`, but not `paid` or `covid`. */
export function soundsLikeId(name: string): boolean {
  return nameWords(name).some(isIdWord);
}

function isIdWord(word: string): boolean {
  if (word === "oid" || FRONT.test(word)) return true;
  const noun = MIDDLE.exec(word)?.[1];
  if (noun !== undefined && (PERSONS.has(noun) || RECORDS.has(noun))) return true;
  return word.length > 2 && word.endsWith("id") && !ORDINARY.test(word) && !ORDINARY_WORDS.has(word);
}
