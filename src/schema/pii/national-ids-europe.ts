import { isLikelyDay } from "../checks/likely-day.js";
import { passesLuhn } from "../checks/luhn.js";
import { passesMod1110 } from "../checks/mod-11-10.js";
import { remainder } from "../checks/remainder.js";
import { weightedSum } from "../checks/weighted-sum.js";
import type { NationalId } from "./national-id.js";

const LETTERS_23 = "TRWAGMYFPDXBNJZSQVHLCKE";
const LETTERS_31 = "0123456789ABCDEFHJKLMNPRSTUVWXY";
/** What characters at odd places of an Italian tax code count, for 0 to 9 and A to Z alike. */
const ODD_PLACES = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];
const NINO = /^(?!BG|GB|NK|KN|TN|NT|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z]\d{6}[A-D]$/;

const two = (text: string, at: number) => Number(text.slice(at, at + 2));

/** Ten digits, the last such that 10 … 1 times them is a multiple of eleven. */
function nhsNumber(text: string): boolean {
  return /^\d{10}$/.test(text) && weightedSum(text, [10, 9, 8, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0;
}

/** Sex, year, month, place and number, with 97 minus their remainder as a key; Corsica is written 2A and 2B. */
function nir(text: string): boolean {
  if (!/^[1-478]\d{4}(?:\d\d|2[AB])\d{8}$/.test(text)) return false;
  const digits = text.replace("2A", "19").replace("2B", "18");
  return 97 - remainder(digits.slice(0, 13), 97) === Number(digits.slice(13));
}

/** Eleven digits, of the first ten one twice or three times. */
function steuerId(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const kinds = new Set(text.slice(0, 10)).size;
  return (kinds === 9 || kinds === 8) && passesMod1110(text);
}

/** Digits and the letter of their remainder by 23; of foreigners X, Y or Z stands for the first digit. */
function dni(text: string): boolean {
  if (!/^[\dXYZ]\d{7}[A-Z]$/.test(text)) return false;
  const digits = text.slice(0, 8).replace(/^[XYZ]/, (letter) => String("XYZ".indexOf(letter)));
  return LETTERS_23[Number(digits) % 23] === text[8];
}

function codiceFiscale(text: string): boolean {
  if (!/^[A-Z]{6}[\dL-V]{2}[A-EHLMPRST][\dL-V]{2}[A-Z][\dL-V]{3}[A-Z]$/.test(text)) return false;
  let sum = 0;
  for (let at = 0; at < 15; at++) {
    const code = text.charCodeAt(at);
    const value = code >= 65 ? code - 65 : code - 48;
    sum += at % 2 === 0 ? ODD_PLACES[value] : value;
  }
  return sum % 26 === text.charCodeAt(15) - 65;
}

/** The test of eleven: 9 … 2 times the first eight digits, less the last. */
function bsn(text: string): boolean {
  return /^\d{9}$/.test(text) && text !== "000000000" && weightedSum(text, [9, 8, 7, 6, 5, 4, 3, 2, -1]) % 11 === 0;
}

/** Date of birth and number, with 97 minus the remainder; a 2 in front for who is born after 1999. */
function rijksregister(text: string): boolean {
  if (!/^\d{11}$/.test(text) || two(text, 2) % 20 > 12 || two(text, 4) > 31) return false;
  const key = Number(text.slice(9));
  const number = text.slice(0, 9);
  return 97 - remainder(number, 97) === key || 97 - remainder(`2${number}`, 97) === key;
}

/** Ten digits that pass Luhn, the century perhaps before them; 60 on the day for coordination numbers. */
function personnummer(text: string): boolean {
  if (!/^(?:19|20)?\d{10}$/.test(text)) return false;
  const ten = text.slice(-10);
  return isLikelyDay(two(ten, 2), two(ten, 4) % 60) && passesLuhn(ten);
}

function hetu(text: string): boolean {
  if (!/^\d{6}[-+A-FU-Y]?\d{3}[\dA-Y]$/.test(text) || !isLikelyDay(two(text, 2), two(text, 0))) return false;
  const digits = text.slice(0, 6) + text.slice(-4, -1);
  return LETTERS_31[remainder(digits, 31)] === text[text.length - 1];
}

/** A hundredfold of years is added to the month in twenties. */
function pesel(text: string): boolean {
  return (
    /^\d{11}$/.test(text) &&
    isLikelyDay(two(text, 2) % 20, two(text, 4)) &&
    weightedSum(text, [1, 3, 7, 9, 1, 3, 7, 9, 1, 3, 1]) % 10 === 0
  );
}

function cpr(text: string): boolean {
  return /^\d{10}$/.test(text) && isLikelyDay(two(text, 2), two(text, 0));
}

function fodselsnummer(text: string): boolean {
  return (
    /^\d{11}$/.test(text) &&
    isLikelyDay(two(text, 2) % 40, two(text, 0) % 40) &&
    weightedSum(text, [3, 7, 6, 1, 8, 9, 4, 5, 2, 1]) % 11 === 0 &&
    weightedSum(text, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1]) % 11 === 0
  );
}

/** Thirteen digits from 756 on, with the check of article numbers. */
function ahv(text: string): boolean {
  return /^756\d{10}$/.test(text) && weightedSum(text, [1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1, 3, 1]) % 10 === 0;
}

function nif(text: string): boolean {
  if (!/^[1-35689]\d{8}$/.test(text)) return false;
  const rest = weightedSum(text, [9, 8, 7, 6, 5, 4, 3, 2]) % 11;
  return (rest < 2 ? 0 : 11 - rest) === Number(text[8]);
}

function oib(text: string): boolean {
  return /^\d{11}$/.test(text) && passesMod1110(text);
}

/** Numbers of persons in Europe, each as its register describes it. */
export const EUROPEAN_IDS: readonly NationalId[] = [
  { id: "uk-nhs-number", title: "NHS numbers", passes: nhsNumber, chance: 0.09 },
  {
    id: "uk-nino",
    title: "National Insurance numbers",
    passes: (text) => NINO.test(text),
    chance: 0.001,
    // No number begins with Q.
    never: [
      [0, "Q"],
      [1, "Q"],
    ],
  },
  { id: "fr-nir", title: "French social security numbers", passes: nir, chance: 0.004 },
  // Numbers with a 0 in front are kept for tests.
  { id: "de-steuer-id", title: "German tax numbers", passes: steuerId, chance: 0.04, never: [[0, "0"]] },
  { id: "es-dni", title: "Spanish identity numbers", passes: dni, chance: 0.005 },
  { id: "it-codice-fiscale", title: "Italian tax codes", passes: codiceFiscale, chance: 0.001 },
  { id: "nl-bsn", title: "Dutch citizen service numbers", passes: bsn, chance: 0.09 },
  { id: "be-rijksregister", title: "Belgian national numbers", passes: rijksregister, chance: 0.01 },
  { id: "se-personnummer", title: "Swedish personal numbers", passes: personnummer, chance: 0.04 },
  { id: "fi-hetu", title: "Finnish personal codes", passes: hetu, chance: 0.001 },
  { id: "pl-pesel", title: "PESEL numbers", passes: pesel, chance: 0.03 },
  // The check was given up in 2007; no month is 00.
  {
    id: "dk-cpr",
    title: "Danish personal numbers",
    passes: cpr,
    chance: 0.04,
    never: [
      [2, "0"],
      [3, "0"],
    ],
  },
  { id: "no-fodselsnummer", title: "Norwegian birth numbers", passes: fodselsnummer, chance: 0.001 },
  { id: "ch-ahv", title: "Swiss social security numbers", passes: ahv, chance: 0.001 },
  { id: "pt-nif", title: "Portuguese tax numbers", passes: nif, chance: 0.09 },
  { id: "hr-oib", title: "Croatian personal numbers", passes: oib, chance: 0.1 },
];
