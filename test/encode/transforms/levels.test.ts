import { describe, expect, test } from "@jest/globals";
import { codecSupport } from "../../../src/encode/codec.js";
import { EXCLUDED, STAND_IN } from "../../../src/encode/support.js";
import { parseConditions } from "../../../src/model/sample-table.js";
import { columnSchema, decoded, type Learned, learn, textColumn, textsOf } from "../example-columns.js";

const repeat = (text: string, times: number) => Array<string>(times).fill(text);
const categorical = (more = {}) =>
  columnSchema("categorical", { missing: { token: "NA", count: 0, also: ["?"] }, ...more });

function maskOf({ codec, schema }: Learned, given: string[], keepRare = false): (string | undefined)[] {
  const [mask] = codecSupport(codec, schema, parseConditions({ schema }, given), keepRare);
  const [own] = codec.columns;
  if (own.kind !== "levels") throw new Error("no levels");
  const names = [...own.words, ...(own.rare ? ["rare"] : []), ...own.levels];
  return names
    .map((name, code) =>
      mask === undefined ? name : mask[code] === EXCLUDED ? "" : mask[code] === STAND_IN ? `(${name})` : name,
    )
    .filter(Boolean);
}

describe("levels", () => {
  const texts = [
    ...repeat("b", 9),
    ...repeat("a", 9),
    ...repeat("c", 12),
    ...repeat("rare1", 4),
    ...repeat("rare2", 3),
    "NA",
    "?",
  ];
  const own = learn(textColumn(texts), categorical());

  test("are kept from five persons on, the most frequent first, missing tokens apart", () => {
    expect(own.codec.columns[0]).toEqual({
      kind: "levels",
      words: ["NA", "?"],
      levels: ["c", "a", "b"],
      rare: true,
      ordered: false,
    });
    expect(own.notes).toEqual(["rare-levels-pooled"]);
    expect(own.codes.columns[0]).toMatchObject({ size: 6, special: 3, ordered: false });
  });

  test("come back as they were; pooled ones as the token asked for", () => {
    expect(textsOf(decoded(own), texts.length).slice(0, 30)).toEqual(texts.slice(0, 30));
    expect(new Set(textsOf(decoded(own, "1", [], "_RARE_"), texts.length).slice(30, 37))).toEqual(new Set(["_RARE_"]));
  });

  test("persons count, not rows", () => {
    const person = Uint32Array.from([...Array(9).fill(0), 1, 2, 3, 4, 5, 6, 7]);
    const some = learn(textColumn([...repeat("loud", 9), ...repeat("calm", 7)]), categorical(), person);
    expect(some.codec.columns[0]).toMatchObject({ levels: ["calm"], rare: true });
  });

  test("public ones are kept however few hold them", () =>
    expect(
      learn(textColumn([...texts, "d"]), categorical({ publicLevels: ["d", "e"] })).codec.columns[0],
    ).toMatchObject({ levels: ["c", "a", "b", "d"] }));

  test("ordered number codes stand in their order", () => {
    const codes = learn(
      textColumn(["10", "9", "2", "x", "-1"].flatMap((text) => repeat(text, 6))),
      categorical({ ordered: true }),
    );
    expect(codes.codec.columns[0]).toMatchObject({ levels: ["-1", "2", "9", "10", "x"], ordered: true });
  });

  test("a level not seen before is rare, or falls to the first code", () => {
    const other = learn(textColumn([...repeat("a", 9), ...repeat("b", 9)]), categorical());
    const { codes } = learn(textColumn(["new", "a"]), categorical({ publicLevels: ["new", "a"] }));
    expect(codes.rows).toBe(2);
    expect(other.codec.columns[0]).toMatchObject({ rare: false });
  });

  test.each([{ levels: 300 }, { levels: 65_200 }])("$levels of them", ({ levels }) => {
    const names = Array.from({ length: levels }, (_, i) => `L${i}`);
    const column = {
      kind: "dictionary" as const,
      name: "x",
      codes: Uint32Array.from({ length: levels * 5 }, (_, row) => row % levels),
      levels: names,
    };
    const some = learn(column, categorical());
    const kept = Math.min(levels, 65_000);
    expect(some.codes.columns[0]).toMatchObject({
      size: kept + (levels > kept ? 1 : 0),
      codes: expect.any(Uint16Array),
    });
    const back = textsOf(decoded(some, "1", [], "other"), levels);
    expect(back.filter((text, row) => text === names[row]).length).toBe(kept);
    expect(back.filter((text) => text === "other").length).toBe(levels - kept);
  });
});

describe("conditions on levels", () => {
  const own = learn(textColumn([...repeat("a", 9), ...repeat("b", 9), "r", "NA", "?"]), categorical());
  const stages = learn(
    textColumn(["1", "2", "3", "10"].flatMap((text) => repeat(text, 6)).concat("NA", "7")),
    categorical({ ordered: true }),
  );

  test.each([
    { given: [], drawn: ["NA", "?", "(rare)", "a", "b"] },
    { given: ["x=a"], drawn: ["a"] },
    { given: ["x=NA"], drawn: ["NA"] },
    { given: ["x!=a"], drawn: ["NA", "?", "(rare)", "b"] },
    { given: ["x!=NA", "x!=?"], drawn: ["(rare)", "a", "b"] },
  ])("$given leaves $drawn", ({ given, drawn }) => expect(maskOf(own, given)).toEqual(drawn));

  test("the token of rare levels is one like any other, where it is kept", () => {
    expect(maskOf(own, [], true)).toEqual(["NA", "?", "rare", "a", "b"]);
    expect(maskOf(own, ["x!=a"], true)).toEqual(["NA", "?", "rare", "b"]);
    expect(maskOf(own, ["x=a"], true)).toEqual(["a"]);
  });

  test.each([
    { given: ["x>=3"], drawn: ["3", "10"] },
    { given: ["x<3"], drawn: ["1", "2"] },
    { given: ["x>1", "x<=3"], drawn: ["2", "3"] },
    { given: ["x>2.5", "x!=10"], drawn: ["3"] },
  ])("number codes in order: $given leaves $drawn", ({ given, drawn }) => expect(maskOf(stages, given)).toEqual(drawn));

  test.each([
    { own, given: ["x<b"] },
    { own, given: ["x=r"] },
    { own, given: ["x!=r"] },
    { own, given: ["x=A"] },
    { own, given: ["x=a", "x=b"] },
    { own: stages, given: ["x>=old"] },
    { own: stages, given: ["x>10"] },
    { own: stages, given: ["x<NA"] },
  ])("$given is refused", ({ own, given }) => {
    expect(() => maskOf(own, given)).toThrow(expect.objectContaining({ code: "E_CONDITION", place: { column: "x" } }));
    expect(() => maskOf(own, given)).toThrow(expect.objectContaining({ message: expect.not.stringMatching(/"b"/) }));
  });
});
