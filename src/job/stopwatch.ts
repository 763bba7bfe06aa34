import type { Host } from "./host.js";

/** Gives the milliseconds since it was last asked, or since it was made. */
export function stopwatch(host: Pick<Host, "now">): () => number {
  let last = host.now();
  return () => {
    const now = host.now();
    const passed = now - last;
    last = now;
    return passed;
  };
}
