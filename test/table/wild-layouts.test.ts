import { describe, expect, test } from "@jest/globals";
import { memorySource } from "../../src/table/byte-source.js";
import { cellText } from "../../src/table/column-text.js";
import { type ReadCsvOptions, readCsv } from "../../src/table/read-csv.js";

const utf8 = (text: string) => new TextEncoder().encode(text);
const lines = (...rows: readonly string[]) => rows.map((row) => `${row}\n`).join("");
const times = (count: number, row: (at: number) => string) => Array.from({ length: count }, (_, at) => row(at));

async function read(bytes: Uint8Array, options: ReadCsvOptions = {}) {
  const { table, notes, dialect } = await readCsv(memorySource("wild.csv", bytes), options);
  const cells = Array.from({ length: table.rows }, (_, row) => table.columns.map((column) => cellText(column, row)));
  return { names: table.columns.map(({ name }) => name), cells, told: notes.map(({ code }) => code), dialect };
}

/** What a careful person sees in a file: names, number of records, the first and the last, what must be told. */
interface Layout {
  text: string;
  names: string[];
  records: number;
  first: string[];
  last?: string[];
  told?: string[];
}

const people = times(30, (at) => `${at + 1},Ann ${at},${at % 7}.5`);
const regions = times(30, (at) => `Region ${at},${at + 10},${(at * 7) % 90},${at % 9}.5`);
const firstRegion = ["Region 0", "10", "0", "0.5"];

const layouts: Record<string, Layout> = {
  "a report whose footer ends with a single word": {
    text: lines("id,who,mark", ...people, "", "", '"Marks by person"', '"Confidential - do not hand on"', '"Acme"'),
    names: ["id", "who", "mark"],
    records: 30,
    first: ["1", "Ann 0", "0.5"],
    last: ["30", "Ann 29", "1.5"],
    told: ["blank-lines", "footer"],
  },
  "a database shell that underlines its names": {
    text: lines("id,who,mark", "--,------,-----", ...people, "", "(30 rows affected)"),
    names: ["id", "who", "mark"],
    records: 30,
    first: ["1", "Ann 0", "0.5"],
    told: ["header-rows", "footer"],
  },
  "names, then widths and kinds of the columns, below comments": {
    text: lines(
      "# provisional, may change",
      "#",
      "site\tday\tflow",
      "5s\t20d\t14n",
      ...times(30, (at) => `USGS\t${at}\t${at}.5`),
    ),
    names: ["site", "day", "flow"],
    records: 30,
    first: ["USGS", "0", "0.5"],
  },
  "a row that numbers the columns": {
    text: lines("Region,A,B,C", "(1),(2),(3),(4)", ...regions),
    names: ["Region", "A", "B", "C"],
    records: 30,
    first: firstRegion,
  },
  "a survey whose second row names the answers": {
    text: lines(
      "id,date,Which apply?,,",
      ",,Mail,Phone,Fax",
      ...times(30, (at) => `${at},2024-01-0${1 + (at % 9)},Mail,,Fax`),
    ),
    names: ["id", "date", "Which apply? Mail", "Which apply? Phone", "Which apply? Fax"],
    records: 30,
    first: ["0", "2024-01-01", "Mail", "", "Fax"],
  },
  "a census: codes, then labels, all in quotes, a comma behind": {
    text: lines(
      '"GEO","NAME","E1","M1",',
      '"Geography","Area Name","Estimate!!Total","Margin of Error!!Total",',
      ...times(30, (at) => `"0500US${at + 10}","County ${at}, East","${at}","${at % 3 === 0 ? "*****" : at}",`),
    ),
    names: ["GEO Geography", "NAME Area Name", "E1 Estimate!!Total", "M1 Margin of Error!!Total"],
    records: 30,
    first: ["0500US10", "County 0, East", "0", "*****"],
  },
  "two group rows above and the name of the index below": {
    text: lines(
      ",height,height,weight",
      ",mean,std,mean",
      "group,,,",
      ...times(24, (at) => `g${at},${at}.5,${at % 5}.25,${at}`),
    ),
    names: ["group", "height mean", "height std", "weight mean"],
    records: 24,
    first: ["g0", "0.5", "0.25", "0"],
  },
  "notes in cells above years, suppressed figures, sources below": {
    text: lines(
      "Table 1: People,,,",
      "This sheet holds one table,,,",
      ",,,",
      "Area,2019,2020,2021",
      ...times(40, (at) => `E${at},${at % 3 === 0 ? "[x]" : at * 37},${at * 31},-`),
      ",,,",
      "Source: the office,,,",
      "1. Figures are rounded,,,",
    ),
    names: ["Area", "2019", "2020", "2021"],
    records: 40,
    first: ["E0", "[x]", "0", "-"],
    told: ["preamble", "footer"],
  },
  "half-filled header rows below titles in cells": {
    text: lines(
      "Population: Germany;;;",
      "by year and sex;;;",
      ";;People;Share",
      ";;Number;Percent",
      ...times(40, (at) => `${1990 + at};m;${at * 11};${at},5`),
    ),
    names: ["column_1", "column_2", "People Number", "Share Percent"],
    records: 40,
    first: ["1990", "m", "0", "0,5"],
  },
  "days as names over numbers": {
    text: lines(
      "Province,Country,1/22/20,1/23/20,1/24/20",
      ...times(40, (at) => `P${at},${at % 2 ? "Peru" : "Chad"},${at},${at + 2},${at + 3}`),
    ),
    names: ["Province", "Country", "1/22/20", "1/23/20", "1/24/20"],
    records: 40,
    first: ["P0", "Chad", "0", "2", "3"],
  },
  "two years as names over numbers": {
    text: lines("Area,2019,2020", ...times(33, (at) => `A${at},${at + 100},${at + 200}`)),
    names: ["Area", "2019", "2020"],
    records: 33,
    first: ["A0", "100", "200"],
  },
  "settings of an instrument, as wide as its table": {
    text: lines(
      "Model,DSO1",
      "Record Length,60",
      "Interval,0.001",
      "",
      "TIME,CH1",
      ...times(60, (at) => `0.${at + 100},-0.${at + 1}`),
    ),
    names: ["TIME", "CH1"],
    records: 60,
    first: ["0.100", "-0.1"],
    told: ["preamble"],
  },
  "tables with titles, one below the other": {
    text: lines(
      "Activities",
      "Date,Steps,Floors",
      ...times(30, (at) => `2024-01-${at + 10},${at},${at}`),
      "",
      "Sleep",
      "Night,Minutes,Wakes",
      ...times(30, (at) => `2024-01-${at + 10},${at},${at}`),
    ),
    names: ["Date", "Steps", "Floors"],
    records: 30,
    first: ["2024-01-10", "0", "0"],
    last: ["2024-01-39", "29", "29"],
    told: ["other-table"],
  },
  "a sheet that goes on with hundreds of rows of commas": {
    text: lines("Region,A,B,C", ...regions.slice(0, 15), ",,,", ...regions.slice(15), ...times(500, () => ",,,")),
    names: ["Region", "A", "B", "C"],
    records: 30,
    first: firstRegion,
    last: ["Region 29", "39", "23", "2.5"],
    told: ["blank-lines"],
  },
  "files put together, byte order marks and all": {
    text: `\ufeff${lines('"id","who","x"', ...times(30, (at) => `"${at}","Ann","a"`))}\ufeff${lines('"id","who","x"', ...times(30, (at) => `"${at}","Bea","b"`))}`,
    names: ["id", "who", "x"],
    records: 60,
    first: ["0", "Ann", "a"],
    last: ["29", "Bea", "b"],
    told: ["header-repeated", "mark-inside"],
  },
  "quotes padded to the width of their columns": {
    text: lines(
      ...["id,who,mark", ...people].map((row) =>
        row
          .split(",")
          .map((cell) => `"${cell}"`.padEnd(10))
          .join(","),
      ),
    ),
    names: ["id", "who", "mark"],
    records: 30,
    first: ["1", "Ann 0", "0.5"],
  },
  "tabs without quoting, stray quotes in texts": {
    text: lines(
      "id\ttitle\tother",
      ...times(40, (at) => `${at}\t${at % 4 === 0 ? '"Unfinished' : "A day"}\t"Rome" ${at}`),
      '40\t"Never closed\tx',
    ),
    names: ["id", "title", "other"],
    records: 41,
    first: ["0", '"Unfinished', '"Rome" 0'],
    last: ["40", '"Never closed', "x"],
  },
  "the log of a web server that names its fields in a comment": {
    text: lines(
      "#Software: a server",
      "#Fields: date time method ms",
      ...times(30, (at) => `2024-01-01 10:00:${at + 10} GET ${at}`),
    ),
    names: ["date", "time", "method", "ms"],
    records: 30,
    first: ["2024-01-01", "10:00:10", "GET", "0"],
    told: ["preamble"],
  },
  "two colons between cells, no header": {
    text: lines(...times(40, (at) => `${at + 1}::City of Angels: ${at}::Drama`)),
    names: ["column_1", "column_2", "column_3"],
    records: 40,
    first: ["1", "City of Angels: 0", "Drama"],
  },
  "control characters between cells": {
    text: lines(...times(40, (at) => `${at + 1}\u0001Ann\u0001${at}.5`)),
    names: ["column_1", "column_2", "column_3"],
    records: 40,
    first: ["1", "Ann", "0.5"],
  },
  "tildes around texts": {
    text: lines(...times(40, (at) => `${at + 1}^~Cheese, blue~^~g~^${at}.5`)),
    names: ["column_1", "column_2", "column_3", "column_4"],
    records: 40,
    first: ["1", "Cheese, blue", "g", "0.5"],
  },
};

test.each(Object.entries(layouts))("%s", async (_, { text, names, records, first, last, told = [] }) => {
  const found = await read(utf8(text));
  expect(found.names).toEqual(names);
  expect(found.cells.length).toBe(records);
  expect(found.cells[0]).toEqual(first);
  if (last !== undefined) expect(found.cells[records - 1]).toEqual(last);
  expect(found.told).toEqual(expect.arrayContaining(told));
});

describe("what is like those and is none of them", () => {
  test("a record below a blank line, with words for its numbers, does not end the table", async () => {
    const rows = times(40, (at) => `${at},Ann,${at},${at}`);
    const { cells, told } = await read(
      utf8(lines("id,who,x,y", ...rows.slice(0, 20), "", "20,Bea,refused,unknown", ...rows.slice(21))),
    );
    expect(cells.length).toBe(40);
    expect(cells[20]).toEqual(["20", "Bea", "refused", "unknown"]);
    expect(told).not.toContain("other-table");
  });

  test("a record without any value is a record where every column has gaps", async () => {
    const rows = times(40, (at) => (at % 2 ? `${at},` : `,${at}`));
    expect((await read(utf8(lines("x,y", ...rows, ",", ...rows)))).cells.length).toBe(81);
  });

  test("sums among the records are kept, and told", async () => {
    const { cells, told } = await read(utf8(lines("Region,A,B,C", ...regions, "Subtotal east,1,2,3", ...regions)));
    expect(cells.length).toBe(61);
    expect(told).toContain("totals-kept");
  });

  test("a log with times in it is not split at their colons", async () => {
    const words = ["start", "stop now", "user came in"];
    const { names } = await read(
      utf8(lines(...times(60, (at) => `2024-01-01 10:00:${at + 10} INFO ${words[at % 3]}`))),
    );
    expect(names.length).toBe(1);
  });

  test("numbers in quotes, as all cells of the file, are no codes because one column needs its quotes", async () => {
    const rows = times(30, (at) => `"${at}","Doe, Ann","${at * 17}"`);
    expect((await read(utf8(lines('"id","who","x"', ...rows)))).dialect.quotedColumns).toEqual([true, true, true]);
  });

  test("trailing delimiters of a sheet's empty columns are columns", async () => {
    const { names } = await read(utf8(lines("a,b,,", ...times(30, (at) => `${at},x,,`))));
    expect(names).toEqual(["a", "b", "column_3", "column_4"]);
  });
});
