import { Worker } from "node:worker_threads";
import type { WorkerPort } from "../../workers/protocol.js";

/** Starts a worker thread. It keeps the process alive until it is terminated. */
export function spawn(): WorkerPort {
  const worker = new Worker(new URL("./worker.js", import.meta.url));
  return {
    post: (message, transfer) => worker.postMessage(message, transfer as ArrayBuffer[]),
    onMessage: (listener) => void worker.on("message", listener),
    onError: (listener) => {
      worker.on("error", listener);
      worker.on("exit", (code) => {
        if (code !== 0) listener(new Error(`exit code ${code}`));
      });
    },
    terminate: () => void worker.terminate(),
  };
}
