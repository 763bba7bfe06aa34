import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { TwinsetError } from "../../core/errors.js";
import { type ByteSource, memorySource } from "../../table/byte-source.js";
import { ioError } from "./io-error.js";

/** A file as a source of bytes, or standard input (`-`), which is held in memory so that it can be read again. @throws E_IO */
export async function fileSource(path: string): Promise<ByteSource> {
  if (path === "-") return memorySource("standard input", await readAll(process.stdin));
  const found = await stat(path).catch((cause: unknown) => {
    throw ioError("read", path, cause);
  });
  if (found.isDirectory()) throw new TwinsetError("E_IO", `cannot read ${path}: it is a folder, not a file`);
  return {
    name: basename(path),
    size: found.size,
    async *open() {
      try {
        yield* createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Uint8Array>;
      } catch (cause) {
        throw ioError("read", path, cause);
      }
    },
  };
}

async function readAll(stream: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
