import { platform } from "#platform";
import type { Host } from "../job/host.js";
import { inlineRunner } from "../workers/inline-runner.js";
import { createPool } from "../workers/pool.js";
import { progressDisplay } from "./progress.js";

/** Runs something with the host of the command line: threads, progress, clock. Threads and progress end with it, however it ends. */
export async function withHost<T>(
  options: { workers?: number | undefined; quiet?: boolean | undefined },
  run: (host: Host) => Promise<T>,
): Promise<T> {
  const workers = options.workers ?? platform.cores();
  const pool = workers > 1 ? createPool(platform.spawn, workers) : undefined;
  const display = progressDisplay(options.quiet ?? false);
  try {
    return await run({
      runner: pool ?? inlineRunner,
      entropy: platform.entropy,
      now: () => performance.now(),
      progress: display.progress,
    });
  } finally {
    display.stop();
    pool?.close();
  }
}
