import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const measure = fileURLToPath(new URL("measure.py", import.meta.url));

/** Threads that a fit may use. */
export const THREADS = 2;

/**
 * Runs a command at low priority in a process of its own, with a time limit, and says what it took: `{ seconds, peakMiB }`. What it prints goes to `log`.
 * @throws Error that says in a sentence how it failed; TimeLimit when it was stopped
 */
export function measured(python, command, { limit, log }) {
  const args = ["-n", "19", python, measure, String(limit), log, ...command];
  const threads = { OMP_NUM_THREADS: String(THREADS), OMP_WAIT_POLICY: "PASSIVE" };
  const run = spawnSync("nice", args, { encoding: "utf8", env: { ...process.env, ...threads } });
  if (run.status !== 0) throw new Error(`could not be measured: ${lastLine(run.stderr)}`);
  const { seconds, peakMiB, status, stopped } = JSON.parse(run.stdout);
  if (stopped) throw new TimeLimit(`stopped at the limit of ${Math.round(limit)} s, peak ${Math.round(peakMiB)} MiB`);
  if (status !== 0) throw new Error(`failed after ${Math.round(seconds)} s: ${lastLine(readFileSync(log, "utf8"))}`);
  return { seconds, peakMiB };
}

/** Thrown for what was stopped at its time limit. */
export class TimeLimit extends Error {}

const lastLine = (text) => (text.trim().split("\n").at(-1) ?? "").slice(0, 200);
