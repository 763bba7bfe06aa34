import type { Cancellation } from "../core/context.js";
import type { ByteSource } from "./byte-source.js";
import type { Dialect } from "./dialect.js";
import { textDecoder } from "./text-decoder.js";

/** Thrown by `readText` when the bytes are not in the encoding. */
export class UndecodableError extends Error {
  override readonly name = "UndecodableError";
}

/**
 * The text of a source in pieces, without its byte order mark and without zeros (U+0000), which are no text.
 * @param onBytes told after each piece how many bytes have been read
 * @param onZeros told how many zeros were left out
 * @throws UndecodableError
 */
export async function* readText(
  source: ByteSource,
  encoding: Dialect["encoding"],
  options: {
    signal?: Cancellation | undefined;
    onBytes?: (bytes: number) => void;
    onZeros?: (count: number) => void;
  } = {},
): AsyncGenerator<string, void, void> {
  const decoder = textDecoder(encoding);
  let bytes = 0;
  let opened = false;
  for await (const chunk of source.open()) {
    options.signal?.throwIfAborted();
    let text = decoder.decode(chunk);
    if (text === undefined) throw new UndecodableError();
    if (text.includes("\0")) {
      const { length } = text;
      text = text.replaceAll("\0", "");
      options.onZeros?.(length - text.length);
    }
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
