import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import type { ColumnProfile } from "../profile.js";

/** Pairs of words for no and yes, in lower case. */
const PAIRS = [
  ["0", "1"],
  ["0.0", "1.0"],
  ["no", "yes"],
  ["n", "y"],
  ["false", "true"],
  ["f", "t"],
  ["off", "on"],
  ["absent", "present"],
  ["nein", "ja"],
  ["n", "j"],
  ["non", "oui"],
  ["no", "sí"],
  ["no", "si"],
  ["no", "sì"],
  ["não", "sim"],
  ["nao", "sim"],
  ["nee", "ja"],
  ["nej", "ja"],
  ["nei", "ja"],
  ["ei", "kyllä"],
  ["nie", "tak"],
  ["ne", "ano"],
  ["ne", "da"],
  ["nu", "da"],
  ["nem", "igen"],
  ["hayır", "evet"],
  ["нет", "да"],
  ["όχι", "ναι"],
  ["否", "是"],
  ["いいえ", "はい"],
  ["아니요", "예"],
  ["falsch", "wahr"],
  ["faux", "vrai"],
  ["falso", "verdadero"],
  ["falso", "vero"],
  ["unchecked", "checked"],
  ["not selected", "selected"],
  ["negative", "positive"],
  ["neg", "pos"],
];

/** Two values that are a pair of words for no and yes. */
export function recogniseBoolean(profile: ColumnProfile): Finding | undefined {
  if (profile.distinct !== 2) return undefined;
  const lower = profile.texts.map((text) => text.toLowerCase());
  const pair = PAIRS.find(([no, yes]) => lower.includes(no) && lower.includes(yes));
  if (pair === undefined) return undefined;
  return {
    sdtype: "boolean",
    format: { words: [profile.texts[lower.indexOf(pair[0])], profile.texts[lower.indexOf(pair[1])]] },
    evidence: `two values, a pair for no and yes, in ${groupDigits(profile.values)} rows`,
    confidence: pair[0] === "f" ? 0.7 : 0.98,
  };
}
