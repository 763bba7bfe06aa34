import { describe, expect, test } from "@jest/globals";
import { Random } from "../../../src/core/random/random.js";
import { codecSchema, codecSupport, codeShapes, decode, encode, learnCodec } from "../../../src/encode/codec.js";
import { parseConditions } from "../../../src/model/sample-table.js";
import { columnSchema, schemaOf, tableOf, textColumn, textsOf, uniforms } from "../example-columns.js";

const rows = 300;
const u = uniforms(rows);
const code = Array.from(u, (x) => (x < 0.05 ? "" : "pqrst"[Math.floor(5 * x)]));
const label = code.map((letter) => (letter === "" ? "none" : `kind ${letter}`));
const missing = (token: string) => ({ missing: { token, count: 1 } });
const schema = schemaOf([
  columnSchema("categorical", { name: "code", ...missing("") }),
  columnSchema("categorical", { name: "label", ...missing("none") }),
]);
const learn = (a: readonly string[], b: readonly string[]) =>
  learnCodec(tableOf(textColumn(a), textColumn(b)), schema, { person: undefined, persons: a.length }).codec;
const codec = learn(code, label);
const sample = (codes: Uint8Array) =>
  decode(
    codec,
    schema,
    { columns: [{ codes, ...codeShapes(codec)[0][0] }], rows: codes.length },
    {
      rows: Float64Array.from(codes, (_, row) => row),
      rowsPerPerson: 1,
      stream: new Random("1").stream("decode"),
      conditions: [],
    },
  ).columns.map((column) => textsOf(column, codes.length));

describe("a column that says the same as another in other words", () => {
  test("has no codes, and comes back beside every code of the other", () => {
    expect(codec.columns.map(({ kind }) => kind)).toEqual(["levels", "mirrored"]);
    expect(encode(codec, tableOf(textColumn(code), textColumn(label)), schema).columns.length).toBe(1);
    const [codes, labels] = sample(Uint8Array.from({ length: 60 }, (_, at) => at % 6));
    expect(labels).toEqual(codes.map((letter) => (letter === "" ? "none" : `kind ${letter}`)));
    expect(new Set(codes).size).toBe(6);
  });

  test("can be asked for like the other", () => {
    const mask = (...given: string[]) => [
      ...codecSupport(codec, schema, parseConditions({ schema }, given), false)[0]!,
    ];
    expect(mask("label=kind q")).toEqual(mask("code=q"));
    expect(mask("label!=kind q", "code!=p")).toEqual(mask("code!=q", "code!=p"));
    expect(mask("label=none")).toEqual(mask("code="));
    expect(() => mask("label=kind q", "code=p")).toThrow(expect.objectContaining({ code: "E_CONDITION" }));
    expect(() => mask("label=kind x")).toThrow(expect.objectContaining({ code: "E_CONDITION" }));
  });

  test("is plain data, and a file that does not fit is refused", () => {
    expect(codecSchema.parse(JSON.parse(JSON.stringify(codec)))).toEqual(codec);
    const [first, second] = codec.columns;
    for (const change of [{ of: 1 }, { of: 7 }, { words: 2 }, { texts: ["a"] }])
      expect(() => codecSchema.parse({ columns: [first, { ...second, ...change }] })).toThrow();
    expect(() => codecSchema.parse({ columns: [second, second] })).toThrow();
  });

  test.each([
    [
      "one row differs",
      label.map((text, row) => (row === 9 ? label[label.findIndex((other) => other !== text)] : text)),
    ],
    ["two levels share one", label.map((text) => (text === "kind p" ? "kind q" : text))],
    ["missing stands beside a level", label.map((text, row) => (code[row] === "p" ? "none" : text))],
  ])("is a column of its own where %s", (_, other) =>
    expect(learn(code, other).columns.map(({ kind }) => kind)).toEqual(["levels", "levels"]),
  );

  test("is a column of its own where few persons hold a level: no rare pair is stored", () => {
    const rare = code.map((letter, row) => (row < 3 ? "z" : letter));
    const text = JSON.stringify(
      learn(
        rare,
        rare.map((_, row) => (row < 3 ? "Zebulon" : label[row])),
      ),
    );
    expect(text).not.toMatch(/mirrored|Zebulon/);
  });
});
