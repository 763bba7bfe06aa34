import type { Random } from "./random/random.js";

/** The part of an AbortSignal that the core reads. */
export interface Cancellation {
  readonly aborted: boolean;
  throwIfAborted(): void;
}

/** Called as work proceeds; `done` and `total` count the stage's own units (rows, columns, bytes). `total` is 0 when not known. */
export type Progress = (event: { stage: string; done: number; total: number }) => void;

/**
 * A pure function that may run on another thread. `shared` is sent once to each worker, `input` with every call; both, and the
 * output, must survive structured cloning. The same inputs give the same output wherever it runs.
 */
export interface Task<Shared, Input, Output> {
  /** Its name in workers/tasks.ts. */
  readonly id: string;
  run(shared: Shared, input: Input): Output | Promise<Output>;
  /** The buffers of an output that may be moved instead of copied. */
  transfer?(output: Output): ArrayBufferLike[];
}

/** Where parallel work goes: this thread, worker threads of Node, Web Workers. Outputs come back in the order of the inputs. */
export interface Runner {
  /** How many inputs are worked on at once. */
  readonly workers: number;
  map<Shared, Input, Output>(
    task: Task<Shared, Input, Output>,
    shared: Shared,
    inputs: readonly Input[],
    options?: { signal?: Cancellation | undefined; onDone?: ((done: number) => void) | undefined },
  ): Promise<Output[]>;
}

/** What a fit may use of the world around it. */
export interface FitContext {
  random: Random;
  runner: Runner;
  signal?: Cancellation | undefined;
  progress: Progress;
}
