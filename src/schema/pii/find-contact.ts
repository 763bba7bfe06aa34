import { freeDomain } from "./free-domain.js";
import type { PersonalNumber } from "./personal-number.js";
import { shareOf } from "./share-of.js";

const EMAIL = /^(?:mailto:)?[^\s@]+@[^\s@]+\.[\p{L}\d-]{2,}$/u;
const WEB = /^(?:https?:\/\/|www\.)\S+$/i;
const IP4 = /^(?:\d{1,3}\.){3}\d{1,3}(?:\/\d\d?)?$/;
const IP6 = /^(?=.*::|(?:[^:]*:){7})[\da-f:]{3,39}$/i;
const MAC = /^(?:[\da-f]{2}[:-]){5}[\da-f]{2}$/i;
const IBAN = /^[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){3,7}(?: ?[A-Z\d]{1,3})?$/;
const CARD = /^(?:[\d*X]{4}[ -]){3}[\d*X]{4}$/;
const SSN = /^[\dX*]{3}-[\dX*]{2}-\d{4}$/;
/** Share of the texts that must have the shape: an address is not made a level by a few texts such as `none given` beside it. */
const MOST = 0.8;

/** Addresses and numbers that lead to one person, machine or account by their shape alone. */
export function findContact(texts: readonly string[]): PersonalNumber | undefined {
  const share = (...shapes: readonly RegExp[]) => shareOf(texts, (text) => shapes.some((shape) => shape.test(text)));
  const found = (
    kind: PersonalNumber["kind"],
    title: string,
    shapes: readonly RegExp[],
  ): PersonalNumber | undefined => {
    const held = share(...shapes);
    return held >= MOST ? { kind, title, share: held, checked: false } : undefined;
  };
  const email = found("e-mail address", "e-mail addresses", [EMAIL]);
  if (email !== undefined) return { ...email, pattern: `{given}.{family}{d3}@${freeDomain(texts)}` };
  const ip = found("IP address", "IP addresses", [IP4, IP6]);
  // 240 and over is kept back for ever (RFC 1112), and 2001:db8 is for documents (RFC 3849).
  if (ip !== undefined)
    return { ...ip, pattern: share(IP4) >= share(IP6) ? "24{d1}.{Octet}.{Octet}.{Octet}" : "2001:db8:{h4}::{h4}" };
  const mac = found("device", "hardware addresses", [MAC]);
  // A 2 in the second place marks addresses that no maker gave out.
  if (mac !== undefined) return { ...mac, never: [[1, "2"]] };
  return (
    found("web address", "web addresses", [WEB]) ??
    found("bank account", "account numbers", [IBAN]) ??
    withNever(found("card number", "card numbers", [CARD]), "luhn") ??
    // No group of a social security number is 00.
    withNever(found("national id", "social security numbers", [SSN]), [
      [3, "0"],
      [4, "0"],
    ])
  );
}

function withNever(found: PersonalNumber | undefined, never: PersonalNumber["never"]): PersonalNumber | undefined {
  return found && { ...found, never: never! };
}
