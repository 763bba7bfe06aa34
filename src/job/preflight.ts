import { TwinsetError } from "../core/errors.js";
import type { Note } from "../core/note.js";
import { groupDigits } from "../core/text/group-digits.js";
import { numberText } from "../report/text/number-text.js";
import { DEFAULT_SYNTHESIZER } from "../synthesizers/registry.js";
import type { JSONValue } from "../synthesizers/synthesizer.js";
import type { Host } from "./host.js";
import type { Job } from "./job.js";
import { machineSpeed } from "./machine-speed.js";
import { type RunShape, runCost, type Setting, settingText } from "./run-cost.js";

/** What is taken when nobody named a synthesizer: the first that the limits allow. */
const LADDER: readonly Setting[] = [
  { synthesizer: DEFAULT_SYNTHESIZER, options: {} },
  { synthesizer: "boosted-trees", options: { quality: "fast" } },
  { synthesizer: "bayes-net", options: {} },
];

/** An estimate of so many times the memory limit ends the run: it would bring down the machine. */
const FAR_OVER = 2;

type Limits = Pick<Job, "timeLimit" | "memoryLimit">;

/** The setting that a run takes, and what the reader must know of the choice. */
export interface Preflight {
  setting: { synthesizer: string; options: Record<string, JSONValue> };
  notes: Note[];
}

/**
 * Settles what is fitted, once the table is in codes: what was named, or else the first of boosted-trees, boosted-trees with quality=fast and bayes-net
 * that fits the limits by estimate. No number of seconds is in the notes: the same choice gives the same report on any machine.
 * @param passed milliseconds that the run has taken so far
 * @throws E_LIMIT when far more memory than the limit would be taken
 */
export function preflight(
  job: Limits & Pick<Job, "synthesizer" | "options">,
  shape: RunShape,
  passed: number,
  host: Pick<Host, "now">,
): Preflight {
  const isNamed = job.synthesizer !== undefined || Object.keys(job.options).length > 0;
  const asked: Setting = {
    synthesizer: job.synthesizer ?? DEFAULT_SYNTHESIZER,
    options: job.options as Setting["options"],
  };
  if (job.timeLimit === undefined && job.memoryLimit === undefined) return taken(asked, []);
  const speed = job.timeLimit === undefined ? 1 : machineSpeed(host.now);
  const over = (setting: Setting) => limitsExceeded(setting, job, shape, passed, speed);
  const ladder = isNamed ? [asked] : LADDER;
  const chosen = ladder.find((setting) => over(setting).length === 0) ?? ladder[ladder.length - 1];
  const excess = over(chosen);
  const memory = excess.find(({ limit }) => limit === "memory");
  if (memory !== undefined && memory.times > FAR_OVER) throw tooLarge(chosen, memory.times, job, shape);
  const still = excess.length === 0 ? "" : `takes ${limitsText(excess, job)}`;
  if (chosen !== ladder[0]) {
    const why = `${settingText(ladder[0])} would have taken ${limitsText(over(ladder[0]), job)} by estimate`;
    const but = still === "" ? "" : `, the smallest there is; it ${still} too`;
    return taken(chosen, [{ code: "preflight-smaller", text: `${why}, so ${settingText(chosen)} was taken${but}` }]);
  }
  if (still === "") return taken(chosen, []);
  const text = `${settingText(chosen)} ${still} by estimate; it was run all the same, since it was named`;
  return taken(chosen, [{ code: "preflight-over", text }]);
}

function taken({ synthesizer, options }: Setting, notes: Note[]): Preflight {
  return { setting: { synthesizer, options: { ...options } }, notes };
}

/** A limit that would not hold, and how many times over. */
export interface Excess {
  limit: "time" | "memory";
  times: number;
}

/**
 * The limits that a setting exceeds by estimate; none where nobody has measured it.
 * @param passed milliseconds that the run has taken so far
 * @param speed of this machine (machine-speed.ts)
 */
export function limitsExceeded(
  setting: Setting,
  limits: Limits,
  shape: RunShape,
  passed: number,
  speed: number,
): Excess[] {
  const cost = runCost(setting, shape);
  if (cost === undefined) return [];
  const seconds = passed / 1000 + cost.seconds / speed;
  const all: Excess[] = [
    { limit: "time", times: seconds / (limits.timeLimit ?? Number.POSITIVE_INFINITY) },
    { limit: "memory", times: cost.bytes / (1e6 * (limits.memoryLimit ?? Number.POSITIVE_INFINITY)) },
  ];
  return all.filter(({ times }) => times > 1);
}

/** `longer than the 30 s of the time limit`. */
export function limitsText(excess: readonly Excess[], { timeLimit, memoryLimit }: Limits): string {
  const words = {
    time: `longer than the ${numberText(timeLimit ?? 0)} s of the time limit`,
    memory: `more than the ${numberText(memoryLimit ?? 0)} MB of the memory limit`,
  };
  return excess.map(({ limit }) => words[limit]).join(" and ");
}

function tooLarge(setting: Setting, times: number, job: Limits, shape: RunShape): TwinsetError {
  const needed = (times * (job.memoryLimit ?? 0)).toPrecision(2);
  const last = LADDER[LADDER.length - 1];
  const least = (runCost(last, shape)?.bytes ?? 0) / 1e6;
  const other =
    setting.synthesizer === last.synthesizer
      ? ""
      : `, or name ${settingText(last)}, which takes about ${groupDigits(Number(least.toPrecision(2)))} MB`;
  return new TwinsetError(
    "E_LIMIT",
    `${settingText(setting)} would take about ${groupDigits(Number(needed))} MB, and the memory limit is ${numberText(job.memoryLimit ?? 0)} MB`,
    { remedy: `raise --memory-limit, leave out columns with --drop${other}` },
  );
}
