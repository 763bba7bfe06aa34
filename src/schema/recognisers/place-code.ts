import { groupDigits } from "../../core/text/group-digits.js";
import { namesPlaces } from "../code-names.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";
import { spreadSample } from "../spread-sample.js";

const POST_CODE = /^(?=.*\d)[A-Za-z\d][A-Za-z\d -]{1,11}(?:\.0)?$/;

/** Post codes and codes of counties, by their name: whatever their digits look like, they count nothing. */
export function recognisePlaceCode(profile: ColumnProfile): Finding | undefined {
  if (!namesPlaces(profile.name)) return undefined;
  const sample = spreadSample(profile.texts, 500);
  if (sample.filter((text) => POST_CODE.test(text)).length < 0.9 * sample.length) return undefined;
  return {
    sdtype: "categorical",
    role: "quasi-identifier",
    format: {},
    evidence: `${groupDigits(profile.distinct)} codes of places in ${groupDigits(profile.values)} rows`,
    confidence: 0.95,
  };
}
