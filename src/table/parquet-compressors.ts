import type { Compressors } from "hyparquet";
import { TwinsetError } from "../core/errors.js";

/** Largest page that is unpacked: writers make pages of about 1 MiB, a few one page a column. */
const MOST_PAGE = 1 << 29;

/** What unpacks the pages of a Parquet file (Snappy, gzip, Brotli, Zstandard, LZ4), each into no more than its header announces. */
export async function boundedCompressors(): Promise<Compressors> {
  const { compressors, decompressZstd } = await import("hyparquet-compressors");
  // Left alone, Zstandard takes as much as the packed bytes ask for.
  const all: Compressors = { ...compressors, ZSTD: (input, length) => decompressZstd(input, new Uint8Array(length)) };
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
