import { foldText } from "./names/fold-text.js";
import { MADE_NAMES } from "./names/made-names.js";

const counted = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));

/** Streets that most towns have. */
const STREETS = (
  "Church Street|High Street|Station Road|Mill Lane|Park Avenue|Main Street|Oak Street|School Lane|Bahnhofstraße|Hauptstraße|Gartenweg|" +
  "Rue de la Gare|Rue du Moulin|Calle Mayor|Via Roma|Rua Nova"
).split("|");

const LISTS: ReadonlyMap<string, readonly string[]> = new Map([
  ...Object.entries(MADE_NAMES),
  ["Street", STREETS],
  ["House", counted(1, 199)],
  ["Octet", counted(0, 255)],
]);

/**
 * The words that a named piece of a pattern stands for: `Given`, `Family`, `Street`, `House` (1 to 199), `Octet` (0 to 255). In capitals
 * (`GIVEN`) the words are too; in small letters (`given`) they are letters a to z, as in an address. Undefined for an unknown name.
 */
export function madeWords(name: string): readonly string[] | undefined {
  const known = LISTS.get(name);
  if (known !== undefined) return known;
  const [first, script] = name.split(".");
  const title = first.slice(0, 1).toUpperCase() + first.slice(1).toLowerCase();
  const words = LISTS.get(script === undefined ? title : `${title}.${script}`);
  if (words === undefined) return undefined;
  if (first === first.toUpperCase()) return words.map((word) => word.toUpperCase());
  if (first !== first.toLowerCase()) return undefined;
  return [
    ...new Set(
      words.map((word) => (script === undefined ? foldText(word).replace(/[^a-z]/g, "") : word.toLowerCase())),
    ),
  ];
}
