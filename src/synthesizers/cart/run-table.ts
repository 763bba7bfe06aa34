/** What is stored of the rows of a run that go one way: none, some but too few for a count to be stored, or their count. */
export const NO_ROWS = 0;
export const FEW_ROWS = 1;

/** With so many rows believed in before, nothing is left of what was seen. */
const MOST_PRIOR = 1e6;

const { max, min } = Math;

/** One side of the splits: the runs' rows that go there, and what follows for the codes of a run. */
export class Side {
  count = new Float64Array(64);
  /** By how much they are likelier on this side than in the node that is split. */
  ratio = new Float64Array(64);
  /** Probability, on this side, of the codes before the run. */
  before = new Float64Array(64);
}

/**
 * What a tree's splits do to the codes, split after split, in runs of codes: of each run, how many rows go left and how many right. So the two sides,
 * mixed in proportion, are the node that they come from, whatever has been smoothed. Grows as runs are added.
 */
export class RunTable {
  /** Runs in use. */
  length = 0;
  /** First code of each run; the first run of a split begins at code 0, and the last one ends with the last code. */
  start = new Uint16Array(64);
  /** Probability of the codes before the run in the node that is split. */
  before = new Float64Array(64);
  readonly left = new Side();
  readonly right = new Side();

  /** @param least fewest rows of a count that is stored */
  constructor(readonly least: number) {}

  /** @param left rows that go left; of too few it is kept only that there are some. Likewise right. */
  add(start: number, left: number, right: number, before: number): void {
    const at = this.length++;
    if (at === this.start.length) this.#makeRoom();
    this.start[at] = start;
    this.left.count[at] = this.#stored(left);
    this.right.count[at] = this.#stored(right);
    this.before[at] = before;
  }

  /**
   * Works out the two sides of a split, whose runs are those from `first` on. Of l + r rows in a run f = (l + s p) / (l + r + s) go left, p the share of
   * all: a Beta-binomial mean. s is n / (X - 2 (runs - 1)), X the chi-square of the table of runs and sides, if that is more than the least: what is
   * no more than chance would give is smoothed away, and twice that because the split was chosen for its difference.
   * @param prior s at least, above 0
   * @returns false when no count is stored of what goes left, or of what goes right
   */
  settle(first: number, prior: number): boolean {
    const { left, right, before, length, least } = this;
    const rows = new Float64Array(2 * (length - first));
    if (!readRows(left.count, right.count, first, least, rows)) return false;
    const [p, s] = shareAndPrior(rows, prior);
    const massOf = (at: number) => max(0, (at + 1 < length ? before[at + 1] : 1) - before[at]);
    let mass = 0;
    for (let at = first, from = 0; at < length; at++, from += 2) {
      left.ratio[at] = (rows[from] + s * p) / (rows[from] + rows[from + 1] + s);
      mass += massOf(at) * left.ratio[at];
    }
    let onLeft = 0;
    let onRight = 0;
    for (let at = first; at < length; at++) {
      right.ratio[at] = (1 - left.ratio[at]) / (1 - mass);
      left.ratio[at] /= mass;
      left.before[at] = onLeft;
      right.before[at] = onRight;
      onLeft += massOf(at) * left.ratio[at];
      onRight += massOf(at) * right.ratio[at];
    }
    return true;
  }

  #stored(rows: number): number {
    return rows >= this.least ? rows : rows > 0 ? FEW_ROWS : NO_ROWS;
  }

  #makeRoom(): void {
    const room = 2 * this.start.length;
    this.start = longer(this.start, new Uint16Array(room));
    this.before = longer(this.before, new Float64Array(room));
    for (const side of [this.left, this.right]) {
      side.count = longer(side.count, new Float64Array(room));
      side.ratio = longer(side.ratio, new Float64Array(room));
      side.before = longer(side.before, new Float64Array(room));
    }
  }
}

/** Writes the rows of runs, left and right by turns: too few are taken for as many as those on the other side let expect. */
function readRows(left: Float64Array, right: Float64Array, first: number, least: number, rows: Float64Array): boolean {
  const end = first + rows.length / 2;
  let known = 0;
  let knownRight = 0;
  for (let at = first; at < end; at++) {
    if (left[at] !== FEW_ROWS) known += left[at];
    if (right[at] !== FEW_ROWS) knownRight += right[at];
  }
  for (let at = first, to = 0; at < end; at++, to += 2) {
    rows[to] = rowsOf(left[at], right[at], known / knownRight, least);
    rows[to + 1] = rowsOf(right[at], left[at], knownRight / known, least);
  }
  return known > 0 && knownRight > 0;
}

function rowsOf(own: number, other: number, odds: number, least: number): number {
  if (own !== FEW_ROWS) return own;
  return other === FEW_ROWS ? 0 : min(least, other * odds);
}

/** The share of rows that go left, and how many rows to believe in before any is seen. */
function shareAndPrior(rows: Float64Array, least: number): [share: number, rows: number] {
  let all = 0;
  let left = 0;
  for (let at = 0; at < rows.length; at += 2) {
    all += rows[at] + rows[at + 1];
    left += rows[at];
  }
  const p = left / all;
  let surprise = 0;
  for (let at = 0; at < rows.length; at += 2) {
    const own = rows[at] + rows[at + 1];
    const off = rows[at] - own * p;
    if (own > 0) surprise += (off * off) / (own * p * (1 - p));
  }
  const beyond = surprise - 2 * (rows.length / 2 - 1);
  return [p, beyond * MOST_PRIOR < all ? MOST_PRIOR : max(least, all / beyond)];
}

function longer<T extends Uint16Array | Float64Array>(from: T, into: T): T {
  into.set(from);
  return into;
}
