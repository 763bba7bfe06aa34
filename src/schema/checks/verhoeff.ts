/** The dihedral group of order 10: row times column. */
const TIMES =
  "0123456789 1234067895 2340178956 3401289567 4012395678 5987604321 6598710432 7659821043 8765932104 9876543210".split(
    " ",
  );
/** What each place from the right does to a digit, eight of them in turn. */
const TURNS = "0123456789 1576283094 5803796142 8916043527 9453126870 4286573901 2793806415 7046913258".split(" ");

/**
 * True when a text of digits passes the check of Verhoeff, which finds every single wrong digit and every swap of neighbours.
 * @param digits digits and nothing else
 * @see Verhoeff, "Error detecting decimal codes", Mathematical Centre Tracts 29 (1969)
 */
export function passesVerhoeff(digits: string): boolean {
  let state = 0;
  for (let at = 0; at < digits.length; at++) {
    const digit = digits.charCodeAt(digits.length - 1 - at) - 48;
    state = Number(TIMES[state][Number(TURNS[at % 8][digit])]);
  }
  return state === 0;
}
