import { platform } from "#platform";
import type { Progress } from "../core/context.js";
import type { Host } from "../job/host.js";
import { inlineRunner } from "../workers/inline-runner.js";
import { createPool } from "../workers/pool.js";

/** A host whose threads live until `close`. */
export interface OpenHost extends Host {
  close(): void;
}

/**
 * The host of this machine or tab: its threads, its entropy, its clock.
 * @param options.workers threads that work at once; 1 for none but this one; default: one a processor
 * @example
 * const host = createHost();
 * const run = await twin(parseJob({ seed: "7" }), source, host);
 * host.close();
 */
export function createHost(options: { workers?: number | undefined; progress?: Progress | undefined } = {}): OpenHost {
  const workers = options.workers ?? platform.cores();
  const pool = workers > 1 ? createPool(platform.spawn, workers) : undefined;
  return {
    runner: pool ?? inlineRunner,
    entropy: platform.entropy,
    now: () => performance.now(),
    progress: options.progress ?? (() => undefined),
    close: () => pool?.close(),
  };
}
