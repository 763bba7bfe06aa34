import { groupDigits } from "../../core/text/group-digits.js";
import { namesCodes, namesCounts, namesDiagnoses, namesGrades, namesLevels, namesTraits } from "../code-names.js";
import type { Finding } from "../finding.js";
import { isYears } from "../is-years.js";
import { looksCounted } from "../looks-counted.js";
import type { ColumnProfile } from "../profile.js";
import { namesGroups, namesRecords } from "../record-names.js";

/** Up to so many distinct whole numbers may be codes for levels whatever their name. */
const FEW = 10;
/** Up to so many when the name is that of levels. */
const SEVERAL = 20;
/** The most levels of a column whose digits the file puts in quotes, unless all are of one length. */
const MANY = 100;
/** Numbers that surveys and registers write for `unknown` and `refused`, beside codes from 1 on. */
const OUTSIDE: ReadonlySet<number> = new Set([
  -999, -99, -9, -8, -7, -2, -1, 0, 66, 77, 88, 97, 98, 99, 777, 888, 998, 999,
]);

/** Numbers that stand for levels, groups or entries of a code system. */
export function recogniseNumberCode(profile: ColumnProfile): Finding | undefined {
  const { name, numbers, distinct, values } = profile;
  if (numbers === undefined || numbers.share < 1) return undefined;
  const rows = `in ${groupDigits(values)} rows`;
  const count = groupDigits(distinct);
  const found = (evidence: string, confidence: number, ordered = false): Finding => ({
    sdtype: "categorical",
    format: {},
    ordered: ordered && distinct > 2,
    evidence,
    confidence,
  });
  if (namesDiagnoses(name) || (numbers.whole && namesCodes(name)))
    return found(`${count} number codes ${rows}, and named like a code`, 0.9);
  if (!numbers.whole || isYears(profile)) return undefined;
  const repeats = values >= 5 * distinct;
  if (profile.quoted && isQuotedCode(profile, repeats))
    return found(`${count} number codes, quoted like text, ${rows}`, 0.9);
  if (namesGroups(name) && distinct < values && !looksCounted(profile))
    return found(`${count} groups ${rows}, and named like a group`, 0.85);
  if (namesRecords(name) && repeats) return found(`${count} number codes ${rows}, and named like a key`, 0.8);
  if (namesLevels(name) && repeats && distinct <= SEVERAL)
    return found(`${count} number codes ${rows}, and named like a code`, 0.85, namesGrades(name));
  if (namesTraits(name) && repeats && profile.texts.every((text) => Number(text) >= 0 && Number(text) <= FEW))
    return found(`${count} number codes ${rows}, and named like a trait of persons`, 0.8);
  if (isFlag(profile)) return found(`${count} number codes ${rows}, 0 and 1 with a number for no answer`, 0.75);
  if (!namesCounts(name) && distinct <= FEW && values >= 10 * distinct && runFromOne(profile.texts))
    return found(`${count} number codes ${rows}`, 0.7, true);
  return undefined;
}

/** No and yes as 0 and 1, beside numbers that surveys write for no answer. */
function isFlag({ name, texts, values, distinct }: ColumnProfile): boolean {
  const beside = texts.map(Number).filter((value) => value !== 0 && value !== 1);
  const isBinary = texts.includes("0") && texts.includes("1") && values >= 10 * distinct;
  return (
    isBinary && !namesCounts(name) && beside.length > 0 && beside.every((value) => value === 9 || OUTSIDE.has(value))
  );
}

/** Few levels or digits of one length; of more, such that come back and have no name of a measure. */
function isQuotedCode({ name, texts, distinct }: ColumnProfile, repeats: boolean): boolean {
  if (distinct <= MANY || texts.every((text) => text.length === texts[0].length)) return true;
  return repeats && !namesCounts(name) && texts.every((text) => /^\d+$/.test(text));
}

/** Codes begin with 1 and go on to 10 at most, with a few numbers for `unknown` outside; counts begin with 0, measures anywhere. */
function runFromOne(texts: readonly string[]): boolean {
  const inside = texts.map(Number).filter((value) => !(OUTSIDE.has(value) && value !== 0));
  return inside.includes(1) && !inside.includes(0) && inside.every((value) => value >= 1 && value <= FEW);
}
