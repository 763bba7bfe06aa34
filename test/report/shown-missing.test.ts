import { describe, expect, test } from "@jest/globals";
import { missingText, shownMissing } from "../../src/report/shown-missing.js";

const rows = { train: 2454, holdout: 2000, twin: 4454 };
const shown = (train: number | null, holdout: number | null, twin: number | null) =>
  shownMissing({ missing: { train, holdout, twin } }, { rows });

describe("missing cells in a report", () => {
  test("of one to four real persons are said to be fewer than five", () => {
    for (const cells of [1, 2, 3, 4]) {
      const few = shown(Math.round((1e6 * cells) / 2454) / 1e6, cells / 2000, 0.5);
      expect(few.few).toEqual(["train", "holdout"]);
      expect(few.share).toEqual({ train: 0.002037, holdout: 0.0025, twin: 0.5 });
      expect([missingText(few, "train"), missingText(few, "holdout")]).toEqual(["<0.2 %", "<0.3 %"]);
    }
  });

  test("are told where there is none, where there are five, and of the twin always", () => {
    const found = shown(0, 5 / 2000, 1 / 4454);
    expect(found.few).toEqual([]);
    expect(["train", "holdout", "twin"].map((side) => missingText(found, side as "twin"))).toEqual([
      "0.0 %",
      "0.3 %",
      "<0.1 %",
    ]);
    expect(missingText(shown(null, null, null), "train")).toBe("");
  });

  test("of a great table are fewer than a tenth of a per cent", () => {
    const great = shownMissing({ missing: { train: 2e-6, holdout: null, twin: 0 } }, { rows: { ...rows, train: 1e6 } });
    expect(missingText(great, "train")).toBe("<0.1 %");
  });
});
