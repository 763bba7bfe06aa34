import { boundedInterval } from "../bounded-interval.js";
import { type Figure, figure, noFigure } from "../figure.js";

/** Fewer persons than this on a side, and an attack tells nothing of them. */
const LEAST_PERSONS = 30;

/** What an attack thinks of the rows of one side: the greater a score, the surer it is that the row taught the model. */
export interface AttackedRows {
  /** One a row; infinite ones are right, NaN is not. */
  readonly scores: Float64Array;
  /** Person i has the rows `starts[i] .. starts[i + 1] - 1`; null where every row is a person of its own. */
  readonly starts: Uint32Array | null;
}

/**
 * The AUC of an attack: the chance that a row which taught the model scores above one which did not, ties by half; .5 is a coin. Its 95 % interval is
 * that of DeLong for rows, of Obuchowski for persons of several rows, who move together: with V the share of the other side's rows below (or above) a
 * row, S the sum over a person's rows of V - AUC, P persons and R rows, the variance is Σ over both sides of P / (P - 1) Σ S² / R². O(rows log rows).
 * @see DeLong, DeLong and Clarke-Pearson, Biometrics 44 (1988) 837-845. doi:10.2307/2531595; Obuchowski, "Nonparametric analysis of clustered ROC curve
 * data", Biometrics 53 (1997) 567-578. doi:10.2307/2533958
 */
export function attackAuc(members: AttackedRows, others: AttackedRows): Figure {
  const persons = [members, others].map(({ scores, starts }) => (starts === null ? scores.length : starts.length - 1));
  if (Math.min(...persons) < LEAST_PERSONS) return noFigure(`fewer than ${LEAST_PERSONS} persons on a side`);
  const below = placements(members.scores, others.scores);
  const above = placements(others.scores, members.scores).map((share) => 1 - share);
  let auc = 0;
  for (const share of below) auc += share / below.length;
  const variance = varianceOfMean(below, members.starts, auc) + varianceOfMean(above, others.starts, auc);
  return figure(auc, 1, boundedInterval(auc, Math.sqrt(variance), persons[0] + persons[1], 0, 1));
}

/** For each value the share of the others that are less, equal ones by half. */
function placements(values: Float64Array, others: Float64Array): Float64Array {
  const sorted = others.slice().sort();
  return values.map(
    (value) => (countBelow(sorted, value, false) + countBelow(sorted, value, true)) / (2 * sorted.length),
  );
}

/** How many of the ascending numbers are less than a value, or less or equal. */
function countBelow(sorted: Float64Array, value: number, isEqualBelow: boolean): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (sorted[middle] < value || (isEqualBelow && sorted[middle] === value)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function varianceOfMean(shares: Float64Array, starts: Uint32Array | null, mean: number): number {
  const persons = starts === null ? shares.length : starts.length - 1;
  let squares = 0;
  for (let person = 0; person < persons; person++) {
    let sum = 0;
    const to = starts === null ? person + 1 : starts[person + 1];
    for (let row = starts === null ? person : starts[person]; row < to; row++) sum += shares[row] - mean;
    squares += sum * sum;
  }
  return ((persons / (persons - 1)) * squares) / (shares.length * shares.length);
}
