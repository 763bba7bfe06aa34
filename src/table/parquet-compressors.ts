import type { Compressors } from "hyparquet";
import { TwinsetError } from "../core/errors.js";

/** Largest page that is unpacked: writers make pages of about 1 MiB, a few one page a column. */
const MOST_PAGE = 1 << 29;

/**
 * What unpacks the pages of a Parquet file (Snappy, gzip, Brotli, Zstandard, LZ4), each into no more than its header announces.
 *
 * Taken one by one: the index of hyparquet-compressors starts WebAssembly, which a page that forbids it (`script-src` without
 * `wasm-unsafe-eval`) may not. hyparquet's own Snappy is plain JavaScript.
 */
export async function boundedCompressors(): Promise<Compressors> {
  const [{ snappyUncompress }, { gunzip }, { decompressBrotli }, { decompressLz4, decompressLz4Raw }, { decompress }] =
    await Promise.all([
      import("hyparquet"),
      import("hyparquet-compressors/src/gzip.js"),
      import("hyparquet-compressors/src/brotli.js"),
      import("hyparquet-compressors/src/lz4.js"),
      import("fzstd"),
    ]);
  const all: Compressors = {
    SNAPPY: (input, length) => {
      const output = new Uint8Array(length);
      snappyUncompress(input, output);
      return output;
    },
    GZIP: (input, length) => gunzip(input, new Uint8Array(length)),
    BROTLI: decompressBrotli,
    LZ4: decompressLz4,
    LZ4_RAW: decompressLz4Raw,
    // Left alone, Zstandard takes as much as the packed bytes ask for.
    ZSTD: (input, length) => decompress(input, new Uint8Array(length)),
  };
  return Object.fromEntries(
    Object.entries(all).map(([codec, unpack]) => [
      codec,
      (input: Uint8Array, length: number) => {
        if (length > MOST_PAGE)
          throw new TwinsetError("E_LIMIT", "a page of the Parquet file unpacks to more than 512 MiB", {
            remedy: "write it anew with pages of about 1 MiB, the default of pyarrow",
          });
        return unpack(input, length);
      },
    ]),
  );
}
