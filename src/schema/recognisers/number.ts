import { groupDigits } from "../../core/text/group-digits.js";
import { detectNumberLayout } from "../../table/detect-number-layout.js";
import type { NumberLayout } from "../../table/number-layout.js";
import { parseNumber } from "../../table/parse-number.js";
import type { Finding } from "../finding.js";
import { nameWords } from "../name-words.js";
import type { ColumnProfile } from "../profile.js";

/** Share of the cells that must read as numbers; the others count as missing, or as levels of their own where enough people hold them. */
const READABLE = 0.98;
/** Up to so many distinct whole numbers may be codes for levels. */
const FEW = 10;
const CODE_WORDS = [
  "code",
  "codes",
  "zip",
  "zipcode",
  "postcode",
  "postal",
  "plz",
  "icd",
  "icd10",
  "icd9",
  "fips",
  "naics",
  "sic",
  "category",
  "cat",
  "class",
  "type",
  "group",
  "grp",
  "status",
  "stage",
  "grade",
  "level",
  "region",
  "district",
  "ward",
  "arm",
  "site",
  "center",
  "centre",
  "cluster",
];
const COUNT_WORDS = [
  "count",
  "num",
  "number",
  "n",
  "age",
  "years",
  "days",
  "visits",
  "children",
  "kids",
  "score",
  "points",
  "size",
  "total",
];

/** A column of numbers, or of number codes that stand for levels. */
export function recogniseNumber(profile: ColumnProfile): Finding | undefined {
  const { layout, share } = readableLayout(profile);
  if (layout === undefined) return undefined;
  const words = nameWords(profile.name);
  const whole = layout.decimals === 0 && layout.prefix === "" && layout.suffix === "" && layout.thousands === "";
  const rows = groupDigits(profile.values);
  const years = whole && profile.texts.length > 2 && profile.texts.every((text) => /^(?:18|19|20|21)\d\d$/.test(text));
  if (whole && share === 1 && profile.quoted)
    return category(
      profile,
      `${groupDigits(profile.distinct)} number codes, quoted like text, in ${rows} rows`,
      0.9,
      false,
    );
  if (whole && share === 1 && !years) {
    const coded = words.some((word) => CODE_WORDS.includes(word));
    const counted = words.some((word) => COUNT_WORDS.includes(word));
    const zip = words.some((word) => ["zip", "zipcode", "postcode", "postal", "plz", "fips"].includes(word));
    if (zip) return category(profile, `${groupDigits(profile.distinct)} codes of places in ${rows} rows`, 0.95, false);
    if (coded && profile.distinct <= 60 && profile.values >= 5 * profile.distinct)
      return category(profile, `${profile.distinct} number codes in ${rows} rows, and named like a code`, 0.85, true);
    if (!counted && profile.distinct <= FEW && profile.values >= 20 * profile.distinct && looksCoded(profile))
      return category(profile, `${profile.distinct} number codes in ${rows} rows`, 0.7, true);
  }
  const stray = share < 1 ? `, ${((1 - share) * 100).toFixed(1)} % of the cells are no numbers` : "";
  return {
    sdtype: "numerical",
    format: { number: layout },
    evidence: `${groupDigits(profile.distinct)} distinct ${describe(layout, whole, years)} in ${rows} rows${stray}`,
    confidence: profile.distinct <= FEW ? 0.75 : share < 1 ? 0.8 : 0.97,
    ...(share < 1
      ? {
          doubt: `${((1 - share) * 100).toFixed(1)} % of the cells are no numbers: they count as missing unless five people share one`,
        }
      : {}),
  };
}

function readableLayout(profile: ColumnProfile): { layout: NumberLayout | undefined; share: number } {
  if (profile.layout !== undefined) return { layout: profile.layout, share: 1 };
  const hint = { decimal: profile.decimal };
  const all = detectNumberLayout(profile.texts, hint);
  if (all !== undefined) return { layout: all, share: 1 };
  // A code with a leading zero is a code for the whole column: no majority makes it a number.
  if (profile.texts.some((text) => /^0\d/.test(text))) return { layout: undefined, share: 0 };
  const likely = profile.texts.filter((text) => /\d/.test(text) && detectNumberLayout([text], hint) !== undefined);
  const layout = likely.length < 3 ? undefined : detectNumberLayout(likely, hint);
  if (layout === undefined) return { layout: undefined, share: 0 };
  let read = 0;
  for (let at = 0; at < profile.texts.length; at++)
    if (!Number.isNaN(parseNumber(profile.texts[at], layout))) read += profile.counts[at];
  const share = read / profile.values;
  return share >= READABLE ? { layout, share } : { layout: undefined, share };
}

/** Small whole numbers read as codes unless they start at 0 and run on without a gap, as counts do. */
function looksCoded(profile: ColumnProfile): boolean {
  const values = profile.texts.map(Number).sort((a, b) => a - b);
  const gapless = values.every((value, at) => at === 0 || value === values[at - 1] + 1);
  return profile.distinct <= 2 || !(gapless && values[0] === 0);
}

function category(profile: ColumnProfile, evidence: string, confidence: number, ordered: boolean): Finding {
  return { sdtype: "categorical", format: {}, ordered, evidence, confidence: profile.distinct > 2 ? confidence : 0.9 };
}

function describe(layout: NumberLayout, whole: boolean, years: boolean): string {
  if (layout.suffix.includes("%")) return "percentages";
  if (layout.prefix !== "" || layout.suffix.trim() !== "") return "amounts with a unit";
  if (!whole)
    return layout.decimals === 0
      ? "whole numbers"
      : `numbers with up to ${layout.decimals} decimal${layout.decimals === 1 ? "" : "s"}`;
  return years ? "whole numbers that read as years" : "whole numbers";
}
