import type { Runner } from "../core/context.js";
import { TwinsetError } from "../core/errors.js";
import { errorFromData, type Reply, type WorkerPort } from "./protocol.js";

/** A runner over worker threads. `close` ends them. */
export interface Pool extends Runner {
  close(): void;
}

interface Worker {
  port: WorkerPort;
  shared: unknown;
  /** The call it is at work on, with the functions that settle it. */
  call: { number: number; resolve: (output: unknown) => void; reject: (error: unknown) => void } | undefined;
}

/**
 * Opens a pool of at most `workers` threads, each started when there is work for it. Inputs are handed out one at a time, so
 * a slow one holds up nobody; outputs come back in the order of the inputs.
 */
export function createPool(spawn: () => WorkerPort, workers: number): Pool {
  const crew: Worker[] = [];
  let calls = 0;

  function hire(): Worker {
    const worker: Worker = { port: spawn(), shared: undefined, call: undefined };
    worker.port.onMessage((message) => {
      const reply = message as Reply;
      const call = worker.call;
      if (call === undefined || reply.call !== call.number) return;
      worker.call = undefined;
      if (reply.type === "done") call.resolve(reply.output);
      else call.reject(errorFromData(reply.error));
    });
    worker.port.onError((cause) => {
      if (!crew.includes(worker)) return;
      crew.splice(crew.indexOf(worker), 1);
      worker.call?.reject(new TwinsetError("E_BUG", "a worker thread ended before its work was done", { cause }));
    });
    crew.push(worker);
    return worker;
  }

  function run(worker: Worker, task: string, shared: unknown, input: unknown): Promise<unknown> {
    if (worker.shared !== shared) {
      worker.port.post({ type: "share", task, shared }, []);
      worker.shared = shared;
    }
    return new Promise((resolve, reject) => {
      worker.call = { number: ++calls, resolve, reject };
      worker.port.post({ type: "run", call: calls, task, input }, []);
    });
  }

  function close(): void {
    for (const worker of crew.splice(0)) {
      worker.port.terminate();
      worker.call?.reject(new TwinsetError("E_CANCELLED", "cancelled"));
    }
  }

  return {
    workers,
    close,
    async map(task, shared, inputs, options = {}) {
      const outputs = new Array(inputs.length);
      let next = 0;
      let done = 0;
      const idle = crew.filter((worker) => worker.call === undefined);
      const takeTurns = async (worker: Worker) => {
        while (next < inputs.length) {
          options.signal?.throwIfAborted();
          const at = next++;
          outputs[at] = await run(worker, task.id, shared, inputs[at]);
          options.onDone?.(++done);
        }
      };
      const hands = Array.from({ length: Math.min(workers, inputs.length) }, (_, at) => takeTurns(idle[at] ?? hire()));
      try {
        await Promise.all(hands);
      } catch (error) {
        // The others' answers are wanted by nobody: their threads end with them.
        close();
        throw error;
      }
      return outputs;
    },
  };
}
