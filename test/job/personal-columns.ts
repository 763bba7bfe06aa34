import { fakerDE, fakerEN_GB, fakerEN_US, fakerFR } from "@faker-js/faker";
import { CHECKS } from "../../src/schema/pii/checks-by-name.js";

/** A number with the check digit that makes it pass; digits in front are drawn anew until there is one. */
function passing(check: string, draw: () => string): string {
  for (;;) {
    const head = draw();
    for (let digit = 0; digit < 10; digit++) if (CHECKS.get(check)!(head + String(digit))) return head + String(digit);
  }
}

const { number, string, helpers } = fakerEN_US;
const digits = (length: number) => string.numeric({ length });

/** Columns of whom one person each is known by a value, as hospitals, banks and phone firms have them; none of the values may come back. */
export const ONE_PERSONS: Readonly<Record<string, () => string>> = {
  email: () => fakerEN_US.internet.email(),
  phone_us: () => fakerEN_US.phone.number({ style: "national" }),
  phone_gb: () => fakerEN_GB.phone.number({ style: "national" }),
  phone_de: () => fakerDE.phone.number({ style: "international" }),
  telephone: () => fakerFR.phone.number({ style: "national" }),
  iban: () => fakerDE.finance.iban({ countryCode: "DE", formatted: true }),
  card: () => fakerEN_US.finance.creditCardNumber({ issuer: "4###-####-####-###L" }),
  ssn: () => `${number.int({ min: 100, max: 665 })}-${number.int({ min: 10, max: 99 })}-${digits(4)}`,
  nhs_number: () => passing("uk-nhs-number", () => `4${digits(8)}`),
  passport_no: () => `C${digits(5)}`,
  mrn: () => String(number.int({ min: 1000000, max: 1009999 })),
  policy_number: () => `P-${digits(5)}`,
  licence_plate: () => `${string.alpha({ length: 1, casing: "upper" })}-${digits(4)}`,
  imei: () => passing("luhn", () => `35${digits(12)}`),
  serial_number: () => `SN${digits(4)}`,
  mac: () => fakerEN_US.internet.mac(),
  ip_address: () =>
    [number.int({ min: 1, max: 223 }), ...Array.from({ length: 3 }, () => number.int({ max: 255 }))].join("."),
  client_ipv6: () => fakerEN_US.internet.ipv6(),
  home_page: () => `https://${fakerEN_US.internet.domainName()}/${fakerEN_US.internet.username().toLowerCase()}`,
  username: () => fakerEN_US.internet.username().toLowerCase(),
  account_number: () => digits(5),
};

/** Columns whose values several persons share, or may by chance. */
export const SHARED: Readonly<Record<string, () => string>> = {
  first_name: () => fakerEN_US.person.firstName(),
  full_name: () => fakerEN_US.person.fullName(),
  address: () => fakerEN_GB.location.streetAddress(),
  city: () => helpers.arrayElement(["Leeds", "Bath", "Derby", "Crewe", "Ripon"]),
  postcode: () =>
    `${helpers.arrayElement(["LS", "BA", "DE"])}${number.int({ min: 1, max: 9 })} ${digits(1)}${string.alpha({ length: 2, casing: "upper" })}`,
  date_of_birth: () => fakerEN_US.date.birthdate().toISOString().slice(0, 10),
  notes: () => `seen at home, ${fakerEN_US.lorem.sentence(8)} call ${fakerEN_US.phone.number({ style: "national" })}`,
  outcome: () => helpers.arrayElement(["yes", "no"]),
};

/** A table of them as delimited text, the same in every run, and the cells of each column. */
export function personalTable(rows: number): { text: string; cells: Record<string, string[]> } {
  for (const faker of [fakerEN_US, fakerEN_GB, fakerDE, fakerFR]) {
    faker.seed(11);
    faker.setDefaultRefDate("2025-01-01T00:00:00.000Z");
  }
  const cells = Object.fromEntries(
    Object.entries({ ...ONE_PERSONS, ...SHARED }).map(([name, make]) => [name, Array.from({ length: rows }, make)]),
  );
  const names = Object.keys(cells);
  const lines = Array.from({ length: rows }, (_, row) => names.map((name) => `"${cells[name][row]}"`).join(","));
  return { text: `${names.join(",")}\n${lines.join("\n")}\n`, cells };
}
