import { afterEach, describe, expect, test } from "@jest/globals";
import type { Task } from "../../src/core/context.js";
import { sampleChunk } from "../../src/model/sample-chunk.js";
import { pairInformation } from "../../src/synthesizers/bayes-net/pair-information.js";
import { fitGroups } from "../../src/synthesizers/boosted-trees/fit-groups.js";
import { nodeData } from "../../src/synthesizers/boosted-trees/node-data.js";
import { SETTINGS } from "../../src/synthesizers/boosted-trees/options.js";
import { fitColumn } from "../../src/synthesizers/cart/fit-column.js";
import { fitData } from "../../src/synthesizers/cart/fit-data.js";
import { codeCounts } from "../../src/synthesizers/code-counts.js";
import { estimateCorrelations } from "../../src/synthesizers/gaussian-copula/estimate-correlations.js";
import { latentsOf, withoutOrder } from "../../src/synthesizers/gaussian-copula/latents.js";
import { scoredLatent } from "../../src/synthesizers/gaussian-copula/scored-latent.js";
import { inlineRunner } from "../../src/workers/inline-runner.js";
import { createPool, type Pool } from "../../src/workers/pool.js";
import type { Request, WorkerPort } from "../../src/workers/protocol.js";
import { TASKS } from "../../src/workers/tasks.js";
import { fixtureSource, runInMemory } from "../job/run-in-memory.js";
import { relatedCodes } from "../synthesizers/example-codes.js";
import { spawnBuilt } from "./spawn-built.js";

let pool: Pool | undefined;
afterEach(() => {
  pool?.close();
  pool = undefined;
});

/** What a contract run needs of each task: something shared, and inputs. */
const EXAMPLES: Record<
  string,
  () => Promise<{ task: Task<never, never, unknown>; shared: unknown; inputs: unknown[] }>
> = {
  [pairInformation.id]: async () => {
    const column = (step: number) => Uint8Array.from({ length: 500 }, (_, row) => Math.floor((row * step) / 7) % 5);
    return {
      task: pairInformation as never,
      shared: { codes: [column(1), column(3), column(11)], sizes: [5, 5, 5], rows: 500 },
      inputs: [0, 1, 2],
    };
  },
  [estimateCorrelations.id]: async () => {
    const codes = relatedCodes(500, [9, 4, 12]);
    const margins = codes.columns.map((column) => withoutOrder({ ...column, counts: Array.from(codeCounts(column)) }));
    const shared = latentsOf(margins).map((latent) => scoredLatent(latent, codes.columns[latent.column]));
    return { task: estimateCorrelations as never, shared, inputs: [...shared.keys()] };
  },
  [fitGroups.id]: async () => {
    const codes = relatedCodes(800, [9, 4, 12]);
    const heldOut = Uint8Array.from({ length: 800 }, (_, row) => (row % 6 === 0 ? 1 : 0));
    const shared = nodeData(codes, codes, heldOut, [0, 1, 2], [[], [0], [0, 1]], 5, SETTINGS.balanced);
    const inputs = [
      { position: 2, groups: [0, 1, 2], trial: false },
      { position: 1, groups: [0], trial: false },
    ];
    return { task: fitGroups as never, shared, inputs };
  },
  [fitColumn.id]: async () => {
    const shared = fitData(
      relatedCodes(800, [9, 4, 12]),
      Uint8Array.from({ length: 800 }, (_, row) => (row % 6 === 0 ? 1 : 0)),
      20,
    );
    const inputs = [
      { column: 2, before: [0, 1], trial: false },
      { column: 1, before: [0], trial: false },
    ];
    return { task: fitColumn as never, shared, inputs };
  },
  [sampleChunk.id]: async () => {
    const { model } = await runInMemory(await fixtureSource("credit"));
    const inputs = [0, 100, 200, 300].map((start) => ({ start, count: 100 }));
    return { task: sampleChunk as never, shared: { model, request: { seed: "3", given: ["Status=bad"] } }, inputs };
  },
};

describe("every task", () => {
  test("has an example here", () => {
    expect(Object.keys(EXAMPLES).sort()).toEqual(Object.keys(TASKS).sort());
  });

  test.each(Object.keys(TASKS))(
    "%s gives in worker threads what it gives on this thread",
    async (id) => {
      const { task, shared, inputs } = await EXAMPLES[id]();
      expect((await TASKS[id]()).id).toBe(id);
      pool = createPool(spawnBuilt, 2);
      const here = await inlineRunner.map(task, shared as never, inputs as never[]);
      const there = await pool.map(task, shared as never, inputs as never[]);
      expect(JSON.stringify(there)).toBe(JSON.stringify(here));
    },
    60000,
  );
});

/** A worker of this thread that answers after `delay` turns, or dies. */
function fakeWorker(answer: (input: unknown) => unknown, log: string[] = []): WorkerPort {
  let tell: (message: unknown) => void = () => undefined;
  let die: (error: unknown) => void = () => undefined;
  return {
    post(message) {
      const request = message as Request;
      log.push(request.type);
      if (request.type === "run")
        setImmediate(() => {
          try {
            tell({ type: "done", call: request.call, output: answer(request.input) });
          } catch (error) {
            die(error);
          }
        });
    },
    onMessage: (listener) => {
      tell = listener;
    },
    onError: (listener) => {
      die = listener;
    },
    terminate: () => void log.push("terminate"),
  };
}

const double: Task<null, number, number> = { id: "double", run: (_, input) => 2 * input };

describe("the pool", () => {
  test("keeps the order of the inputs and starts no more workers than it may, nor than there is work", async () => {
    let started = 0;
    pool = createPool(() => {
      started++;
      return fakeWorker((input) => 2 * (input as number));
    }, 3);
    expect(await pool.map(double, null, [1, 2, 3, 4, 5, 6, 7])).toEqual([2, 4, 6, 8, 10, 12, 14]);
    expect(started).toBe(3);
    expect(await pool.map(double, null, [8])).toEqual([16]);
    expect(started).toBe(3);
  });

  test("sends what is shared once to each worker, and again when it is another", async () => {
    const log: string[] = [];
    pool = createPool(() => fakeWorker((input) => input, log), 1);
    const shared = { table: 1 };
    await pool.map(double as never, shared as never, [1, 2, 3] as never[]);
    await pool.map(double as never, shared as never, [4] as never[]);
    await pool.map(double as never, { table: 2 } as never, [5] as never[]);
    expect(log.filter((type) => type === "share")).toHaveLength(2);
    expect(log.filter((type) => type === "run")).toHaveLength(5);
  });

  test("says so when a worker dies, and ends the others", async () => {
    const log: string[] = [];
    pool = createPool(
      () =>
        fakeWorker((input) => {
          if (input === 3) throw new Error("killed");
          return input;
        }, log),
      2,
    );
    await expect(pool.map(double, null, [1, 2, 3, 4, 5, 6])).rejects.toMatchObject({ code: "E_BUG" });
    expect(log).toContain("terminate");
  });

  test("stops when it is told to", async () => {
    const controller = new AbortController();
    pool = createPool(() => fakeWorker((input) => input), 1);
    const run = pool.map(
      double,
      null,
      Array.from({ length: 1000 }, (_, at) => at),
      { signal: controller.signal, onDone: (done) => done === 5 && controller.abort() },
    );
    await expect(run).rejects.toMatchObject({ name: "AbortError" });
  });
});
