import { remainder } from "./remainder.js";

/**
 * True when an account number passes the check of IBAN: its first four characters moved to the end and letters read as 10 to 35, the number
 * leaves 1 when divided by 97. A wrong number passes once in 97.
 * @param compact upper-case letters and digits, no blanks
 * @see ISO 13616-1:2020; ISO/IEC 7064:2003, MOD 97-10
 */
export function passesMod97(compact: string): boolean {
  const turned = compact.slice(4) + compact.slice(0, 4);
  return remainder(turned.replace(/[A-Z]/g, letterNumber), 97) === 1;
}

const letterNumber = (letter: string) => String(letter.charCodeAt(0) - 55);
