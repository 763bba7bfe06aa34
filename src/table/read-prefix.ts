import type { ByteSource } from "./byte-source.js";

/** The first bytes of a source, at most `length`, however it cuts its chunks; `whole` when there are no more. */
export async function readPrefix(source: ByteSource, length: number): Promise<{ bytes: Uint8Array; whole: boolean }> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of source.open()) {
    chunks.push(chunk);
    size += chunk.length;
    if (size > length) break;
  }
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return { bytes: bytes.subarray(0, length), whole: size <= length };
}
