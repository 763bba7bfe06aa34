/** Numbers as codes: 0 stands for missing, c for `values[c]`; `values[0]` is NaN and the rest ascend without a repeat. */
export interface CodedNumbers {
  readonly values: Float64Array;
  readonly codes: readonly Uint32Array[];
}

/**
 * Codes the same column of several tables over the distinct values of all of them, so that equality, order, counts and ranks become
 * integer work. NaN and the infinities count as missing; 0 and -0 are one value. One sort of all cells and a search each: O(n log n).
 * @param parts the column in each table
 */
export function codeNumbers(parts: readonly Float64Array[]): CodedNumbers {
  const values = distinctNumbers(parts);
  return { values, codes: parts.map((part) => codesIn(part, values)) };
}

function distinctNumbers(parts: readonly Float64Array[]): Float64Array {
  const all = new Float64Array(parts.reduce((sum, part) => sum + part.length, 0));
  let size = 0;
  for (const part of parts) {
    for (let row = 0; row < part.length; row++) {
      // Adding 0 turns -0 into 0.
      if (Number.isFinite(part[row])) all[size++] = part[row] + 0;
    }
  }
  const sorted = all.subarray(0, size).sort();
  let distinct = 0;
  for (let i = 0; i < size; i++) {
    if (i === 0 || sorted[i] !== sorted[distinct - 1]) sorted[distinct++] = sorted[i];
  }
  const values = new Float64Array(distinct + 1);
  values[0] = Number.NaN;
  values.set(sorted.subarray(0, distinct), 1);
  return values;
}

function codesIn(part: Float64Array, values: Float64Array): Uint32Array {
  const codes = new Uint32Array(part.length);
  for (let row = 0; row < part.length; row++) {
    const value = part[row];
    if (!Number.isFinite(value)) continue;
    let low = 1;
    let high = values.length - 1;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (values[middle] < value) low = middle + 1;
      else high = middle;
    }
    codes[row] = low;
  }
  return codes;
}
