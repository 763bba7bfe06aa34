/** What a tree predicts, row by row: which of the codes 0 .. size - 1 in a sequence. Rows stand by code, those of one code in the table's order. */
export interface Target {
  readonly size: number;
  /** Row numbers in the table. */
  readonly rows: Uint32Array;
  /** Code of each of them, ascending. */
  readonly codes: Uint16Array;
}

/** Sorts the rows of a table by the place of their code in a sequence. O(rows + codes). */
export function targetByPlace(codes: ArrayLike<number>, places: ArrayLike<number>, size: number): Target {
  const next = new Uint32Array(size + 1);
  for (let row = 0; row < codes.length; row++) next[places[codes[row]] + 1]++;
  for (let place = 0; place < size; place++) next[place + 1] += next[place];
  const rows = new Uint32Array(codes.length);
  const sorted = new Uint16Array(codes.length);
  for (let row = 0; row < codes.length; row++) {
    const place = places[codes[row]];
    const at = next[place]++;
    rows[at] = row;
    sorted[at] = place;
  }
  return { size, rows, codes: sorted };
}

/** The rows whose code lies between two bounds, as a target of two codes: 0 before `middle`, 1 from it on. O(log rows + rows of the part). */
export function halves({ rows, codes }: Target, from: number, middle: number, to: number): Target {
  const [first, cut, last] = [from, middle, to].map((code) => firstOf(codes, code));
  return {
    size: 2,
    rows: rows.subarray(first, last),
    codes: new Uint16Array(last - first).fill(1, cut - first),
  };
}

function firstOf(codes: Uint16Array, code: number): number {
  let low = 0;
  let high = codes.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (codes[middle] < code) low = middle + 1;
    else high = middle;
  }
  return low;
}
