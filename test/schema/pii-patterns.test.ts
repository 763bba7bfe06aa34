import { describe, expect, test } from "@jest/globals";
import { freshness } from "../../src/schema/pii/freshness.js";
import { nobodysPattern } from "../../src/schema/pii/nobodys-pattern.js";
import { phonePattern } from "../../src/schema/pii/phone-pattern.js";
import { webPattern } from "../../src/schema/pii/web-pattern.js";

const many = (make: (row: number) => string) => Array.from({ length: 60 }, (_, row) => make(row));
const two = (row: number) => String(10 + row).slice(-2);

describe("a pattern that is nobody's", () => {
  test.each([
    ["that writes none of the texts stays", "SN{d4}", many((row) => `XX${row}`), "SN{d4}"],
    ["that writes one of them gets longer", "SN{d4}", ["SN0815"], "SN{d5}"],
    ["gets longer until it writes none", "SN{d4}", ["SN0815", "SN08151", "SN081512"], "SN{d7}"],
    ["of marks is taken literally", "(a.b){d2}", ["(axb)12"], "(a.b){d2}"],
    ["with a check does not write what passes it", "{d15}{d1!luhn}", ["4242424242424242"], "{d15}{d1!luhn}"],
    ["with more texts than could ever be met stays", "{h8}-{h16}", ["00112233-0011223344556677"], "{h8}-{h16}"],
    ["without letters or digits to add stays", "{Given}", ["Anna"], "{Given}"],
    ["of words and digits gets digits", "{given}.{family}{d1}", ["anna.bell7"], "{given}.{family}{d2}"],
  ])("%s", (_, pattern, texts, expected) => expect(nobodysPattern(pattern, texts, 1000)).toBe(expected));
});

describe("phone numbers that ring nowhere", () => {
  test.each([
    ["France", many((row) => `0${1 + (row % 7)} 42 17 ${two(row)} ${two(3 * row)}`), /^06 39 98 /],
    ["Britain", many((row) => `07${two(row)}3 ${two(7 * row)}4${two(row)}1`), /^07700 900/],
    ["North America", many((row) => `(2${two(row)}) 4${two(7 * row)}-31${two(row)}`), /555-01/],
  ])("of %s", (_, cells, start) => expect(phonePattern(cells)).toMatch(start));
});

describe("addresses of pages", () => {
  test("under one host keep it; under many, a domain that nobody can own stands in its place", () => {
    expect(webPattern(many((row) => `https://clinic.test/p/${1000 + row}`))).toMatch(/^https:\/\/clinic\.test\/p\//);
    const hosts = many((row) => `http://www.${"abcdefghij"[row % 10].repeat(1 + (row % 7))}.net/${row}`);
    expect(webPattern(hosts)).toBe("http://www.example.org/{w8}");
    expect(webPattern([...hosts, "http://www.example.org/me"])).toBe("http://www.example.com/{w8}");
  });
});

test("freshness is the share of different texts among 80 cells drawn", () => {
  expect(freshness(new Array(80).fill(1), 80)).toBeCloseTo(1, 12);
  expect(freshness([40, 40], 80)).toBeCloseTo(2 / 80, 12);
  expect(freshness(new Array(5000).fill(1), 5000)).toBeCloseTo(1, 12);
  // 100 texts of two cells: each is missed with chance (120 x 119) / (200 x 199).
  expect(freshness(new Array(100).fill(2), 200)).toBeCloseTo((100 * (1 - (120 * 119) / (200 * 199))) / 80, 12);
});
