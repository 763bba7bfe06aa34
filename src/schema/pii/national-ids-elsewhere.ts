import { isLikelyDay } from "../checks/likely-day.js";
import { passesLuhn } from "../checks/luhn.js";
import { passesVerhoeff } from "../checks/verhoeff.js";
import { weightedSum } from "../checks/weighted-sum.js";
import type { NationalId } from "./national-id.js";

/** Weights that count down to 2 from any number. */
const down = (from: number) => Array.from({ length: from - 1 }, (_, at) => from - at);
const CNPJ = [5, 4, 3, 2, 9, 8, 7, 6, 5, 4, 3, 2];
const RESIDENT = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const two = (text: string, at: number) => Number(text.slice(at, at + 2));

/** Area, group and serial; no area is 000, 666 or 900 and over, no group 00, no serial 0000. Taxpayer numbers begin with 9. */
const SSN = /^(?!000|666)(?:[0-8]\d\d(?!00)\d\d|9\d\d(?:5\d|6[0-5]|7\d|8[0-8]|9[0-24-9]))(?!0000)\d{4}$/;

function sin(text: string): boolean {
  return /^[1-79]\d{8}$/.test(text) && passesLuhn(text);
}

function tfn(text: string): boolean {
  return /^\d{9}$/.test(text) && text !== "000000000" && weightedSum(text, [1, 4, 3, 7, 5, 8, 6, 9, 10]) % 11 === 0;
}

/** Eight digits and the ninth for their check; the tenth is the issue, the eleventh the person on the card. */
function medicare(text: string): boolean {
  return /^[2-6]\d{9,10}$/.test(text) && weightedSum(text, [1, 3, 7, 9, 1, 3, 7, 9]) % 10 === Number(text[8]);
}

function aadhaar(text: string): boolean {
  return /^[2-9]\d{11}$/.test(text) && passesVerhoeff(text);
}

/** Two digits, each eleven minus the remainder of the sum before it, 0 for ten and over. */
function cpf(text: string): boolean {
  if (!/^\d{11}$/.test(text) || /^(\d)\1*$/.test(text)) return false;
  return brazilian(text, down(10), 9) && brazilian(text, down(11), 10);
}

function cnpj(text: string): boolean {
  return /^\d{14}$/.test(text) && !/^0+$/.test(text) && brazilian(text, CNPJ, 12) && brazilian(text, [6, ...CNPJ], 13);
}

function brazilian(text: string, weights: readonly number[], place: number): boolean {
  const rest = weightedSum(text, weights) % 11;
  return (rest < 2 ? 0 : 11 - rest) === Number(text[place]);
}

/** Region, date of birth and number, with the check of ISO/IEC 7064 MOD 11-2, X for ten. */
function resident(text: string): boolean {
  if (!/^[1-9]\d{5}(?:19|20)\d{9}[\dX]$/.test(text) || !isLikelyDay(two(text, 10), two(text, 12))) return false;
  return "10X98765432"[weightedSum(text, RESIDENT) % 11] === text[17];
}

function tckn(text: string): boolean {
  if (!/^[1-9]\d{10}$/.test(text)) return false;
  const odd = weightedSum(text, [1, 0, 1, 0, 1, 0, 1, 0, 1]);
  const even = weightedSum(text, [0, 1, 0, 1, 0, 1, 0, 1]);
  const ninth = (((7 * odd - even) % 10) + 10) % 10;
  return ninth === Number(text[9]) && (odd + even + ninth) % 10 === Number(text[10]);
}

function southAfrican(text: string): boolean {
  return /^\d{10}[01]\d\d$/.test(text) && isLikelyDay(two(text, 2), two(text, 4)) && passesLuhn(text);
}

/** Digits from the right times 2 … 7 in turn; K for ten. */
function rut(text: string): boolean {
  if (!/^\d{7,8}[\dK]$/.test(text)) return false;
  let sum = 0;
  for (let at = text.length - 2, weight = 2; at >= 0; at--, weight = weight === 7 ? 2 : weight + 1)
    sum += weight * Number(text[at]);
  return "0K987654321"[sum % 11] === text[text.length - 1];
}

/** Numbers of persons outside Europe, each as its register describes it. */
export const OTHER_IDS: readonly NationalId[] = [
  {
    id: "us-ssn",
    title: "social security numbers",
    passes: (text) => SSN.test(text),
    chance: 0.9,
    never: [
      [3, "0"],
      [4, "0"],
    ],
  },
  { id: "ca-sin", title: "social insurance numbers", passes: sin, chance: 0.08 },
  { id: "au-tfn", title: "Australian tax file numbers", passes: tfn, chance: 0.09 },
  // No card number begins with 0.
  { id: "au-medicare", title: "Medicare card numbers", passes: medicare, chance: 0.05, never: [[0, "0"]] },
  { id: "in-aadhaar", title: "Aadhaar numbers", passes: aadhaar, chance: 0.08 },
  {
    id: "in-pan",
    title: "Indian tax numbers",
    passes: (text) => /^[A-Z]{3}[ABCFGHLJPT][A-Z]\d{4}[A-Z]$/.test(text),
    chance: 0.001,
    // The fourth letter is the kind of holder, and Z is none.
    never: [[3, "Z"]],
  },
  { id: "br-cpf", title: "CPF numbers", passes: cpf, chance: 0.01 },
  { id: "br-cnpj", title: "CNPJ numbers", passes: cnpj, chance: 0.01 },
  { id: "cn-resident", title: "Chinese identity numbers", passes: resident, chance: 0.001 },
  { id: "tr-tckn", title: "Turkish identity numbers", passes: tckn, chance: 0.01 },
  { id: "za-id", title: "South African identity numbers", passes: southAfrican, chance: 0.005 },
  { id: "cl-rut", title: "Chilean national numbers", passes: rut, chance: 0.09 },
  {
    id: "mx-curp",
    title: "Mexican population codes",
    passes: (text) => /^[A-Z][AEIOUX][A-Z]{2}\d{6}[HMX][A-Z]{5}[A-Z\d]\d$/.test(text),
    chance: 0.001,
    // The sex is H, M or X.
    never: [[10, "Q"]],
  },
];
