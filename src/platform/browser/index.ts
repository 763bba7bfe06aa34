import type { Platform } from "../platform.js";
import { spawn } from "./spawn.js";

/** A browser tab: Web Workers. */
export const platform: Platform = {
  spawn,
  cores: () => navigator.hardwareConcurrency,
  entropy: (length) => crypto.getRandomValues(new Uint8Array(length)),
};
