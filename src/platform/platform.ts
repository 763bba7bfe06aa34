import type { WorkerPort } from "../workers/protocol.js";

/** What the host gives to the core. */
export interface Platform {
  /** Starts a worker that serves tasks. */
  spawn(): WorkerPort;
  /** Processors that may be used. */
  cores(): number;
  /** Bytes from the system's cryptographic source. */
  entropy(length: number): Uint8Array;
}
