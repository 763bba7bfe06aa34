import type { Host } from "../job/host.js";
import { createHost } from "../platform/create-host.js";
import { progressDisplay } from "./progress.js";

/** Runs something with the host of the command line: threads, progress, clock. Threads and progress end with it, however it ends. */
export async function withHost<T>(
  options: { workers?: number | undefined; quiet?: boolean | undefined },
  run: (host: Host) => Promise<T>,
): Promise<T> {
  const display = progressDisplay(options.quiet ?? false);
  const host = createHost({ workers: options.workers, progress: display.progress });
  try {
    return await run(host);
  } finally {
    display.stop();
    host.close();
  }
}
