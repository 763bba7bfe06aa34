import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { decode, learnCodec } from "../../../src/encode/codec.js";
import { inferSchema } from "../../../src/schema/infer.js";
import { personIndex } from "../../../src/schema/person-key.js";
import { CHECKS, compactText, NATIONAL_IDS } from "../../../src/schema/pii/checks-by-name.js";
import { MADE_NAMES } from "../../../src/schema/pii/names/made-names.js";
import { readOracle } from "../../oracles/read-oracle.js";
import { tableOf as tableOfCells } from "../../schema/tables.js";
import { textsOf } from "../example-columns.js";

const { ids } = readOracle<{ ids: Record<string, { valid: string[] }> }>("check-digits");

/** What is written in the place of columns, as inferred, learned and made anew from row `first` on. */
function remade(
  columns: Record<string, readonly string[]>,
  { rows = 2000, first = 0, perPerson = 1, seed = "1" } = {},
) {
  const table = tableOfCells(columns);
  const { schema } = inferSchema(table, { decimal: ".", quotedColumns: [] });
  const key = schema.columns.findIndex(({ name }) => name === schema.personKey);
  const persons = key < 0 ? { person: undefined, persons: table.rows } : personIndex(table.columns[key], () => false);
  const { codec } = learnCodec(table, schema, persons);
  const made = decode(
    codec,
    schema,
    { columns: [], rows },
    {
      rows: Float64Array.from({ length: rows }, (_, row) => first + row),
      rowsPerPerson: perPerson,
      stream: new Random(seed).stream("decode"),
      conditions: [],
    },
  );
  return Object.fromEntries(made.columns.map((column) => [column.name, textsOf(column, rows)]));
}

const cells = (rows: number, make: (row: number) => string) => Array.from({ length: rows }, (_, row) => make(row));

describe("numbers of persons that are made anew can be nobody's", () => {
  test.each(NATIONAL_IDS.filter(({ id }) => ids[id] !== undefined).map((scheme) => [scheme.id, scheme] as const))(
    "%s",
    (id, { passes }) => {
      const { value } = remade({
        value: ids[id].valid.map((text) => (id === "us-ssn" ? text.replace(/(...)(..)/, "$1-$2-") : text)),
      });
      expect(new Set(value).size).toBe(2000);
      expect(value.filter((text) => passes(compactText(text)))).toEqual([]);
      const shape = (text: string) => text.replace(/\d/g, "9").replace(/[A-Z]/g, "A");
      const shapes = new Set(ids[id].valid.map((text) => shape(text).length));
      expect(
        value.every((text) => shapes.has(compactText(text).length) || shapes.has(text.length) || id === "us-ssn"),
      ).toBe(true);
    },
  );

  test("IBAN have check digits that no bank gives", () => {
    const { iban } = remade({ iban: ids.iban.valid });
    expect(iban.every((text) => /^[A-Z\d]{2}00/.test(text) && !CHECKS.get("iban")!(text))).toBe(true);
  });

  test.each([
    ["in groups", (text: string) => text.replace(/(....)(?=.)/g, "$1 "), /^\d{4} \d{4} \d{4} \d{4}$/],
    ["with dashes", (text: string) => text.replace(/(....)(?=.)/g, "$1-"), /^\d{4}-\d{4}-\d{4}-\d{4}$/],
    ["plain", (text: string) => text, /^\d{16}$/],
  ])("card numbers %s", (_, write, like) => {
    const valid = ids.luhn.valid.map((text) => `4${text.slice(1)}`).filter((text) => CHECKS.get("luhn")!(text));
    const more = cells(200, (row) => {
      const body = `4${String(row * 7919 + 100000000000000).slice(1)}`;
      return "0123456789"
        .split("")
        .map((digit) => body + digit)
        .find((text) => CHECKS.get("luhn")!(text))!;
    });
    const { card } = remade({ card: [...valid, ...more].map(write) });
    expect(card.every((text) => like.test(text))).toBe(true);
    expect(card.filter((text) => CHECKS.get("luhn")!(compactText(text)))).toEqual([]);
  });

  test("social security numbers have the group 00", () => {
    const { ssn } = remade({ ssn: cells(300, (row) => `${100 + row}-${10 + (row % 80)}-${1000 + row}`) });
    expect(ssn.every((text) => /^\d{3}-00-\d{4}$/.test(text))).toBe(true);
  });
});

describe("addresses that are made anew lead nowhere", () => {
  test("e-mail stands under a domain that is nobody's and that no real address of the column has", () => {
    const at = (...domains: string[]) =>
      remade({ email: cells(300, (row) => `person${row}@${domains[row % domains.length]}`) }).email.map(
        (text) => text.split("@")[1],
      );
    expect(new Set(at("clinic.org"))).toEqual(new Set(["example.org"]));
    expect(new Set(at("example.org", "EXAMPLE.com"))).toEqual(new Set(["example.net"]));
    expect(new Set(at("example.org", "example.com", "example.net", "mail.example", "post.example"))).toEqual(
      new Set(["twin.example"]),
    );
    const { email } = remade({ email: cells(300, (row) => `person${row}@clinic.org`) }, { rows: 20000 });
    expect(new Set(email).size).toBe(20000);
    expect(email.every((text) => /^[a-z]+\.[a-z]+\d{3}@/.test(text))).toBe(true);
  });

  test.each([
    [
      "of North America",
      (row: number) => `(${200 + (row % 700)}) ${300 + row}-${1000 + row}`,
      /^\(\d{3}\) 555-01\d{2}$/,
    ],
    [
      "of North America with its code",
      (row: number) => `+1 ${200 + row}-${300 + row}-${1000 + row}`,
      /^\+1 \d{3}-555-01\d{2}$/,
    ],
    ["of Britain", (row: number) => `+44 7${100 + row} ${100000 + 31 * row}`, /^\+44 7700 900\d{3}$/],
    [
      "of France",
      (row: number) => `06 ${10 + (row % 80)} ${10 + (row % 70)} ${10 + (row % 60)} ${10 + (row % 50)}`,
      /^06 39 98 \d\d \d\d$/,
    ],
    ["of Germany", (row: number) => `+49 30 ${1000000 + 7919 * row}`, /^\+49 00 \d{7}$/],
  ])("phone numbers %s", (_, make, like) => {
    const { phone } = remade({ phone: cells(300, make) }, { rows: 3000 });
    expect(phone.filter((text) => !like.test(text))).toEqual([]);
  });

  test("IP addresses are of a range that is kept back for ever", () => {
    const { ip } = remade({ ip: cells(300, (row) => `10.${row % 250}.${(7 * row) % 250}.${row % 200}`) });
    expect(
      ip.every((text) => /^24\d(?:\.\d{1,3}){3}$/.test(text) && text.split(".").every((part) => Number(part) < 256)),
    ).toBe(true);
  });
});

describe("names that are made anew", () => {
  const given = "Ann Bob Carl Dora Emil Fay Gus Hal Ivy Jon".split(" ");
  const family = "Abel Byrd Cobb Dean Eads Finn Gage Hale Ives Judd Katz".split(" ");
  const names = (write: (given: string, family: string) => string) =>
    cells(110, (row) => write(given[row % 10], family[row % 11]));
  test.each([
    ["given and family name", names((a, b) => `${a} ${b}`), /^\p{Lu}\p{Ll}+ \p{Lu}\p{L}+$/u],
    ["family name first", names((a, b) => `${b}, ${a}`), /^\p{Lu}\p{L}+, \p{Lu}\p{Ll}+$/u],
    ["capitals", names((a, b) => `${a} ${b}`.toUpperCase()), /^\p{Lu}+ \p{Lu}+$/u],
    ["small letters", names((a, b) => `${a} ${b}`.toLowerCase()), /^[a-z]+ [a-z]+$/],
    [
      "another script",
      cells(110, (row) => `${"Иван Анна Олег Вера".split(" ")[row % 4]} Петров${"абвгдежзик"[row % 10]}`),
      /^\p{sc=Cyrillic}+ \p{sc=Cyrillic}+$/u,
    ],
  ])("are written as theirs: %s", (_, patient_name, like) => {
    const made = remade({ patient_name }).patient_name;
    expect(made.filter((text) => !like.test(text))).toEqual([]);
    expect(new Set(made).size).toBeGreaterThan(100);
  });

  test("are of our own lists, of 300 entries at most", () => {
    const { first_name } = remade({ first_name: names((a) => a) });
    expect(first_name.every((text) => MADE_NAMES.Given.includes(text))).toBe(true);
    expect(Object.values(MADE_NAMES).flat().length).toBeLessThanOrEqual(300);
  });

  test("are the same in all rows of a person, and any rows can be asked for", () => {
    const patient_id = cells(600, (row) => `P${1000 + Math.floor(row / 3)}`);
    const patient_name = cells(600, (row) => `${given[Math.floor(row / 3) % 10]} ${family[Math.floor(row / 3) % 11]}`);
    const whole = remade({ patient_id, patient_name }, { rows: 300, perPerson: 3 });
    whole.patient_name.forEach((name, row) => void expect(name).toBe(whole.patient_name[row - (row % 3)]));
    const later = remade({ patient_id, patient_name }, { rows: 30, first: 60, perPerson: 3 });
    expect(later.patient_name).toEqual(whole.patient_name.slice(60, 90));
    expect(remade({ patient_id, patient_name }, { rows: 300, perPerson: 3, seed: "2" }).patient_name).not.toEqual(
      whole.patient_name,
    );
  });

  test("of streets have a number where theirs had", () => {
    const address = cells(90, (row) => `${row + 1} ${family[row % 11]} Road`);
    expect(remade({ address }).address.every((text) => /^\d{1,3} \p{L}[\p{L} ]+$/u.test(text))).toBe(true);
  });
});
