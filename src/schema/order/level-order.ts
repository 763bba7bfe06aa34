import { compareText } from "../../core/text/compare-text.js";
import { intervalPlace } from "./interval-place.js";
import { plainWords, WORD_SCALES } from "./word-scales.js";

/** Answers that stand outside an order, behind it. */
const OUTSIDE =
  /^(?:unknown|unk|other|others|not (?:known|applicable|stated|available|reported|specified|sure|answered)|na|n a|dont know|do not know|dk|missing|refused|declined|prefer not to (?:say|answer)|no (?:answer|opinion|response)|unspecified|undefined|unbekannt|keine angabe|inconnu|desconocido|none)$/;
const MARKS = /^[A-F](?:[+-]|\+\+)?$/;
const ROMAN = /^(?:i{1,3}|iv|v|vi{1,3}|ix|x)[abc]?$/i;
const QUARTER = /^q[1-4]$/i;
const ROMANS = "i ii iii iv v vi vii viii ix x".split(" ");

/** What orders levels. */
export interface LevelOrder {
  /** The levels in it; such as `unknown` last. */
  levels: string[];
  /** A word for it in a sentence. */
  by: "words of a scale" | "bands of numbers" | "grades" | "numbered answers" | "terms of years";
}

/** The order that levels have by what they say, where nearly every one of at least three says it; undefined where they have none. */
export function levelOrder(levels: readonly string[]): LevelOrder | undefined {
  const inside = levels.filter((level) => !OUTSIDE.test(plainWords(level)) && level.trim() !== "");
  // `None` is a step of some scales, and no answer beside others.
  const scale =
    byScale(levels.filter((level) => inside.includes(level) || plainWords(level) === "none")) ?? byScale(inside);
  if (scale !== undefined) return ordered(levels, scale, "words of a scale");
  if (inside.length < 3) return undefined;
  const bands = byBands(inside);
  if (bands !== undefined) return ordered(levels, bands, "bands of numbers");
  const grades = byGrades(inside);
  if (grades !== undefined) return ordered(levels, grades, "grades");
  const numbered = byNumber(inside);
  if (numbered !== undefined) return ordered(levels, numbered, "numbered answers");
  const terms = byTerm(inside);
  return terms && ordered(levels, terms, "terms of years");
}

/** Answers that begin with their number: `1 - Never`, `(2) Often`, `3=Always`. */
const NUMBERED = /^[([]?(\d{1,2})(?:[)\]] ?|\.? ?[-–:=.)] ?)(?=\p{L})/u;
const YEAR_FIRST = /^(?:19|20)(\d\d)(?:[/-](?:\d\d)?\d\d)?[ _/-]?([A-Za-z]{1,8})? ?([1-4])?$/;
const YEAR_LAST = /^([A-Za-z]{1,8})? ?([1-4])?[ _/-]?(?:19|20)(\d\d)(?:[/-](?:\d\d)?\d\d)?$/;
/** Parts of a year in their order. A winter term that begins in autumn comes last. */
const PARTS = [
  /^(?:q|t|h|s|sem|term|trimester|quarter|semester)?$/,
  /^(?:sp|spr|spring)$/,
  /^(?:su|sum|summer|ss|sose)$/,
  /^(?:f|fa|fall|au|aut|autumn|w|ws|wise|wi|winter)$/,
];

type Rank = ReadonlyMap<string, number>;

function ordered(levels: readonly string[], rank: Rank, by: LevelOrder["by"]): LevelOrder {
  const place = (level: string) => rank.get(level) ?? Number.MAX_VALUE;
  return { levels: [...levels].sort((a, b) => place(a) - place(b) || compareText(a, b)), by };
}

/** The steps of one scale that has every level, and at least three steps of them. */
function byScale(levels: readonly string[]): Rank | undefined {
  if (levels.length < 3) return undefined;
  const words = levels.map((level) => [level, plainWords(level)] as const);
  for (const scale of WORD_SCALES) {
    if (!words.every(([, word]) => scale.has(word))) continue;
    const rank = new Map(words.map(([level, word]) => [level, scale.get(word)!]));
    if (new Set(rank.values()).size >= 3) return rank;
  }
  return undefined;
}

function byBands(levels: readonly string[]): Rank | undefined {
  const places = levels.map((level) => [level, intervalPlace(level)] as const);
  if (places.some(([, place]) => place === undefined)) return undefined;
  const units = new Set(places.flatMap(([, place]) => (place!.isBand ? [] : [place!.unit.replace(/s$/, "")])));
  const bands = places.filter(([, place]) => place!.isBand).length;
  // Numbers alone are no bands, but so many years or months are.
  if (bands === 0 && (units.size !== 1 || units.has(""))) return undefined;
  return new Map(
    places.map(([level, place]) => [level, place!.from + place!.side * 1e-6 * (1 + Math.abs(place!.from))]),
  );
}

function byNumber(levels: readonly string[]): Rank | undefined {
  const rank = new Map<string, number>();
  for (const level of levels) {
    const number = NUMBERED.exec(level.trim())?.[1];
    if (number === undefined) return undefined;
    rank.set(level, Number(number));
  }
  return new Set(rank.values()).size === rank.size ? rank : undefined;
}

/** `2024Q1`, `Q1 2024`, `WS2021/22`, `Fall 2021`: by year, then by its part. */
function byTerm(levels: readonly string[]): Rank | undefined {
  const rank = new Map<string, number>();
  for (const level of levels) {
    const first = YEAR_FIRST.exec(level.trim());
    const last = first === null ? YEAR_LAST.exec(level.trim()) : null;
    const [year, word = "", number = "0"] = first?.slice(1) ?? (last === null ? [] : [last[3], last[1], last[2]]);
    if (year === undefined) return undefined;
    const part = word.toLowerCase();
    const step = PARTS.findIndex((shape) => shape.test(part === "s" && number === "0" ? "ss" : part));
    if (step < 0 || (step === 0 && number === "0")) return undefined;
    const century = /(19|20)\d\d/.exec(level)![1];
    rank.set(level, (100 * Number(century) + Number(year)) * 100 + step * 10 + Number(number));
  }
  return rank;
}

function byGrades(levels: readonly string[]): Rank | undefined {
  const plain = levels.map((level) => [level, level.trim()] as const);
  const every = (shape: RegExp) => plain.every(([, text]) => shape.test(text));
  if (every(MARKS) && plain.some(([, text]) => text.length > 1))
    return new Map(
      plain.map(([level, text]) => [
        level,
        -(text.charCodeAt(0) + (text.includes("+") ? -0.3 : text.includes("-") ? 0.3 : 0)),
      ]),
    );
  if (every(QUARTER)) return new Map(plain.map(([level, text]) => [level, Number(text[1])]));
  if (every(ROMAN) && plain.some(([, text]) => /^ii/i.test(text)))
    return new Map(
      plain.map(([level, text]) => {
        const [, roman, part] = /^([ivx]+)([abc]?)$/i.exec(text)!;
        return [
          level,
          ROMANS.indexOf(roman.toLowerCase()) + (part === "" ? 0 : (part.toLowerCase().charCodeAt(0) - 96) / 10),
        ];
      }),
    );
  return undefined;
}
