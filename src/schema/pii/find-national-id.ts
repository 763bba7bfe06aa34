import { CHECKS, compactText, NATIONAL_IDS } from "./checks-by-name.js";
import type { NationalId } from "./national-id.js";
import type { PersonalNumber } from "./personal-number.js";
import { shareOf } from "./share-of.js";

/** Share of the texts whose check digits must be right: numbers are mistyped, but not often. */
const MOST = 0.8;
/** Where the name says what it is, right numbers need only be many more than by chance. */
const MOST_OF_NAMED = 0.5;

/** What a column must be called for a check that many wrong numbers pass. */
const NAMES: Readonly<Record<string, RegExp>> = {
  "us-ssn": /\bssn\b|social.?sec|\bss.?(?:no|num|nbr)/i,
  "uk-nhs-number": /nhs/i,
  "nl-bsn": /\bbsn\b|burgerservice|sofi/i,
  "ca-sin": /\bsin\b|social.?ins/i,
  "au-tfn": /\btfn\b|tax.?file/i,
};
const DASHED = /^\d{3}[- ]\d{2}[- ]\d{4}$/;

/**
 * The national id whose check digits most of the texts have right, if that cannot be chance: the rarer a wrong number passes, the fewer texts
 * are enough.
 * @param texts distinct
 */
export function findNationalId(name: string, texts: readonly string[]): PersonalNumber | undefined {
  const compact = texts.map(compactText);
  let best: PersonalNumber | undefined;
  for (const scheme of NATIONAL_IDS) {
    const share = shareOf(compact, scheme.passes);
    if (share <= (best?.share ?? 0) || !isCertain(scheme, name, texts, share)) continue;
    best = { kind: "national id", title: scheme.title, share, checked: true, never: scheme.never ?? scheme.id };
  }
  return best;
}

function isCertain({ id, chance }: NationalId, name: string, texts: readonly string[], share: number): boolean {
  if (NAMES[id]?.test(name.replaceAll("_", " "))) return share >= MOST_OF_NAMED && texts.length >= 3;
  if (share < MOST) return false;
  // Nine digits in groups of three, two and four are written for nothing else.
  if (id === "us-ssn") return shareOf(texts, (text) => DASHED.test(text)) >= MOST;
  return texts.length >= (chance <= 0.001 ? 3 : chance <= 0.01 ? 5 : 20);
}

/** The bank accounts, cards or devices whose check digits most of the texts have right. */
export function findCheckedNumber(name: string, texts: readonly string[]): PersonalNumber | undefined {
  const compact = texts.map(compactText);
  const luhn = CHECKS.get("luhn")!;
  const iban = shareOf(compact, CHECKS.get("iban")!);
  if (iban >= MOST_OF_NAMED && texts.length >= 2)
    return {
      kind: "bank account",
      title: "bank account numbers (IBAN)",
      share: iban,
      checked: true,
    };
  const enough = texts.length >= 10 || /card|karte|carte|tarjeta|imei/i.test(name);
  const card = shareOf(compact, (text) => /^(?:3[0468]\d{12,13}|[24-6]\d{12,18}|35\d{14})$/.test(text) && luhn(text));
  if (card >= MOST && enough)
    return { kind: "card number", title: "card numbers", share: card, checked: true, never: "luhn" };
  const imei = shareOf(compact, (text) => /^\d{15}$/.test(text) && luhn(text));
  if (imei >= MOST && enough)
    return { kind: "device", title: "device numbers (IMEI)", share: imei, checked: true, never: "luhn" };
  const vehicle = shareOf(compact, (text) =>
    /^(?=.*\d)(?=.*[A-Z])[A-HJ-NPR-Z\d]{11}[A-HJ-NPR-Z\d]{2}[\dA-HJ-NPR-Z]{4}$/.test(text),
  );
  const named = /\bvin\b|vehicle|fahrgestell|chassis/i.test(name.replaceAll("_", " "));
  if (vehicle >= 0.95 && (named || shareOf(compact, (text) => /\d{4}$/.test(text)) >= MOST))
    // No vehicle number has a Q.
    return { kind: "vehicle", title: "vehicle numbers (VIN)", share: vehicle, checked: true, never: [[8, "Q"]] };
  return undefined;
}
