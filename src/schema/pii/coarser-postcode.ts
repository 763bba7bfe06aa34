const BRITISH = /^([A-Z]{1,2}\d[A-Z\d]?)\s*\d[A-Z]{2}$/i;
const CANADIAN = /^([A-Z]\d[A-Z]) ?\d[A-Z]\d$/i;
/** Letters for a country in front, as in `D-10115`. */
const COUNTRY = /^[A-Z]{1,3}[ -](?=\d)/i;
/** Digits of a ZIP code. */
const ZIP = 5;

/**
 * Gives the first part of postcodes; undefined where a text has none. Letters and digits: the part of a town or district (`SW1A 1AA` → `SW1A`,
 * `K1A 0B1` → `K1A`). Digits: the first three of five and more, as 45 CFR 164.514(b)(2)(i)(B) has it for ZIP codes, the first two of four, of
 * fewer those in front of a dash or blank, or the first. ZIP codes that lost a zero in front get it back before.
 * @param all the postcodes of the column, which tell how many digits one has
 */
export function coarserPostcode(all: readonly string[]): (postcode: string) => string | undefined {
  const bare = (text: string) => text.trim().replace(/\.0$/, "").replace(COUNTRY, "");
  const isZip = all.every((text) => !/^\d{6,}$/.test(bare(text))) && all.some((text) => /^\d{5}$/.test(bare(text)));
  return (postcode) => {
    const text = bare(postcode);
    const area = (BRITISH.exec(text) ?? CANADIAN.exec(text))?.[1];
    if (area !== undefined) return area;
    const whole = isZip && /^\d{3,4}$/.test(text) ? text.padStart(ZIP, "0") : text;
    const digits = /^\d+/.exec(whole)?.[0];
    if (digits === undefined) return /^(?=.*\d)[A-Z\d]+/i.exec(whole)?.[0].slice(0, 3);
    if (digits.length >= ZIP) return digits.slice(0, 3);
    if (digits.length === 4) return digits.slice(0, 2);
    return digits.length < whole.length ? digits : digits.slice(0, 1);
  };
}
