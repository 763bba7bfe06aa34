import { groupDigits } from "../../core/text/group-digits.js";
import type { Finding } from "../finding.js";
import { headerWords } from "../pii/header-words.js";
import { mayBePersonName, namesThings } from "../pii/name-headers.js";
import { foldText } from "../pii/names/fold-text.js";
import { type AddressShares, addressShares } from "../pii/street-addresses.js";
import type { ColumnProfile } from "../profile.js";
import { spreadSample } from "../spread-sample.js";

const ENOUGH = 10;
const HEADERS: ReadonlySet<string> = new Set(
  foldText(
    "address addr adr street streetaddress homeaddress postaladdress mailingaddress adresse anschrift strasse rue adressepostale direccion domicilio calle endereco morada rua indirizzo adres straat straatnaam adress gatuadress osoite katuosoite ulica adresa ulice lakcim utca адрес улица адреса вулиця διευθυνση sokak acikadres 住所 地址 住址 주소 العنوان عنوان آدرس כתובת alamat diachi ที่อยู่ पता հասցե მისამართი dirección unvan naslov manzil adrese adreso lakcím",
  ).split(" "),
);
/** Of an address, what many persons share, and what is no place to live. */
const PARTS =
  /^(?:state|city|town|county|region|country|zip|zipcode|postcode|plz|type|kind|count|length|e|email|mail|ip|mac|web|url|status|since)$/;

/** Addresses of houses, by what the column is called and by words and numbers that only they have. */
export function recogniseStreetAddress(profile: ColumnProfile): Finding | undefined {
  if (profile.numbers !== undefined || profile.distinct < 3) return undefined;
  const words = headerWords(profile.name);
  const named =
    (words.some((word) => HEADERS.has(word)) || HEADERS.has(words.join(""))) && !words.some((word) => PARTS.test(word));
  const sample = spreadSample(profile.texts, 2000).map((text) => text.slice(0, 120).trim());
  const shares = addressShares(sample);
  const { streets, worded, numbered, coded } = shares;
  const isAddress = named
    ? streets + worded + numbered >= 0.5 || (profile.distinct >= 20 && coded < 0.5)
    : profile.distinct >= ENOUGH && !namesThings(profile.name) && readsAsAddress(profile, shares);
  if (!isAddress) return undefined;
  const isNumberFirst = sample.filter((text) => /^\d/.test(text)).length > 0.5 * sample.length;
  return {
    sdtype: "text",
    role: "direct identifier",
    pii: { kind: "street address", action: "replace" },
    format: { pattern: isNumberFirst ? "{House} {Street}" : "{Street} {House}" },
    evidence: `${groupDigits(profile.distinct)} addresses of houses in ${groupDigits(profile.values)} rows${named ? ", and named so" : ""}`,
    confidence: named ? 0.95 : 0.8,
  };
}

/** Words for streets and numbers; without such words, a new name with a number of its own in every row. */
function readsAsAddress({ name, distinct, values, persons }: ColumnProfile, shares: AddressShares): boolean {
  const { streets, numbered, varied, houses } = shares;
  if (varied < 0.3) return false;
  if (streets >= 0.5 || (streets >= 0.25 && numbered >= 0.6)) return true;
  const isNew = 10 * distinct >= 9 * Math.min(values, persons);
  return isNew && numbered >= 0.9 && varied >= 0.5 && houses >= 0.15 && !mayBePersonName(name);
}
