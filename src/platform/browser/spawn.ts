import type { WorkerPort } from "../../workers/protocol.js";

/** Starts a Web Worker from `worker.js` beside the bundle that holds this file. */
export function spawn(): WorkerPort {
  const worker = new Worker(new URL("./worker.js", import.meta.url), { type: "module" });
  return {
    post: (message, transfer) => worker.postMessage(message, transfer as Transferable[]),
    onMessage: (listener) => worker.addEventListener("message", (event) => listener(event.data)),
    onError: (listener) => worker.addEventListener("error", listener),
    terminate: () => worker.terminate(),
  };
}
