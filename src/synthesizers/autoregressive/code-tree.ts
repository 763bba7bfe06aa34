import type { Margin } from "../margin-json.js";

/**
 * A binary tree over the codes of a column: a code is drawn by going down it, left or right. Codes that occur stand in a sequence, and each node is a
 * stretch of it, cut in two where the halves weigh most alike.
 *
 * In an ordered column the sequence is the order, and special codes part from the values first. Elsewhere the heavy codes come first.
 *
 * Depth: the heavier part, of weight l in W, ends at the cut in a code of at least 2 l - W, or the cut would not be the most even one; what else it holds
 * weighs at most W - l, half of W. So in two steps the weight of a node falls by half or more, and a code of weight w is less than 2 log2(W / w) + 3 steps
 * deep (special codes are one step deeper): 109 for any file, about log2(W / w) in practice.
 */
export interface CodeTree {
  /** The codes in sequence. */
  readonly codes: Uint16Array;
  /** Weight before each place of the sequence, and of all. */
  readonly cumulative: Float64Array;
  /** Of each inner node, parents before children and the left part before the right: its first place, the first place of the right part, the place after its last. */
  readonly from: Uint32Array;
  readonly middle: Uint32Array;
  readonly to: Uint32Array;
  /** Inner nodes below, or -1 - place where the part is one code. The root is node 0; without it there is one code only. */
  readonly left: Int32Array;
  readonly right: Int32Array;
}

/**
 * The tree over the codes that occur. O(codes log codes).
 * @param margin `counts` are whole numbers
 * @throws RangeError when they are not, or add up to 2^53: a sum that lost a code's weight would make a chance of 0 / 0
 */
export function codeTree(margin: Pick<Margin, "counts" | "ordered" | "special">): CodeTree {
  const { counts, ordered, special } = margin;
  const occurring = Array.from(counts, (_, code) => code).filter((code) => counts[code] > 0);
  const byWeight = (a: number, b: number) => counts[b] - counts[a] || a - b;
  const sequence = ordered
    ? [...occurring.filter((code) => code < special).sort(byWeight), ...occurring.filter((code) => code >= special)]
    : occurring.sort(byWeight);
  const codes = Uint16Array.from(sequence);
  const cumulative = new Float64Array(codes.length + 1);
  for (let place = 0; place < codes.length; place++) {
    const weight = counts[codes[place]];
    cumulative[place + 1] = cumulative[place] + weight;
    if (!(Number.isInteger(weight) && Number.isSafeInteger(cumulative[place + 1])))
      throw new RangeError("the weights of codes are not whole numbers that can be added up");
  }
  const values = ordered ? codes.findIndex((code) => code >= special) : -1;
  const inner = Math.max(0, codes.length - 1);
  const from = new Uint32Array(inner);
  const middle = new Uint32Array(inner);
  const to = new Uint32Array(inner);
  const left = new Int32Array(inner);
  const right = new Int32Array(inner);
  let next = 0;
  const open: { low: number; high: number; into: Int32Array; at: number }[] = [];
  const place = (low: number, high: number, into: Int32Array, at: number) => {
    if (high - low < 2) into[at] = -1 - low;
    else open.push({ low, high, into, at });
  };
  place(0, codes.length, new Int32Array(1), 0);
  for (let part = open.pop(); part !== undefined; part = open.pop()) {
    const { low, high, into, at } = part;
    const node = next++;
    into[at] = node;
    from[node] = low;
    to[node] = high;
    middle[node] = low < values && values < high ? values : evenCut(cumulative, low, high);
    place(middle[node], high, right, node);
    place(low, middle[node], left, node);
  }
  return { codes, cumulative, from, middle, to, left, right };
}

/** The place at which a stretch falls into the most even parts; the first of equals. */
function evenCut(cumulative: Float64Array, from: number, to: number): number {
  const half = (cumulative[from] + cumulative[to]) / 2;
  let low = from + 1;
  let high = to - 1;
  while (low < high) {
    const cut = (low + high) >>> 1;
    if (cumulative[cut] >= half) high = cut;
    else low = cut + 1;
  }
  return low > from + 1 && half - cumulative[low - 1] <= cumulative[low] - half ? low - 1 : low;
}
