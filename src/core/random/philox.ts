// Held here because a global looked up eighty times a block is what a block costs where globals are intercepted (the vm of a test runner).
const imul = Math.imul;

/**
 * Philox4x32-10: turns a counter and a key into 128 bits that look random (they pass BigCrush), and writes them into `out`.
 *
 * Ten rounds of (c0, c1, c2, c3) ← (hi(M1 c2) ^ c1 ^ k0, lo(M1 c2), hi(M0 c0) ^ c3 ^ k1, lo(M0 c0)), the key growing by a Weyl step
 * between rounds. A bijection of the counter for each key, so that different counters never give the same block. No state, no allocation.
 * @param out four words, each set to 0 .. 2^32 - 1
 * @param c0 the counter, least significant word first; each word 0 .. 2^32 - 1, or the int32 with the same bits
 * @param k0 the key, least significant word first; as above
 * @see Salmon, Moraes, Dror, Shaw, "Parallel random numbers: as easy as 1, 2, 3", SC'11, section 3.3 and table 2. doi:10.1145/2063384.2063405
 */
export function philox(out: Uint32Array, c0: number, c1: number, c2: number, c3: number, k0: number, k1: number): void {
  for (let round = 0; round < 10; round++) {
    // The high word of a 32 x 32 bit product, from four 16 x 16 bit ones: no partial sum passes 2^32, so int32 arithmetic is exact,
    // and a third faster than going through a double. M0 = 0xd2511f53, M1 = 0xcd9e8d57.
    const a0 = c0 & 0xffff;
    const a1 = c0 >>> 16;
    const aMiddle = (imul(a1, 0x1f53) + (imul(a0, 0x1f53) >>> 16)) | 0;
    const aCarry = (imul(a0, 0xd251) + (aMiddle & 0xffff)) >>> 16;
    const aHigh = (imul(a1, 0xd251) + (aMiddle >>> 16) + aCarry) | 0;
    const b0 = c2 & 0xffff;
    const b1 = c2 >>> 16;
    const bMiddle = (imul(b1, 0x8d57) + (imul(b0, 0x8d57) >>> 16)) | 0;
    const bCarry = (imul(b0, 0xcd9e) + (bMiddle & 0xffff)) >>> 16;
    const bHigh = (imul(b1, 0xcd9e) + (bMiddle >>> 16) + bCarry) | 0;
    const aLow = imul(c0, 0xd2511f53);
    const bLow = imul(c2, 0xcd9e8d57);
    c0 = bHigh ^ c1 ^ k0;
    c1 = bLow;
    c2 = aHigh ^ c3 ^ k1;
    c3 = aLow;
    k0 = (k0 + 0x9e3779b9) | 0;
    k1 = (k1 + 0xbb67ae85) | 0;
  }
  out[0] = c0;
  out[1] = c1;
  out[2] = c2;
  out[3] = c3;
}
