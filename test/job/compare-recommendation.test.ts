import { describe, expect, test } from "@jest/globals";
import fc from "fast-check";
import { byLikeness, recommend } from "../../src/job/compare-recommendation.js";
import { attackState } from "../../src/report/comparison/attack-state.js";
import { judgedAs } from "../report/comparison/example-comparison.js";

const LIMIT = 0.54;

describe("the recommendation", () => {
  test("is the nearest to real rows of those whose attack interval stays under the limit", () => {
    const all = [judgedAs("far", 0.9, 0.5), judgedAs("near", 0.55, 0.51), judgedAs("middle", 0.7, 0.5)];
    expect(recommend(all, LIMIT)).toEqual({ synthesizer: "near", attack: "within", insteadOf: null, ruledOut: [] });
  });

  test("passes over a nearer one that the attack recognises, and names it", () => {
    const all = [judgedAs("copies", 0.5, 0.6), judgedAs("unsure", 0.52, 0.53), judgedAs("fair", 0.6, 0.51)];
    expect(recommend(all, LIMIT)).toEqual({
      synthesizer: "fair",
      attack: "within",
      insteadOf: null,
      ruledOut: ["copies", "unsure"],
    });
  });

  test("takes the much smaller model of near-equals, whichever was run first, and not one that is a little smaller", () => {
    const large = judgedAs("large", 0.53, 0.51, 3000000);
    const small = judgedAs("small", 0.545, 0.51, 20000);
    const expected = { synthesizer: "small", attack: "within", insteadOf: "large", ruledOut: [] };
    expect(recommend([large, small], LIMIT)).toEqual(expected);
    expect(recommend([small, large], LIMIT)).toEqual(expected);
    expect(recommend([large, judgedAs("small", 0.545, 0.51, 2000000)], LIMIT).synthesizer).toBe("large");
    expect(recommend([large, judgedAs("small", 0.56, 0.51, 20000)], LIMIT).synthesizer).toBe("large");
  });

  test("takes an AUC under one half for no merit: repeated rows bring it about", () => {
    const all = [judgedAs("repeats", 0.3, 0.5), judgedAs("fair", 0.6, 0.5)];
    expect(byLikeness(all).map(({ synthesizer }) => synthesizer)).toEqual(["fair", "repeats"]);
    expect(recommend(all, LIMIT).synthesizer).toBe("fair");
  });

  test("says that it could not tell where no interval stays under the limit and none is above it", () => {
    const all = [judgedAs("a", 0.6, 0.51, 1000, 0.06), judgedAs("b", 0.8, 0.5, 1000, 0.06)];
    expect(recommend(all, LIMIT)).toMatchObject({ synthesizer: "a", attack: "open" });
  });

  test("is nobody where the attack recognises all, or nobody could be judged", () => {
    expect(recommend([judgedAs("a", 0.5, 0.7), judgedAs("b", 0.6, 0.6)], LIMIT)).toEqual({
      synthesizer: null,
      attack: null,
      insteadOf: null,
      ruledOut: ["a", "b"],
    });
    expect(recommend([judgedAs("a", null, null)], LIMIT)).toMatchObject({ synthesizer: null, ruledOut: [] });
    expect(recommend([], LIMIT)).toMatchObject({ synthesizer: null });
  });

  test("never exceeds the limit when another one does not, and never is farther by more than a near-equal", () => {
    const auc = fc.double({ min: 0.3, max: 1, noNaN: true });
    const one = fc.tuple(auc, auc, fc.integer({ min: 1, max: 1e6 }));
    fc.assert(
      fc.property(fc.array(one, { minLength: 1, maxLength: 6 }), (figures) => {
        const all = figures.map(([told, attack, bytes], at) => judgedAs(`s${at}`, told, attack, bytes));
        const found = recommend(all, LIMIT);
        const within = all.filter((candidate) => attackState(candidate, LIMIT) === "within");
        if (within.length === 0) return found.attack !== "within";
        const chosen = all.find(({ synthesizer }) => synthesizer === found.synthesizer)!;
        const far = (candidate: typeof chosen) => Math.abs(candidate.likeness.toldApart.value! - 0.5);
        const least = Math.min(...within.map(far));
        return within.includes(chosen) && far(chosen) <= least + 0.02 + 1e-12;
      }),
      { seed: 1, numRuns: 300 },
    );
  });
});
