import { foldText } from "./names/fold-text.js";

const DOMAINS = ["example.org", "example.com", "example.net", "mail.example", "post.example"];
/** What stands around the domain of an e-mail or web address. */
const AROUND = /^.*@|^(?:https?:\/\/)?(?:www\.)?|[/?#:].*$/giu;

/** The first of the domains that nobody can own (RFC 2606) that no address of the column stands under, so that no made address can be one of them. */
export function freeDomain(addresses: readonly string[]): string {
  const used = new Set(addresses.map((text) => foldText(text.replace(AROUND, ""))));
  return DOMAINS.find((domain) => !used.has(domain)) ?? "twin.example";
}
