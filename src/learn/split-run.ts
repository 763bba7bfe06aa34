/**
 * Cuts a run of codes into groups of about equal weight: a group is closed when it would grow further past its share of what is left than it now
 * falls short.
 * @param from first code; `to` is the code after the last
 * @returns the first code of each group, ascending; at most `groups`
 */
export function splitRun(counts: ArrayLike<number>, from: number, to: number, groups: number): number[] {
  let left = 0;
  for (let code = from; code < to; code++) left += counts[code];
  const starts = [from];
  let filled = 0;
  for (let code = from; code < to; code++) {
    const unopened = groups - starts.length;
    const share = left / (unopened + 1);
    if (filled > 0 && unopened > 0 && filled + counts[code] - share > share - filled) {
      starts.push(code);
      left -= filled;
      filled = 0;
    }
    filled += counts[code];
  }
  return starts;
}
