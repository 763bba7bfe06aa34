import type { Runner } from "../core/context.js";

/** Runs every task on this thread, one after the other. The clear version that the pool is held to, byte for byte. */
export const inlineRunner: Runner = {
  workers: 1,
  async map(task, shared, inputs, options = {}) {
    const outputs = [];
    for (const input of inputs) {
      options.signal?.throwIfAborted();
      outputs.push(await task.run(shared, input));
      options.onDone?.(outputs.length);
    }
    return outputs;
  },
};
