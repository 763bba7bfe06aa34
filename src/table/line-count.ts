import { groupDigits } from "../core/text/group-digits.js";

const NAMED = 3;

/** Counts lines and remembers the first of them. */
export class LineCount {
  count = 0;
  readonly lines: number[] = [];

  add(line: number): void {
    this.count++;
    if (this.lines.length < NAMED) this.lines.push(line);
  }

  /** `line 7`, `lines 7 and 12`, `lines 7, 12, 19 and others`. */
  get places(): string {
    const named = this.lines.map(groupDigits);
    if (this.count > NAMED) return `lines ${named.join(", ")} and others`;
    if (named.length === 1) return `line ${named[0]}`;
    return `lines ${named.slice(0, -1).join(", ")} and ${named[named.length - 1]}`;
  }
}
