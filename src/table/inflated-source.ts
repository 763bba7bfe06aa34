import { isTwinsetError, TwinsetError } from "../core/errors.js";
import type { ByteSource } from "./byte-source.js";

/** How far a packed file may grow: what grows further is taken for one made to fill the memory. */
export interface InflateLimits {
  /** Most bytes unpacked. */
  most: number;
  /** Most bytes unpacked for a packed one, once `grace` bytes are unpacked. */
  ratio: number;
  grace: number;
}

const MIB = 1 << 20;
/** Packed bytes are handed on by so many, that those counted are not far ahead of those unpacked. */
const PIECE = 1 << 14;
const LIMITS: InflateLimits = { most: 2048 * MIB, ratio: 100, grace: 10 * MIB };

/** True for bytes that begin as gzip does (RFC 1952, 2.3.1: two magic bytes, and deflate as the method). */
export function isGzip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b && bytes[2] === 8;
}

/**
 * A source packed with gzip, unpacked as it is read, under limits.
 *
 * Opening it throws E_LIMIT past a limit and E_DATA where the packed bytes are damaged or cut short.
 */
export function inflatedSource(source: ByteSource, limits: InflateLimits = LIMITS): ByteSource {
  return { name: source.name, open: () => inflate(source, limits) };
}

async function* inflate(source: ByteSource, limits: InflateLimits): AsyncGenerator<Uint8Array, void, void> {
  const stream = new DecompressionStream("gzip");
  const reader = stream.readable.getReader();
  const packed = { bytes: 0, failure: undefined as unknown };
  const feeding = feed(source, stream.writable.getWriter(), packed);
  let unpacked = 0;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) break;
      unpacked += value.length;
      checkLimits(unpacked, packed.bytes, limits);
      yield value;
    }
    await feeding;
  } catch (cause) {
    if (isTwinsetError(cause)) throw cause;
    // The source itself failed, say the disk.
    if (packed.failure !== undefined) throw packed.failure;
    throw new TwinsetError("E_DATA", "the gzip file is damaged or cut short", {
      remedy: "copy or download it again",
      cause,
    });
  } finally {
    await reader.cancel().catch(() => undefined);
    await feeding.catch(() => undefined);
  }
}

/** Writes the packed bytes. A write that is refused says what the reader is told anyway. */
async function feed(
  source: ByteSource,
  writer: { write(chunk: Uint8Array): Promise<void>; close(): Promise<void>; abort(reason?: unknown): Promise<void> },
  packed: { bytes: number; failure: unknown },
): Promise<void> {
  const chunks = source.open()[Symbol.asyncIterator]();
  try {
    for (;;) {
      const { done, value } = await chunks.next().catch(async (failure: unknown) => {
        packed.failure = failure;
        await writer.abort(failure).catch(() => undefined);
        throw failure;
      });
      if (done) break;
      for (let at = 0; at < value.length; at += PIECE) {
        const piece = value.subarray(at, at + PIECE);
        packed.bytes += piece.length;
        await writer.write(piece);
      }
    }
    await writer.close();
  } catch {
    // The reading side fails with it.
  } finally {
    await chunks.return?.();
  }
}

function checkLimits(unpacked: number, packed: number, { most, ratio, grace }: InflateLimits): void {
  const remedy = "unpack it first (gunzip) and look at it";
  if (unpacked > most)
    throw new TwinsetError("E_LIMIT", `the gzip file unpacks to more than ${Math.floor(most / MIB)} MiB`, {
      remedy,
    });
  if (unpacked > grace && unpacked > ratio * packed)
    throw new TwinsetError("E_LIMIT", `the gzip file unpacks to more than ${ratio} times its size`, { remedy });
}
