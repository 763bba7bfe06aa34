import { describe, expect, test } from "@jest/globals";
import { passesVerhoeff } from "../../src/schema/checks/verhoeff.js";
import { CHECKS, compactText, NATIONAL_IDS } from "../../src/schema/pii/checks-by-name.js";
import { readOracle } from "../oracles/read-oracle.js";
import { inferAlone } from "./tables.js";

const { ids } = readOracle<{ ids: Record<string, { valid: string[]; invalid: string[] }> }>("check-digits");
/** Names of the oracle that are another register's here. */
const SAME: Record<string, string> = { "es-nie": "es-dni", "us-itin": "us-ssn" };
const check = (id: string) => CHECKS.get(SAME[id] ?? id) ?? (id === "verhoeff" ? passesVerhoeff : undefined);

describe("check digits", () => {
  test.each(Object.keys(ids))("%s are right and wrong as python-stdnum says", (id) => {
    for (const text of ids[id].valid) expect([text, check(id)!(compactText(text))]).toEqual([text, true]);
    for (const text of ids[id].invalid) expect([text, check(id)!(compactText(text))]).toEqual([text, false]);
  });

  test.each([
    ["luhn", "4111 1111 1111 1111"],
    ["luhn", "79927398713"],
    ["iban", "GB82 WEST 1234 5698 7654 32"],
    ["iban", "DE89 3704 0044 0532 0130 00"],
    ["uk-nhs-number", "943 476 5919"],
    ["verhoeff", "2363"],
    ["nl-bsn", "111222333"],
    ["br-cpf", "111.444.777-35"],
    ["ch-ahv", "756.9217.0769.85"],
    ["fi-hetu", "131052-308T"],
    ["it-codice-fiscale", "RSSMRA85T10A562S"],
    ["pl-pesel", "44051401359"],
    ["de-steuer-id", "86095742719"],
    ["in-aadhaar", "2341 2341 2346"],
  ])("%s: a published example passes: %s", (id, text) => {
    expect(check(id)!(compactText(text))).toBe(true);
  });

  test("a number of every register is told by its digits alone, whatever the column is called", () => {
    const told = NATIONAL_IDS.filter(({ id }) => ids[id] !== undefined && id !== "us-ssn").map(({ id, title }) => {
      const { evidence, pii } = inferAlone("V7", ids[id].valid);
      return [id, pii?.kind, evidence.includes(title)];
    });
    expect(told).toEqual(told.map(([id]) => [id, "national id", true]));
  });

  test("numbers with wrong digits are no national ids", () => {
    for (const id of ["uk-nhs-number", "pl-pesel", "br-cpf", "nl-bsn", "in-aadhaar"])
      expect([id, inferAlone("V7", ids[id].invalid).pii]).toEqual([id, undefined]);
  });

  test("a few mistyped ones do not hide the others", () => {
    const cells = [...ids["uk-nhs-number"].valid, ...ids["uk-nhs-number"].invalid.slice(0, 4)];
    expect(inferAlone("V7", cells)).toMatchObject({
      pii: { kind: "national id" },
      evidence: expect.stringContaining("90.9 %"),
    });
  });
});
