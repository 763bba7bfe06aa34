import { describe, expect, test } from "@jest/globals";
import type { ColumnResult } from "../../../src/evaluate/evaluation.js";
import type { Margin } from "../../../src/evaluate/margin/margin.js";
import { marginFinding } from "../../../src/report/words/margin-finding.js";
import { pairFinding } from "../../../src/report/words/pair-finding.js";
import { phraseText } from "../../../src/report/words/phrase.js";
import type { ColumnSchema } from "../../../src/schema/schema.js";
import { binsOf, columnOf, resultOf } from "../example-column.js";

const SIZES = { train: 1000, holdout: 1000, twin: 1000 };

function finding(result: ColumnResult, sizes = SIZES, schema: ColumnSchema = columnOf("numerical")): string {
  return phraseText(marginFinding(result, schema, { rows: sizes, persons: sizes })!);
}

describe("the finding of a column", () => {
  // Four bins and the missing cells are five groups: z is 2.5758 (SciPy 1.17.1, norm.ppf(1 - .05 / 10)); at a mean share of one half and a
  // thousand persons a side, √(p (1 - p) 2/1000) is .02236, so that 5.76 points are the most that sampling explains.
  const off = (twin: number, holdout: number) =>
    binsOf(
      [0.5 - twin / 2, 0.25 + twin / 4, 0.25 + twin / 4, 0],
      [0.5 + twin / 2, 0.25 - twin / 4, 0.25 - twin / 4, 0],
      [0.5 - twin / 2 + holdout, 0.25 + twin / 4, 0.25 + twin / 4, 0],
    );

  test("is where the twin differs most, beyond what sampling explains, beside the holdout", () => {
    expect(finding(resultOf(off(0.058, 0.0123)))).toBe("the twin has 5.8 points more up to 9 (holdout: 1.2 more)");
    expect(finding(resultOf(off(0.058, -0.0123)))).toMatch(/\(holdout: 1\.2 fewer\)$/);
    expect(finding(resultOf(off(0.058, 0)))).toMatch(/\(holdout: the same\)$/);
  });

  test("is called sampling noise within that, beside the holdout's greatest difference", () => {
    expect(finding(resultOf(off(0.057, 0.0123)))).toBe("every share within 5.7 points: sampling noise (holdout: 1.2)");
  });

  test("is of a difference beyond noise even where a greater one is within it", () => {
    const levels: Margin = {
      kind: "levels",
      levels: ["common", "rare"],
      other: false,
      train: [0.5, 0.001],
      twin: [0.47, 0.021],
      holdout: [0.5, 0.001],
    };
    expect(finding(resultOf(levels), SIZES, columnOf("categorical"))).toBe(
      "the twin has 2.0 points more of “rare” (holdout: the same)",
    );
  });

  test("counts the missing cells as one group, unless they are too few to be counted", () => {
    const same = binsOf([0.5, 0.3, 0.1, 0.1], [0.5, 0.3, 0.1, 0.1], [0.5, 0.3, 0.1, 0.1]);
    const missing = { train: 0.1, holdout: 0.11, twin: 0.2 };
    expect(finding(resultOf(same, { missing }))).toBe(
      "the twin has 10.0 points more missing cells (holdout: 1.0 more)",
    );
    const few = { train: 0.002, holdout: 0.003, twin: 0.2 };
    expect(finding(resultOf(same, { missing: few }))).toBe(
      "every share within 0.0 points: sampling noise (holdout: 0.0)",
    );
    expect(finding(resultOf(same, { missing: { ...missing, holdout: 0.003 } }))).toBe(
      "the twin has 10.0 points more missing cells",
    );
  });

  test("has no decimal where few persons earn none, and grows wider with them", () => {
    const few = { train: 80, holdout: 80, twin: 80 };
    expect(finding(resultOf(off(0.15, 0.1)), few)).toBe("every share within 15 points: sampling noise (holdout: 10)");
    expect(finding(resultOf(off(0.3, 0.1)), few)).toMatch(/^the twin has 30 points more up to 9/);
  });

  test("leaves the holdout out where there is none", () => {
    const alone = binsOf([0.5, 0.3, 0.1, 0.1], [0.35, 0.4, 0.15, 0.1], null);
    expect(finding(resultOf(alone, { missing: { train: 0, holdout: null, twin: 0 } }))).toBe(
      "the twin has 15.0 points fewer up to 9",
    );
  });

  test("says of an empty twin that it is empty", () => {
    const margin = binsOf([0.5, 0.3, 0.1, 0.1], [0, 0, 0, 0], null);
    expect(finding(resultOf(margin), { ...SIZES, twin: 0 })).toBe("the twin has no rows");
    expect(finding(resultOf(margin, { missing: { train: 0, holdout: null, twin: 1 } }))).toBe(
      "the twin holds no value",
    );
    expect(marginFinding(resultOf(null), columnOf("id"), { rows: SIZES, persons: SIZES })).toBeNull();
  });
});

describe("the finding of the pairs", () => {
  const said = (twin: number, holdout: number | null) => {
    const worst = [{ a: "age", b: "town", twin, holdout }];
    return phraseText(pairFinding({ of: 1, associated: 0.1, list: [], worst })!);
  };

  test("names the weakest beside what the holdout reaches there", () => {
    expect(said(0.7, 0.9)).toBe("The weakest pair is age and town: 0.700 alike; the holdout reaches 0.900");
    expect(said(0.7, 0.65)).toBe("The weakest pair is age and town: 0.700 alike, no less than the holdout (0.650)");
    expect(said(0.7, null)).toBe("The weakest pair is age and town: 0.700 alike");
  });

  test("is none where no pair was compared", () => {
    expect(pairFinding({ of: 0, associated: 0.1, list: [], worst: [] })).toBeNull();
  });
});
