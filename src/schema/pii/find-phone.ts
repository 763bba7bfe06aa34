import { headerWords } from "./header-words.js";
import type { PersonalNumber } from "./personal-number.js";
import { shareOf } from "./share-of.js";

const PHONES =
  /^(?:(?:tele)?phones?|telephone|tel|telefon[aoe]?|telefoon|telefono|telefonnummer|telefonnr|mobile|mobil|mobilnummer|movil|cell|cellphone|celular|cellulare|portable|gsm|fax|handy|ph|mob|telno|puh|puhelin|puhelinnumero|telepon|тел|телефон|мобильный|電話|电话|手机|電話番号|전화|전화번호|휴대폰|هاتف|الهاتف|جوال|تلفن|τηλεφωνο|טלפון|dienthoai|sdt)$/;
const DIGITS = /^\+?\d{7,15}$/;
/** Digits in groups, with the marks that stand between them, and an extension. */
const GROUPED = /^(?:\+|00)?\(?\d{1,5}\)?(?:[ ./-]{0,3}\(?\d{1,8}\)?){1,6}(?: ?(?:x|ext\.? ?)\d{1,6})?$/i;
const SHAPES: readonly RegExp[] = [
  /^\+\d[\d ()./-]{5,20}\d(?: ?x\d+)?$/,
  /^(?:1[-. ])?(?:\(\d{3}\) ?|\d{3}[-. ])\d{3}[-. ]\d{4}(?: ?x\d+)?$/,
  /^\(?0\d{1,5}\)?(?:[ /.]|-(?=\d))\d[\d .-]{3,13}\d$/,
  /^\(\d{2,5}\) ?\d{2,5}(?:[ -]?\d{2,4}){1,2}$/,
];
/** Digits alone with a 0 in front are phone numbers only beside others that are written so. */
const TRUNK = /^0[1-9]\d{8,9}$/;
const MOST = 0.8;
const SOME = 0.2;

/**
 * Phone numbers, by the shape that only they have or by the name of the column and any grouping of digits.
 * @param texts distinct
 */
export function findPhone(name: string, texts: readonly string[]): PersonalNumber | undefined {
  const words = headerWords(name);
  const named = words.some((word) => PHONES.test(word)) || PHONES.test(words.join(""));
  const plain = (text: string) => text.replace(/[‐-―]/g, "-").trim();
  const isGrouped = (text: string) => GROUPED.test(text) && /^\D*(?:\d\D*){6,15}(?:x|ext|$)/i.test(text);
  const isShaped = (cell: string) => SHAPES.some((shape) => shape.test(cell)) && digitsOf(cell) >= 7;
  const cells = texts.map(plain);
  const trunk = shareOf(cells, isShaped) >= SOME;
  const share = shareOf(
    cells,
    (cell) => isShaped(cell) || (trunk && TRUNK.test(cell)) || (named && (DIGITS.test(cell) || isGrouped(cell))),
  );
  if (share < MOST) return undefined;
  return { kind: "phone number", title: "phone numbers", share, checked: false };
}

function digitsOf(text: string): number {
  return text.replace(/\D/g, "").length;
}
