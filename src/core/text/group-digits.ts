/** A whole number with a comma between groups of three digits: `4,454`. No locale is asked, so every host prints the same. */
export function groupDigits(value: number): string {
  const digits = String(Math.abs(Math.round(value)));
  let out = "";
  for (let at = 0; at < digits.length; at++) {
    if (at > 0 && (digits.length - at) % 3 === 0) out += ",";
    out += digits[at];
  }
  return value < 0 ? `-${out}` : out;
}
