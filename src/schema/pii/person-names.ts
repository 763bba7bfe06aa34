import { FAMILY_ENDS, FAMILY_NAMES } from "./names/family-names.js";
import { foldText } from "./names/fold-text.js";
import { GIVEN_NAMES } from "./names/given-names.js";
import { isEastAsianGivenName, isEastAsianName } from "./names/letters-of-names.js";

/** What a column of words has of persons' names; shares of its distinct texts. */
export interface NameShares {
  /** Letters, blanks and the marks of names only, six words at most. */
  worded: number;
  /** Of two words and more, titles left out. */
  several: number;
  /** A word is a common given name. */
  given: number;
  /** A word is a common family name. */
  family: number;
  /** A word ends like a family name. */
  ends: number;
  /** One word a given name or the first of several, another a family name or such an end. */
  both: number;
  /** Written like a name in Chinese characters or Hangul: the whole or the family's. */
  eastAsian: number;
  /** Likewise, a given name. */
  eastAsianGiven: number;
  /** A firm by its form (`GmbH`, `Inc`, `& Sons`). */
  firms: number;
  /** A title of persons in front, or `Jr.` behind. */
  titled: number;
  /** A comma parts two names. */
  comma: number;
  /** Given name behind the family name. */
  turned: number;
}

const WORDED = /^[\p{L}\p{M}'’`´.,\- ·()]{1,60}$/u;
const TITLE =
  /^(?:mr|mrs|ms|miss|mx|dr|prof|professor|rev|sir|herr|frau|hr|fr|m|mme|mlle|mm|sr|sra|srta|dña|don|doña|dott|dottssa|sig|sigra|ing|mgr|bc|mudr|judr|dhr|mevr|mw|drs|pan|pani|г-н|г-жа|пан|пані|bay|bayan|κ|κα|κος|د|السيد|السيدة|آقای|خانم|นาย|นาง|นางสาว|bapak|ibu|dipl|inz|med|mag|phdr|rndr|paed|lic|sn|adv|smt|shri)\.?(?=\s)/iu;
const SUFFIX = /[\s,]+(?:jr|sr|ii|iii|iv|v|md|phd|dds|dvm|esq|mba|rn|cpa|msc|bsc|ma|ba|dr)\.?$/i;
const FIRM =
  /(?:^|[\s,(])(?:inc|llc|l\.l\.c|ltd|limited|plc|corp|corporation|company|co|group|gmbh|ag|kg|ohg|gbr|se|sa|s\.a|sas|sarl|snc|sci|eurl|spa|s\.p\.a|srl|s\.r\.l|bv|b\.v|nv|n\.v|ab|as|a\/s|aps|oy|oyj|hb|kb|ska|sp|z o\.o|s\.l|sl|cia|e hijos|e figli|et fils|zonen|sons|söhne|& sons|brothers|hermanos|associates|partners|holding|holdings|industries|services|und partner|ооо|оао|зао|пао|тов|прат|a\.ş|ltda|me|eireli|hnos|asociados|kft|zrt|bt|doo|d\.o\.o|sro|s\.r\.o|集团|公司)\.?(?=$|[\s,)])|[&+]|\S - \S|有限公司|株式会社|公司|集团/iu;

/** Counts what texts have of names. */
export function nameShares(texts: readonly string[]): NameShares {
  const counts = {
    worded: 0,
    several: 0,
    given: 0,
    family: 0,
    ends: 0,
    both: 0,
    eastAsian: 0,
    eastAsianGiven: 0,
    firms: 0,
    titled: 0,
    comma: 0,
    turned: 0,
  };
  for (const cell of texts) {
    // Made-up persons are numbered: `Kim123`.
    const text = cell.replace(/(\p{L}{2})\d{1,4}$/u, "$1");
    if (FIRM.test(text)) counts.firms++;
    if (!WORDED.test(text)) continue;
    const bare = withoutTitles(text);
    const words = foldText(bare)
      .split(/[\s,.·()]+/)
      .filter((word) => word.length > 1 || /\p{sc=Han}/u.test(word));
    if (words.length > 6 || words.length === 0) continue;
    counts.worded++;
    if (bare !== text) counts.titled++;
    if (words.length > 1) counts.several++;
    if (/^\S+(?: \S+)?, \S/.test(bare)) counts.comma++;
    if (isEastAsianName(text)) counts.eastAsian++;
    if (isEastAsianGivenName(text)) counts.eastAsianGiven++;
    countWords(words, counts);
  }
  const total = Math.max(1, texts.length);
  for (const key of Object.keys(counts) as (keyof NameShares)[]) counts[key] /= total;
  return counts;
}

function withoutTitles(text: string): string {
  // `Braund, Mr. Owen`: the title may stand behind the family name.
  let bare = text
    .replace(SUFFIX, "")
    .replace(/, *(?:mr|mrs|ms|miss|master|dr|rev|herr|frau|mme|mlle|sr|sra)\.? +/i, ", ");
  while (TITLE.test(bare)) bare = bare.replace(TITLE, "").trim();
  return bare;
}

function countWords(words: readonly string[], counts: NameShares): void {
  const given = words.map((word) => word.split("-").some((part) => GIVEN_NAMES.has(part)));
  const family = words.map((word) => word.split("-").some((part) => FAMILY_NAMES.has(part)));
  const ends = words.map((word) => FAMILY_ENDS.test(word));
  if (given.includes(true)) counts.given++;
  if (family.includes(true)) counts.family++;
  if (ends.includes(true)) counts.ends++;
  const last = words.length - 1;
  if (last === 0) return;
  const isFamily = (at: number) => family[at] || ends[at];
  if ((given[0] && words.length <= 3) || (isFamily(last) && given.some((own, at) => own && at !== last))) counts.both++;
  else if (given[last] && (isFamily(0) || words.length === 2)) {
    counts.both++;
    counts.turned++;
  }
}
