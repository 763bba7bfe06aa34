/**
 * True when a text of digits passes the Luhn check: from the right, every second digit doubled and its own digits summed, the total is a
 * multiple of ten. A wrong number passes once in ten.
 * @param digits at least one digit and nothing else
 * @see ISO/IEC 7812-1:2017, annex B
 */
export function passesLuhn(digits: string): boolean {
  let sum = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    const doubled = at % 2 === 1 ? 2 * digit : digit;
    sum += doubled > 9 ? doubled - 9 : doubled;
  }
  return sum % 10 === 0;
}
