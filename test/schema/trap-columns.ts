import { expect } from "@jest/globals";
import { drawsOf } from "./draws.js";

const draws = drawsOf("traps");
const cells = (rows: number, make: (row: number) => string) => Array.from({ length: rows }, (_, row) => make(row));
const levels = (words: string) => cells(600, (row) => draws(row).pick(words));

/** A bell of numbers: mean 0, about 1 wide. */
export const bell = (row: number) => 1.7 * [1, 2, 3, 4].reduce((sum, slot) => sum + draws(row).unit(slot) - 0.5, 0);
export const whole = (row: number, least: number, most: number) => String(draws(row).whole(least, most, 7));
export const mixed = (share: number, words: string, make: (row: number) => string) =>
  cells(600, (row) => (draws(row).unit(8) < share ? draws(row).pick(words, 9) : make(row)));
export const isoDay = (row: number, from = 2015, to = 2023) =>
  `${whole(row, from, to)}-${draws(row).whole(10, 12, 2)}-${draws(row).whole(10, 28, 3)}`;
const group = (row: number, mark: string) =>
  String(draws(row).whole(1000, 999999)).replace(/\d{3}$/, (end) => mark + end);

/** Columns of hospitals, banks and schools: name, what is special, cells, what is to be inferred, and the doubt that is to be told. */
export const TRAPS: [name: string, what: string, cells: string[], inferred: object, doubt: RegExp | undefined][] = [
  ["count", "few are hidden", mixed(0.2, "<5", (row) => whole(row, 5, 400)), { sdtype: "numerical" }, /no numbers/],
  [
    "egfr",
    "most are beyond the limit",
    mixed(0.8, ">90", (row) => whole(row, 8, 89)),
    { sdtype: "numerical" },
    /no numbers/,
  ],
  ["age", "years in words", cells(600, (row) => `${whole(row, 1, 89)} years`), { sdtype: "numerical" }, undefined],
  ["weight", "kilograms", cells(600, (row) => `${whole(row, 45, 120)}kg`), { sdtype: "numerical" }, undefined],
  ["term", "two lengths", levels("36 months|60 months|72 months"), { sdtype: "categorical", ordered: true }, undefined],
  ["score", "points of ten", cells(600, (row) => `${whole(row, 0, 10)}/10`), { sdtype: "numerical" }, undefined],
  [
    "p",
    "small exponents",
    mixed(0.2, "5e-7|3.2E-05|1e-12", (row) => draws(row).unit(3).toFixed(4)),
    { sdtype: "numerical" },
    undefined,
  ],
  [
    "amount",
    "right-aligned",
    cells(600, (row) => (900 * bell(row)).toFixed(2).padStart(9)),
    { sdtype: "numerical", format: { number: { width: 9 } } },
    undefined,
  ],
  [
    "amount",
    "in parentheses",
    cells(600, (row) => (900 * bell(row)).toFixed(2).replace(/^-(.*)/, "($1)")),
    { sdtype: "numerical" },
    undefined,
  ],
  [
    "amount",
    "minus behind",
    cells(600, (row) => (900 * bell(row)).toFixed(2).replace(/^-(.*)/, "$1-")),
    { sdtype: "numerical" },
    undefined,
  ],
  [
    "change",
    "with a plus",
    cells(600, (row) =>
      (3 * bell(row))
        .toFixed(1)
        .replace(/^(?=[^-])(?!0\.0)/, "+")
        .replace("-0.0", "0.0"),
    ),
    { sdtype: "numerical" },
    undefined,
  ],
  ["people", "no-break spaces", cells(600, (row) => group(row, "\u00a0")), { sdtype: "numerical" }, undefined],
  ["people", "apostrophes", cells(600, (row) => group(row, "\u2019")), { sdtype: "numerical" }, undefined],
  [
    "amount",
    "thousands marked here and there",
    cells(600, (row) => group(row, row % 2 === 0 ? "," : "")),
    { sdtype: "categorical" },
    /new/,
  ],
  [
    "amount",
    "groups of two",
    cells(600, (row) => `${whole(row, 10, 99)},${draws(row).whole(10, 99, 2)},${draws(row).whole(100, 999, 3)}`),
    { sdtype: "text", format: { pattern: "{d2},{d2},{d3}" } },
    /figures/,
  ],
  [
    "place",
    "coordinates in one cell",
    cells(600, (row) => `${(40 + draws(row).unit(1)).toFixed(5)}, ${(-74 + draws(row).unit(2)).toFixed(5)}`),
    { sdtype: "text", format: { pattern: "{d2}.{d5}, -{d2}.{d5}" } },
    /figures/,
  ],
  [
    "taken",
    "a duration in words",
    cells(600, (row) => `${whole(row, 10, 59)} mins ${draws(row).whole(10, 59, 2)} secs`),
    { sdtype: "text", format: { pattern: "{d2} mins {d2} secs" } },
    /figures/,
  ],
  [
    "spent",
    "a duration in letters",
    cells(600, (row) => `${whole(row, 0, 5)}h ${draws(row).whole(0, 59, 2)}m`),
    { sdtype: "categorical" },
    /fewer than five/,
  ],
  [
    "week",
    "ISO weeks",
    cells(600, (row) => `${whole(row, 2018, 2024)}-W${draws(row).whole(10, 52, 2)}`),
    { sdtype: "datetime", format: { date: "YYYY-Www" } },
    undefined,
  ],
  [
    "week",
    "weeks of digits",
    cells(600, (row) => `${whole(row, 2018, 2024)}${draws(row).whole(10, 52, 2)}`),
    { sdtype: "datetime", format: { date: "YYYYww" } },
    undefined,
  ],
  [
    "month",
    "months of Stata",
    cells(600, (row) => `${whole(row, 2018, 2024)}m${draws(row).whole(1, 12, 2)}`),
    { sdtype: "datetime", format: { date: "YYYYmM" } },
    undefined,
  ],
  ["quarter", "quarters", levels("2022Q4|2023Q1|2023Q2|2024Q1"), { sdtype: "categorical", ordered: true }, undefined],
  [
    "semester",
    "German semesters",
    levels("WS2020/21|SS2021|WS2021/22"),
    { sdtype: "categorical", ordered: true },
    undefined,
  ],
  ["flag", "0, 1 and 9", levels("0|1|9"), { sdtype: "categorical" }, undefined],
  ["consent", "Polish", levels("tak|nie"), { sdtype: "boolean", format: { words: ["nie", "tak"] } }, undefined],
  ["consent", "two ways of writing yes", levels("Yes|No|yes|no"), { sdtype: "categorical" }, /2 levels differ/],
  [
    "q1",
    "numbered answers",
    levels("1 - Never|2 - Sometimes|10 - Always"),
    { sdtype: "categorical", ordered: true },
    undefined,
  ],
  [
    "q2",
    "German answers",
    levels("stimme gar nicht zu|stimme eher nicht zu|teils/teils|stimme voll zu"),
    { ordered: true },
    undefined,
  ],
  [
    "q3",
    "French answers",
    levels("pas du tout d'accord|plut\u00f4t d'accord|tout \u00e0 fait d'accord"),
    { ordered: true },
    undefined,
  ],
  [
    "lab",
    "missing by kind",
    mixed(0.2, ".|.a|.b|.z", (row) => whole(row, 1, 300)),
    { sdtype: "numerical", missing: { count: expect.any(Number) } },
    undefined,
  ],
  [
    "temp",
    "-999 among degrees of frost",
    mixed(0.05, "-999", (row) => (10 * bell(row)).toFixed(1)),
    { missing: { token: "-999" } },
    /far from all/,
  ],
  [
    "body",
    "99.9 among temperatures",
    mixed(0.05, "99.9", (row) => (36.5 + 0.5 * bell(row)).toFixed(1)),
    { missing: { token: "99.9" } },
    /far from all/,
  ],
  [
    "since",
    "0 among years",
    mixed(0.05, "0", (row) => whole(row, 1990, 2020)),
    { missing: { token: "0" } },
    /far from all/,
  ],
  [
    "income",
    "99999 on top",
    mixed(0.05, "99999", (row) => whole(row, 100, 90000)),
    { missing: { token: null } },
    /it is kept/,
  ],
  [
    "end",
    "9999-12-31",
    mixed(0.3, "9999-12-31", isoDay),
    { sdtype: "datetime", missing: { token: "9999-12-31" } },
    /no date/,
  ],
  [
    "seen",
    "1900-01-01",
    mixed(0.1, "1900-01-01", isoDay),
    { sdtype: "datetime", missing: { token: "1900-01-01" } },
    /no date/,
  ],
  [
    "day",
    "slips of the year",
    mixed(0.02, "2203-05-06|1820-05-06", isoDay),
    { sdtype: "datetime" },
    /before 1900 or after 2099/,
  ],
  [
    "day",
    "two digits of the year",
    cells(600, (row) => isoDay(row).slice(2).split("-").reverse().join(".")),
    { format: { date: "DD.MM.YY" } },
    /1930 to 2029/,
  ],
  [
    "day",
    "one order here, the other there",
    cells(600, (row) =>
      row % 2 === 0
        ? isoDay(row).replace(/(.*)-(.*)-(.*)/, "$2/$3/$1")
        : isoDay(row).replace(/(.*)-(.*)-(.*)/, "$3/$2/$1"),
    ),
    { sdtype: "text" },
    /DD\/MM\/YYYY, MM\/DD\/YYYY|MM\/DD\/YYYY, DD\/MM\/YYYY/,
  ],
  [
    "visit_date",
    "days of a spreadsheet",
    mixed(0.2, "43831|43900|44010", isoDay),
    { sdtype: expect.any(String) },
    /no such dates|spreadsheet/,
  ],
  [
    "created_at",
    "seconds since 1970",
    cells(600, (row) => whole(row, 1500000000, 1700000000)),
    { sdtype: "numerical" },
    /seconds since 1970/,
  ],
  [
    "timestamp",
    "milliseconds since 1970",
    cells(600, (row) => whole(row, 1500000000000, 1700000000000)),
    { sdtype: "numerical" },
    /milliseconds since 1970/,
  ],
  [
    "sas_date",
    "days since 1960",
    cells(600, (row) => whole(row, 20000, 23000)),
    { sdtype: "numerical" },
    /days counted/,
  ],
  ["year", "years to come", cells(600, (row) => whole(row, 2080, 2120)), { sdtype: "numerical" }, /after 2099/],
  [
    "bp",
    "blood pressure",
    cells(600, (row) => `${10 * draws(row).whole(9, 18, 1)}/${10 * draws(row).whole(5, 11, 2)}`),
    { sdtype: "categorical" },
    undefined,
  ],
  [
    "gestation",
    "weeks and days",
    cells(600, (row) => `${whole(row, 34, 41)}+${draws(row).whole(0, 6, 2)}`),
    { sdtype: "categorical" },
    undefined,
  ],
  [
    "plate",
    "registrations",
    cells(600, (row) => `AB${whole(row, 10, 72)} ${draws(row).letters(3, "ABDEFGHJKLMNPRSTUVWXY")}`),
    { sdtype: "text" },
    /.*/,
  ],
  ["blz", "codes of banks", levels("37040044|10010010|50010517|20050550"), { sdtype: "categorical" }, undefined],
];
