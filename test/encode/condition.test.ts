import { expect, test } from "@jest/globals";
import { isMet, parseCondition } from "../../src/encode/condition.js";

const names = ["age", "age=group", "a<b", "Größe (cm)", "x"];

test.each([
  { text: "age=40", condition: { column: 0, operator: "=", value: "40" } },
  { text: "age >= 40 ", condition: { column: 0, operator: ">=", value: "40" } },
  { text: "age<=40", condition: { column: 0, operator: "<=", value: "40" } },
  { text: "age!=", condition: { column: 0, operator: "!=", value: "" } },
  { text: "age=group=old", condition: { column: 1, operator: "=", value: "old" } },
  { text: "a<b>3", condition: { column: 2, operator: ">", value: "3" } },
  { text: "Größe (cm)<170", condition: { column: 3, operator: "<", value: "170" } },
  { text: "x=a=b<c", condition: { column: 4, operator: "=", value: "a=b<c" } },
  { text: "age=>40", condition: { column: 0, operator: "=", value: ">40" } },
] as const)("$text is read", ({ text, condition }) => expect(parseCondition(text, names)).toEqual(condition));

test.each(["weight=3", "age", "age~40", "", "=3", "ages=3"])("%p is refused", (text) => {
  expect(() => parseCondition(text, names)).toThrow(expect.objectContaining({ code: "E_CONDITION" }));
});

test("relations", () => {
  const met = (["=", "!=", "<", "<=", ">", ">="] as const).map((operator) =>
    [1, 2, 3].map((value) => isMet(value, operator, 2)),
  );
  expect(met).toEqual([
    [false, true, false],
    [true, false, true],
    [true, false, false],
    [true, true, false],
    [false, false, true],
    [false, true, true],
  ]);
});
