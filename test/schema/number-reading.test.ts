import { describe, expect, test } from "@jest/globals";
import { readNumbers } from "../../src/schema/number-reading.js";
import { sentinelTexts } from "../../src/schema/sentinels.js";

const plain = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => String(from + at));
const read = (texts: readonly string[], counts?: readonly number[]) =>
  readNumbers(texts, counts ?? texts.map(() => 1), ".");

describe("numbers with texts among them", () => {
  test("are numbers when the texts are few", () => {
    expect(read([...plain(1, 98), "n.d.", "?x"])).toMatchObject({ share: 0.98, whole: true });
    expect(read([...plain(1, 90), ...plain(1, 10).map((n) => `about ${n}`)])).toBeUndefined();
  });

  test("or when the same few come back, in up to nine tenths of the cells", () => {
    const texts = [...plain(1, 40), "<5", "unknown"];
    expect(read(texts, [...plain(1, 40).map(() => 1), 20, 15])?.share).toBeCloseTo(40 / 75);
    expect(read(texts, [...plain(1, 40).map(() => 1), 300, 150])).toBeUndefined();
  });

  test("are none when few numbers show what the column is about", () => {
    expect(read(["K", ...plain(1, 12)], [1, ...plain(1, 12).map(() => 99)])).toBeUndefined();
  });

  test("are none when the texts are codes", () => {
    expect(read([...plain(100, 999), "V57", "E885"])?.share).toBeGreaterThan(0.99);
    expect(read([...plain(100, 999), "V57", "E885", "V58.6"])).toBeUndefined();
  });

  test("nor when numbers begin with zeros", () => {
    expect(read([...plain(10000, 10999), "00501"])).toBeUndefined();
    expect(read([...plain(1, 10999), "07"])?.share).toBeGreaterThan(0.99);
    expect(read([...plain(1, 90), ...plain(1, 9).map((n) => `0${n}`)])).toBeUndefined();
  });
});

test("the layout is that of most, and its decimals those of all that it reads", () => {
  const texts = plain(1000, 1099).map((n) => `$${n[0]},${n.slice(1)}.50`);
  expect(read([...texts, "free"])).toMatchObject({
    layout: { prefix: "$", thousands: ",", decimalMark: ".", decimals: 2, fixed: true },
    whole: false,
  });
});

test("whole numbers are whole in either writing", () => {
  expect(read(["1", "2"])?.whole).toBe(true);
  expect(read(["1.0", "2.0"])?.whole).toBe(true);
  expect(read(["1.0", "2.5"])?.whole).toBe(false);
  expect(read(["1%", "2%"])?.whole).toBe(false);
});

describe("numbers that stand for no value", () => {
  const sentinels = (texts: readonly string[], counts: readonly number[]) =>
    sentinelTexts(texts, counts, readNumbers(texts, counts, ".")!.layout);
  const ten = (texts: readonly string[]) =>
    sentinels(
      texts,
      texts.map(() => 10),
    );

  test.each<[string, string[], string[]]>([
    ["999 above all", [...plain(20, 90), "999"], ["999"]],
    ["-99 where no other is negative", [...plain(0, 90), "-99"], ["-99"]],
    ["-9 and -8", [...plain(0, 90), "-9", "-8"], ["-8", "-9"]],
    ["with decimals", ["1.5", "2.5", "-99.0"], ["-99.0"]],
    ["99 and 999 above single digits", [...plain(1, 9), "99", "999"], ["99", "999"]],
    ["99 among others", [...plain(1, 120), "99"], []],
    ["99 near others", [...plain(1, 90), "99"], []],
    ["999 above 99, which may be a value", [...plain(1, 90), "99", "999"], ["999"]],
    ["-99 among negative numbers", [...plain(-200, 200)], []],
    ["-1 is often a value", [...plain(0, 50), "-1"], []],
    ["nothing else", ["999"], []],
  ])("%s", (_, texts, expected) => expect(new Set(ten(texts))).toEqual(new Set(expected)));

  test("stand in five cells at least", () => {
    const texts = [...plain(20, 90), "999"];
    const counts = (of: number) => [...plain(20, 90).map(() => 3), of];
    expect(sentinels(texts, counts(4))).toEqual([]);
    expect(sentinels(texts, counts(5))).toEqual(["999"]);
  });
});
