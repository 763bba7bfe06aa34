/** What in a column leads to a person. */
export const PII_KINDS = [
  "person name",
  "given name",
  "family name",
  "user name",
  "e-mail address",
  "phone number",
  "street address",
  "place of residence",
  "postcode",
  "coordinates",
  "date of birth",
  "bank account",
  "card number",
  "national id",
  "account number",
  "medical record number",
  "health plan number",
  "licence number",
  "licence plate",
  "vehicle",
  "device",
  "IP address",
  "web address",
  "free text",
] as const;
export type PiiKind = (typeof PII_KINDS)[number];

/**
 * What is proposed for such a column. `replace`: it is never modelled and made anew; `drop`: made anew too, and better left out; `coarsen`: it is
 * modelled as it stands, and fewer details (a year, a region) would give less away.
 */
export const PII_ACTIONS = ["replace", "drop", "coarsen"] as const;
export type PiiAction = (typeof PII_ACTIONS)[number];

export interface Pii {
  kind: PiiKind;
  action: PiiAction;
}
