import { webcrypto } from "node:crypto";
import { availableParallelism } from "node:os";
import type { Platform } from "../platform.js";
import { spawn } from "./spawn.js";

/** Node: worker threads. */
export const platform: Platform = {
  spawn,
  cores: availableParallelism,
  entropy: (length) => webcrypto.getRandomValues(new Uint8Array(length)),
};
