import { groupDigits } from "../../core/text/group-digits.js";
import { parseNumber } from "../../table/parse-number.js";
import { countedTime } from "../counted-time.js";
import type { Finding } from "../finding.js";
import { isYears } from "../is-years.js";
import type { NumberReading } from "../number-reading.js";
import type { ColumnProfile } from "../profile.js";
import { sentinelTexts, topText } from "../sentinels.js";
import { shareText } from "../share-text.js";

/** A number with fewer values than this may be a code. */
const FEW = 10;

/** A column of numbers. */
export function recogniseNumber(profile: ColumnProfile): Finding | undefined {
  const { numbers } = profile;
  if (numbers === undefined) return undefined;
  const { layout, share } = numbers;
  const strays = `${shareText(1 - share)} of the cells are no numbers`;
  const sentinels = sentinelTexts(profile.texts, profile.counts, layout);
  const doubts: string[] = [];
  if (share < 1) doubts.push(`${strays}: they count as missing unless five people share one`);
  if (sentinels.length > 0)
    doubts.push(
      "a number that programs write for no value stands far from all others and is read as missing: take it out of missing if it is a value",
    );
  const top = sentinels.length > 0 ? undefined : topText(profile.texts, profile.counts, layout);
  if (top !== undefined)
    doubts.push(
      "the greatest number is one that programs write for no value, or for so much and more, and stands far more often than others: it is kept; name it in missing if it stands for none",
    );
  const counted = countedTime(profile, sentinels);
  if (counted !== undefined)
    doubts.push(`reads as ${counted} and stays a number: write dates instead if days and hours matter`);
  const old = isYears(profile) ? profile.texts.filter((text) => !/^(?:19|20)/.test(text)).length : 0;
  if (old > 0) doubts.push("some numbers read as years before 1900 or after 2099: mend them if they are slips");
  const evidence = `${groupDigits(profile.distinct)} distinct ${describe(numbers, isYears(profile))} in ${groupDigits(profile.values)} rows`;
  return {
    sdtype: "numerical",
    format: { number: layout },
    evidence: share < 1 ? `${evidence}, ${strays}` : evidence,
    confidence: profile.distinct <= FEW ? 0.75 : share < 1 ? 0.8 : 0.97,
    ...(sentinels.length > 0 ? { missing: sentinels } : {}),
    ...(doubts.length > 0 ? { doubt: doubts.join("; ") } : {}),
    ...(share < 1 ? { isOdd: (text: string) => Number.isNaN(parseNumber(text, layout)) } : {}),
  };
}

function describe({ layout, whole }: NumberReading, years: boolean): string {
  if (layout.suffix.includes("%")) return "percentages";
  if (layout.prefix.trim() !== "" || layout.suffix.trim() !== "") return "amounts with a unit";
  if (whole && years) return "whole numbers that read as years";
  if (whole || layout.decimals === 0) return "whole numbers";
  return `numbers with up to ${layout.decimals} decimal${layout.decimals === 1 ? "" : "s"}`;
}
