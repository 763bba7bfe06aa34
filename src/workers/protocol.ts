import { type ErrorCode, isTwinsetError, type Place, TwinsetError } from "../core/errors.js";

/** What the pool sends to a worker. */
export type Request =
  | { type: "share"; task: string; shared: unknown }
  | { type: "run"; call: number; task: string; input: unknown };

/** What a worker sends back. */
export type Reply =
  | { type: "done"; call: number; output: unknown }
  | { type: "failed"; call: number; error: ErrorData };

/** An error as plain data: classes do not survive the way between threads. */
export interface ErrorData {
  code: ErrorCode;
  message: string;
  place: Place;
  stack: string | undefined;
}

/** One end of the line to a worker; Node's worker threads and Web Workers are wrapped alike. */
export interface WorkerPort {
  post(message: unknown, transfer: readonly ArrayBufferLike[]): void;
  onMessage(listener: (message: unknown) => void): void;
  /** The worker died or could not start. */
  onError(listener: (error: unknown) => void): void;
  terminate(): void;
}

/** An error as data. Unknown errors become E_BUG; their text may stay, as it comes from code and not from cells. */
export function errorToData(error: unknown): ErrorData {
  const stack = (error as { stack?: string } | null)?.stack;
  if (isTwinsetError(error)) return { code: error.code, message: error.message, place: error.place, stack };
  const name = (error as { name?: string } | null)?.name;
  return {
    code: name === "AbortError" ? "E_CANCELLED" : "E_BUG",
    message: String((error as { message?: string } | null)?.message ?? error),
    place: {},
    stack,
  };
}

/** The error again, on this side of the line. */
export function errorFromData(data: ErrorData): TwinsetError {
  const error = new TwinsetError(data.code, data.message, { place: data.place });
  if (data.stack !== undefined) error.stack = data.stack;
  return error;
}
