import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { hashNumber, hashText } from "../../src/table/hash-text.js";
import { type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";

const VISITS = 3;
const PERSONS = 400;
/** Visits of one person are spread over the file; the last row names nobody. */
const TEXT = `visit,person\n${Array.from({ length: VISITS * PERSONS }, (_, at) => `${Math.floor(at / PERSONS)},p${at % PERSONS}`).join("\n")}\n9,\n`;

async function read(options: ReadCsvOptions, chunk = 1 << 20) {
  const reading = await readCsv(memorySource("visits.csv", new TextEncoder().encode(TEXT), chunk), options);
  const persons = new Map<string, number>();
  for (let row = 0; row < reading.table.rows; row++) {
    const person = cellText(reading.table.columns[1], row);
    persons.set(person, (persons.get(person) ?? 0) + 1);
  }
  return { ...reading, persons };
}

describe("above the row limit", () => {
  test("whole persons are kept, within the limit, and a note says how many rows", async () => {
    for (const rowLimit of [1200, 700, 500, 100, 20]) {
      const { table, rows, sampled, notes, persons } = await read({ rowLimit, personKey: "person" });
      expect(rows).toBe(VISITS * PERSONS + 1);
      expect(sampled).toBe(true);
      expect(table.rows).toBeLessThanOrEqual(rowLimit);
      expect(table.rows).toBeGreaterThan(0);
      persons.delete("");
      expect(new Set(persons.values())).toEqual(new Set([VISITS]));
      const kept = expect.stringMatching(new RegExp(`^${table.rows.toLocaleString("en")} of 1,201 rows`));
      expect(notes).toEqual([{ code: "reservoir", text: kept, count: table.rows }]);
    }
  });

  test("the outcome depends on the seed, not on the chunks", async () => {
    const whole = await read({ rowLimit: 500, personKey: "person", seed: "a" });
    for (const chunk of [17, 1000]) {
      expect((await read({ rowLimit: 500, personKey: "person", seed: "a" }, chunk)).table).toEqual(whole.table);
    }
    expect((await read({ rowLimit: 500, personKey: "person", seed: "b" })).persons).not.toEqual(whole.persons);
  });

  test("a key is proposed from the rows up to the limit; without one each row is a person", async () => {
    let seen = 0;
    const proposePersonKey: ReadCsvOptions["proposePersonKey"] = (table) => {
      seen = table.rows;
      return "person";
    };
    const named = await read({ rowLimit: 500, personKey: "person" });
    expect((await read({ rowLimit: 500, proposePersonKey })).table).toEqual(named.table);
    expect(seen).toBe(501);
    const alone = await read({ rowLimit: 500 });
    expect(new Set(alone.persons.values()).size).toBeGreaterThan(1);
  });

  test("a key that is no column is an error, from the start", async () => {
    await expect(read({ personKey: "nobody" })).rejects.toMatchObject({ code: "E_USAGE" });
  });
});

test("at the row limit every row is kept", async () => {
  const { table, sampled, notes } = await read({ rowLimit: VISITS * PERSONS + 1, personKey: "person" });
  expect([table.rows, sampled, notes]).toEqual([VISITS * PERSONS + 1, false, []]);
});

test("hashes spread evenly, and another seed gives others", () => {
  for (const hash of [(at: number) => hashText(`p${at}`, 1), (at: number) => hashNumber(at, 1)]) {
    const bins = new Array(16).fill(0);
    for (let at = 0; at < 16_000; at++) bins[Math.floor(hash(at) / 2 ** 28)]++;
    for (const count of bins) expect(Math.abs(count - 1000)).toBeLessThan(150);
  }
  expect(hashText("p1", 1)).not.toBe(hashText("p1", 2));
  expect(hashNumber(1, 1)).not.toBe(hashNumber(1, 2));
});
