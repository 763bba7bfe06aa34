import { parentPort } from "node:worker_threads";
import { serve } from "../../workers/serve.js";

/** Entry of a worker thread. */
const port = parentPort;
if (port === null) throw new Error("this file is the entry of a worker thread");
port.on(
  "message",
  serve((reply, transfer) => port.postMessage(reply, transfer as ArrayBuffer[])),
);
