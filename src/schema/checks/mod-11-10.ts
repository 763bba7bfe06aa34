/**
 * True when a text of digits passes the hybrid check that goes digit by digit through remainders by 10 and 11.
 * @param digits digits and nothing else
 * @see ISO/IEC 7064:2003, MOD 11,10
 */
export function passesMod1110(digits: string): boolean {
  let product = 10;
  for (let at = 0; at < digits.length - 1; at++) {
    const sum = (product + digits.charCodeAt(at) - 48) % 10;
    product = ((sum === 0 ? 10 : sum) * 2) % 11;
  }
  return (product + digits.charCodeAt(digits.length - 1) - 48) % 10 === 1;
}
