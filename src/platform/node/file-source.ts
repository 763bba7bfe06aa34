import { createReadStream } from "node:fs";
import { stat } from "node:fs/promises";
import { basename } from "node:path";
import { TwinsetError } from "../../core/errors.js";
import { type ByteSource, memorySource } from "../../table/byte-source.js";
import { wholeBytes } from "../../table/whole-bytes.js";
import { ioError } from "./io-error.js";

/** A table is read more than once, so standard input is held in memory. */
const MIB = 1 << 20;
const MOST_INPUT = 1024 * MIB;

/** A file as a source of bytes, or standard input (`-`), of which no more than `mostInput` bytes are taken. @throws E_IO, E_LIMIT */
export async function fileSource(path: string, mostInput = MOST_INPUT): Promise<ByteSource> {
  if (path === "-") {
    const bytes = await wholeBytes(process.stdin, mostInput);
    if (bytes !== undefined) return memorySource("standard input", bytes);
    throw new TwinsetError("E_LIMIT", `standard input is longer than ${Math.floor(mostInput / MIB)} MiB`, {
      remedy: "save it as a file and give its name",
    });
  }
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
