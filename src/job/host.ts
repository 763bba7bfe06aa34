import type { Cancellation, Progress, Runner } from "../core/context.js";

/** What a run may use of the world: the command line, a browser tab and a test each bring their own. */
export interface Host {
  runner: Runner;
  /** Bytes from a cryptographic source: seeds that the user did not give. */
  entropy(length: number): Uint8Array;
  /** Milliseconds of a clock, for the times on the scorecard; never part of a file. */
  now(): number;
  progress: Progress;
  signal?: Cancellation | undefined;
}

/** A seed of 48 bits from the host's entropy, as decimal text. */
export function drawSeed(host: Pick<Host, "entropy">): string {
  let seed = 0;
  for (const byte of host.entropy(6)) seed = seed * 256 + byte;
  return String(seed);
}
