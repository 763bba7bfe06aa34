import { joinBytes } from "../core/join-bytes.js";

/** All the bytes of a stream in one piece; undefined when there are more than `most`. */
export async function wholeBytes(stream: AsyncIterable<Uint8Array>, most: number): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of stream) {
    size += chunk.length;
    if (size > most) return undefined;
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}
