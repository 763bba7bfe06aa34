import { describe, expect, test } from "@jest/globals";
import { spreadsheetDamage } from "../../src/table/spreadsheet-damage.js";
import { tableOf } from "../schema/tables.js";

const GENES = "TP53|BRCA1|BRCA2|EGFR|KRAS|MYC|APOE|PTEN";
const rows = (levels: string) =>
  Array.from({ length: 60 }, (_, row) => levels.split("|")[row % levels.split("|").length]);
const found = (levels: string) => spreadsheetDamage(tableOf({ x: rows(levels) }));

describe("what a spreadsheet did to a column is told once, with its count and without its cells", () => {
  test.each([
    ["20-Oct|0-9|30-39|40-49", 15, "15 cells are days of months among ranges"],
    ["Oct-20|0-9|30-39|40-49|65+|<1", 10, "10 cells are days of months among ranges"],
    ["01-May|06-Oct|11-20|21-50|>50", 24, "24 cells are days of months among ranges"],
    ["20. Okt|0-9|30-39", 20, "20 cells are days of months among ranges"],
    ["45585|0-9|20-29|30-39", 15, "15 cells are numbers of days among ranges"],
    [`${GENES}|2-Sep|1-Mar`, 12, "12 cells are days of months among codes"],
    ["1.23E+11|123456789012", 30, "30 long numbers have lost the digits"],
    ["1,00E+12|4,86E+12", 60, "60 long numbers have lost the digits"],
  ])("%s", (levels, count, said) => {
    const notes = found(levels);
    expect(notes).toEqual([
      { code: "spreadsheet-damage", text: expect.stringMatching(said), place: { column: "x" }, count },
    ]);
    expect(notes[0].text).not.toMatch(/Oct|Okt|Sep|May|45585|E\+/);
  });

  test.each([
    ["days alone", "1-Jan|2-Jan|3-Feb|4-Mar"],
    ["bands alone", "0-9|10-19|20-29"],
    ["genes alone", GENES],
    ["a measure in the exponents of programs", "1.23E+05|4.5E-07|0.5"],
    ["numbers of five digits beside one band", "45585|45586|45587|0-9"],
    ["words beside a day", "spring|summer|2-Sep|autumn"],
    ["missing tokens", "NA|N/A|"],
  ])("but not of %s", (_, levels) => expect(found(levels)).toEqual([]));
});
