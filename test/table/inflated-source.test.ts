import { gzipSync } from "node:zlib";
import { expect, test } from "@jest/globals";
import { type ByteSource, memorySource } from "../../src/table/byte-source.js";
import { inflatedSource, isGzip } from "../../src/table/inflated-source.js";

const text = Array.from({ length: 20000 }, (_, row) => `${row},${(row * 7919) % 10007}`).join("\n");
const packed = new Uint8Array(gzipSync(text));

async function inflate(source: ByteSource, limits?: Parameters<typeof inflatedSource>[1]): Promise<string> {
  const pieces: Uint8Array[] = [];
  for await (const piece of inflatedSource(source, limits).open()) pieces.push(piece);
  return Buffer.concat(pieces).toString();
}

test.each([1000, 65536, 1 << 20])("gives back what was packed, read in pieces of %d bytes", async (size) => {
  expect(await inflate(memorySource("x", packed, size))).toBe(text);
});

test("a source is opened again from its start, and may be left early", async () => {
  const source = inflatedSource(memorySource("x", packed, 100));
  for (let turn = 0; turn < 3; turn++)
    for await (const piece of source.open()) {
      expect(Buffer.from(piece).toString()).toBe(text.slice(0, piece.length));
      break;
    }
});

test.each([0.5, 0.999])("cut short at %d of its length: E_DATA", async (share) => {
  const short = packed.subarray(0, Math.floor(packed.length * share));
  await expect(inflate(memorySource("x", short))).rejects.toMatchObject({
    name: "TwinsetError",
    code: "E_DATA",
    message: expect.stringMatching(/damaged or cut short/),
  });
});

test("a wrong checksum: E_DATA", async () => {
  const wrong = packed.slice();
  wrong[wrong.length - 6] ^= 1;
  await expect(inflate(memorySource("x", wrong))).rejects.toMatchObject({ code: "E_DATA" });
});

test("zeros that unpack to a thousand times their size: E_LIMIT, before the memory is full", async () => {
  const bomb = new Uint8Array(gzipSync(new Uint8Array(64 << 20)));
  let unpacked = 0;
  const read = async () => {
    for await (const piece of inflatedSource(memorySource("x", bomb)).open()) unpacked += piece.length;
  };
  await expect(read()).rejects.toMatchObject({ code: "E_LIMIT", message: expect.stringMatching(/100 times/) });
  expect(unpacked).toBeLessThan(12 << 20);
});

test("more than the most: E_LIMIT", async () => {
  const limits = { most: 1 << 16, ratio: 100, grace: 10 << 20 };
  await expect(inflate(memorySource("x", packed), limits)).rejects.toMatchObject({ code: "E_LIMIT" });
});

test("a source that fails says why itself", async () => {
  const failing: ByteSource = {
    name: "x",
    async *open() {
      yield packed.subarray(0, 1000);
      throw new Error("the disk failed");
    },
  };
  await expect(inflate(failing)).rejects.toThrow("the disk failed");
});

test("gzip is told by its first three bytes", () => {
  expect(isGzip(packed)).toBe(true);
  expect(isGzip(Uint8Array.of(0x1f, 0x8b, 7))).toBe(false);
  expect(isGzip(Uint8Array.of(0x1f, 0x8b))).toBe(false);
});
