import type { Cancellation } from "../core/context.js";
import type { ByteSource } from "./byte-source.js";
import type { Dialect } from "./dialect.js";
import { textDecoder } from "./text-decoder.js";

/** Thrown by `readText` when the bytes are not in the encoding. */
export class UndecodableError extends Error {
  override readonly name = "UndecodableError";
}

/**
 * The text of a source in pieces, without its byte order mark.
 * @param onBytes told after each piece how many bytes have been read
 * @throws UndecodableError
 */
export async function* readText(
  source: ByteSource,
  encoding: Dialect["encoding"],
  options: { signal?: Cancellation | undefined; onBytes?: (bytes: number) => void } = {},
): AsyncGenerator<string, void, void> {
  const decoder = textDecoder(encoding);
  let bytes = 0;
  let opened = false;
  for await (const chunk of source.open()) {
    options.signal?.throwIfAborted();
    const text = decoder.decode(chunk);
    if (text === undefined) throw new UndecodableError();
    if (text !== "") {
      yield opened || !text.startsWith("\ufeff") ? text : text.slice(1);
      opened = true;
    }
    bytes += chunk.length;
    options.onBytes?.(bytes);
  }
  const rest = decoder.end();
  if (rest === undefined) throw new UndecodableError();
  if (rest !== "") yield rest;
}
