/** Milliseconds that the loop took where the costs of fits were measured: an AMD EPYC with two shared processors, Node 20. */
const REFERENCE = 2.0;

const ROWS = 32768;
const PASSES = 32;
const TRIALS = 6;

/**
 * How many times faster this machine is than the one that the costs of fits were measured on, from some 15 ms of the work that fits are made of: sums
 * into a histogram by code. The fastest of a few trials counts, so that warming up and other programs do not.
 * @param now milliseconds of a clock; one that stands still tells nothing, and the answer is 1
 * @returns 1/100 .. 100
 */
export function machineSpeed(now: () => number): number {
  const codes = Uint8Array.from({ length: ROWS }, (_, row) => Math.imul(row, 2654435761) >>> 24);
  const terms = Float64Array.from({ length: ROWS }, (_, row) => (row & 7) - 3.5);
  const sums = new Float64Array(256);
  let least = Number.POSITIVE_INFINITY;
  for (let trial = 0; trial < TRIALS; trial++) {
    const begin = now();
    for (let pass = 0; pass < PASSES; pass++) addUp(codes, terms, sums);
    least = Math.min(least, now() - begin);
  }
  return least > 0 ? Math.min(100, Math.max(0.01, REFERENCE / least)) : 1;
}

function addUp(codes: Uint8Array, terms: Float64Array, sums: Float64Array): void {
  for (let row = 0; row < codes.length; row++) sums[codes[row]] += terms[row];
}
