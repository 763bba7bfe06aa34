import { describe, expect, test } from "@jest/globals";
import { parseJob } from "../../src/job/job.js";
import { machineSpeed } from "../../src/job/machine-speed.js";
import { planRun } from "../../src/job/plan-run.js";
import { preflight } from "../../src/job/preflight.js";
import { type RunShape, runCost } from "../../src/job/run-cost.js";
import { SYNTHESIZERS } from "../../src/synthesizers/registry.js";
import { fixtureSource, runInMemory, TEST_HOST, textSource } from "./run-in-memory.js";

/** A run on 24,000 rows of 15 columns with up to 300 codes. */
const SHAPE: RunShape = {
  fit: { rows: 20000, drawn: 24000, columns: Array.from({ length: 15 }, (_, at) => 2 + at * 20), workers: 1 },
  rows: 24000,
  columns: 15,
  isJudged: true,
};

const STILL = { now: () => 0 };

function settle(job: object, shape = SHAPE, passed = 0) {
  return preflight(parseJob(job), shape, passed, STILL);
}

/** Seconds by estimate, of a machine like the one that was measured. */
function seconds(synthesizer: string, options = {}): number {
  return runCost({ synthesizer, options }, SHAPE)!.seconds;
}

describe("what is fitted", () => {
  test("is the default where there is no limit, or the limits are wide", () => {
    const wide = settle({ timeLimit: 10000, memoryLimit: 100000 });
    for (const found of [settle({}), wide])
      expect(found).toEqual({ setting: { synthesizer: SYNTHESIZERS[0].id, options: {} }, notes: [] });
  });

  test("steps down with the time there is: boosted-trees, the same with quality=fast, bayes-net", () => {
    const [full, fast, net] = [
      seconds("boosted-trees"),
      seconds("boosted-trees", { quality: "fast" }),
      seconds("bayes-net"),
    ];
    expect(full).toBeGreaterThan(fast);
    expect(fast).toBeGreaterThan(net);
    expect(settle({ timeLimit: full + 0.1 }).setting).toEqual({ synthesizer: "boosted-trees", options: {} });
    expect(settle({ timeLimit: full - 0.1 })).toEqual({
      setting: { synthesizer: "boosted-trees", options: { quality: "fast" } },
      notes: [
        {
          code: "preflight-smaller",
          text: expect.stringMatching(
            /^boosted-trees would have taken longer than the [\d.]+ s of the time limit by estimate, so boosted-trees with quality=fast was taken$/,
          ),
        },
      ],
    });
    expect(settle({ timeLimit: fast - 0.1 }).setting).toEqual({ synthesizer: "bayes-net", options: {} });
    const passed = 1000 * (0.1 + (full - fast) / 2);
    expect(settle({ timeLimit: full + 0.1 }, SHAPE, passed).setting.options).toEqual({ quality: "fast" });
  });

  test("is the smallest where none fits, with a sentence that says so", () => {
    const { setting, notes } = settle({ timeLimit: 0.01 });
    expect(setting.synthesizer).toBe("bayes-net");
    expect(notes.map(({ text }) => text)).toEqual([
      "boosted-trees would have taken longer than the 0.01 s of the time limit by estimate, so bayes-net was taken, the smallest there is; it takes longer than the 0.01 s of the time limit too",
    ]);
  });

  test("is what was named, with a warning where it does not fit", () => {
    for (const named of [{ synthesizer: "boosted-trees" }, { options: { quality: "best" } }]) {
      const { setting, notes } = settle({ ...named, timeLimit: 1 });
      expect(setting.synthesizer).toBe("boosted-trees");
      expect(notes.map(({ code }) => code)).toEqual(["preflight-over"]);
      expect(notes[0].text).toMatch(/takes longer than the 1 s .* run all the same, since it was named$/);
    }
    expect(settle({ synthesizer: "bayes-net", timeLimit: 1000 }).notes).toEqual([]);
  });

  test("is refused where it would take far more memory than there is, with what would do", () => {
    const bytes = runCost({ synthesizer: "boosted-trees", options: {} }, SHAPE)!.bytes / 1e6;
    const little = settle({ synthesizer: "boosted-trees", memoryLimit: Math.ceil(bytes / 1.5) });
    expect(little.notes[0].text).toMatch(/takes more than the \d+ MB of the memory limit/);
    expect(() => settle({ synthesizer: "boosted-trees", memoryLimit: Math.floor(bytes / 2.5) })).toThrow(
      expect.objectContaining({
        code: "E_LIMIT",
        message: expect.stringMatching(/about \d+ MB.*--memory-limit.*bayes-net/),
      }),
    );
    expect(() => settle({ memoryLimit: 20 })).toThrow(expect.objectContaining({ code: "E_LIMIT" }));
  });
});

describe("estimates", () => {
  test.each(SYNTHESIZERS.map(({ id }) => id))(
    "%s takes more for more rows, columns, codes and drawn rows, and less time with more threads",
    (id) => {
      const { estimate, options } = SYNTHESIZERS.find((entry) => entry.id === id)!;
      const of = (more: Partial<RunShape["fit"]>) => estimate!({ ...SHAPE.fit, ...more }, options.parse({}));
      const base = of({});
      for (const { seconds, bytes } of [base]) {
        expect(seconds).toBeGreaterThan(0);
        expect(bytes).toBeGreaterThanOrEqual(0);
      }
      expect(of({ rows: 200000 }).seconds).toBeGreaterThan(base.seconds);
      expect(of({ rows: 200000 }).bytes).toBeGreaterThanOrEqual(base.bytes);
      expect(of({ drawn: 200000 }).seconds).toBeGreaterThan(base.seconds);
      expect(of({ columns: [...SHAPE.fit.columns, 50, 50] }).seconds).toBeGreaterThan(base.seconds);
      expect(of({ columns: SHAPE.fit.columns.map((size) => 10 * size) }).seconds).toBeGreaterThanOrEqual(base.seconds);
      expect(of({ workers: 4 }).seconds).toBeLessThan(base.seconds);
    },
  );

  test("better qualities take longer", () => {
    const of = (quality: string) => seconds("boosted-trees", { quality });
    expect(of("fast")).toBeLessThan(of("balanced"));
    expect(of("balanced")).toBeLessThan(of("best"));
  });

  test("go by the machine: a clock of half the speed doubles the time, and one that stands still tells nothing", () => {
    const speeds = [1, 2].map((step) => {
      let at = 0;
      return machineSpeed(() => (at += step));
    });
    expect(speeds[0]).toBeCloseTo(2 * speeds[1], 9);
    expect(machineSpeed(() => 0)).toBe(1);
    const slow = {
      now: (() => {
        let at = 0;
        return () => (at += 200);
      })(),
    };
    const limit = { timeLimit: seconds("boosted-trees") + 1 };
    expect(preflight(parseJob(limit), SHAPE, 0, slow).setting.synthesizer).toBe("bayes-net");
  });
});

describe("a run with a limit", () => {
  const people = Array.from(
    { length: 300 },
    (_, row) => `${20 + ((row * 7) % 60)},${"fm"[row % 2]},${(row * row) % 9}`,
  );
  const table = () => textSource(`age,sex,n\n${people.join("\n")}\n`);

  test("records what it took, so that the job repeats the twin without the limit, and says so in the report", async () => {
    const run = await runInMemory(table(), { synthesizer: undefined, timeLimit: 0.001 });
    expect(run.job).toMatchObject({ synthesizer: "bayes-net", options: {} });
    expect(run.job).not.toHaveProperty("timeLimit");
    expect(run.notes.filter(({ code }) => code === "preflight-smaller")).toHaveLength(1);
    const again = await runInMemory(table(), run.job);
    expect(again.modelText).toBe(run.modelText);
    expect(again.notes.filter(({ code }) => code.startsWith("preflight"))).toEqual([]);
  });

  test("is planned without a fit: what it would take, and in how long", async () => {
    const plan = await planRun(parseJob({ seed: "7" }), await fixtureSource("hmda"), TEST_HOST);
    expect(plan).toMatchObject({ held: 1190, setting: { synthesizer: "boosted-trees", options: {} } });
    expect(plan.cost!.seconds).toBeGreaterThan(0.5);
    expect(plan.cost!.bytes).toBeGreaterThan(1e8);
    const quick = await planRun(parseJob({ seed: "7", timeLimit: 0.1 }), await fixtureSource("hmda"), TEST_HOST);
    expect(quick.setting.synthesizer).toBe("bayes-net");
  });
});
