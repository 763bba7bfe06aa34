import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { idPattern } from "../id-pattern.js";
import { findContact } from "../pii/find-contact.js";
import { findCheckedNumber, findNationalId } from "../pii/find-national-id.js";
import { findPhone } from "../pii/find-phone.js";
import { ibanPattern } from "../pii/iban-pattern.js";
import { neverIssued } from "../pii/never-issued.js";
import type { PersonalNumber } from "../pii/personal-number.js";
import { phonePattern } from "../pii/phone-pattern.js";
import { webPattern } from "../pii/web-pattern.js";
import type { ColumnProfile } from "../profile.js";
import { namesRecords } from "../record-names.js";
import { shareText } from "../share-text.js";
import { spreadSample } from "../spread-sample.js";

/** E-mail addresses have 254 characters at most; a longer text would only keep the patterns busy. */
const LONGEST = 254;

/**
 * E-mail addresses, phone and account numbers, national ids and their like. Never levels, however often one occurs: the five rows of a patient
 * share an address, too.
 */
export function recognisePersonalNumber(profile: ColumnProfile): Finding | undefined {
  if (profile.numbers !== undefined && !profile.numbers.whole) return undefined;
  const sample = spreadSample(profile.texts, 2000).map((text) => (text.length <= LONGEST ? text.trim() : ""));
  const found =
    findCheckedNumber(profile.name, sample) ??
    findContact(sample) ??
    findNationalId(profile.name, sample) ??
    findPhone(profile.name, sample);
  if (found === undefined) return undefined;
  const what = namesRecords(profile.name) && !found.checked ? "keys" : found.title;
  const share = found.share < 1 && found.checked ? `${shareText(found.share)} with right check digits` : "";
  return {
    sdtype: "id",
    role: "direct identifier",
    pii: { kind: found.kind, action: "replace" },
    format: { pattern: patternOf(profile, sample, found) },
    evidence: `${groupDigits(profile.distinct)} ${what} in ${groupDigits(profile.values)} rows${share === "" ? "" : `, ${share}`}`,
    confidence: found.checked ? 0.97 : 0.95,
  };
}

function patternOf(
  profile: ColumnProfile,
  sample: readonly string[],
  { kind, pattern, never }: PersonalNumber,
): string {
  if (pattern !== undefined) return pattern;
  if (kind === "phone number") return phonePattern(sample);
  if (kind === "bank account") return ibanPattern(sample);
  if (kind === "web address") return webPattern(sample);
  return never === undefined ? idPattern(profile) : neverIssued(idPattern({ ...profile, consecutive: false }), never);
}
