import { resolve } from "node:path";
import { Worker } from "node:worker_threads";
import type { WorkerPort } from "../../src/workers/protocol.js";

/** A worker thread from the built package: jest cannot start one from TypeScript. */
export function spawnBuilt(): WorkerPort {
  const worker = new Worker(resolve("dist/platform/node/worker.js"));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    onMessage: (listener) => void worker.on("message", listener),
    onError: (listener) => void worker.on("error", listener),
    terminate: () => void worker.terminate(),
  };
}
