/** Bytes that can be read again from the start: a file, a Blob, an upload held in memory. */
export interface ByteSource {
  /** Name for messages; never a full path. */
  readonly name: string;
  /** Size in bytes where it is known. */
  readonly size?: number | undefined;
  open(): AsyncIterable<Uint8Array>;
}

/** A source over bytes in memory, handed out in chunks of `chunkSize` bytes. */
export function memorySource(name: string, bytes: Uint8Array, chunkSize = 1 << 20): ByteSource {
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += chunkSize) yield bytes.subarray(at, at + chunkSize);
    },
  };
}
