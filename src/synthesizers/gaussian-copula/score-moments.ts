import type { CodeScores } from "./code-scores.js";

/** Two latents' scores over the rows where both have a level; variances and covariance about the means of those rows. */
export interface ScoreMoments {
  rows: number;
  varianceA: number;
  varianceB: number;
  covariance: number;
  /** Mean of the product of their squares. */
  squares: number;
}

/** Moments of two latents' scores. O(rows). */
export function scoreMoments(a: CodeScores, b: CodeScores): ScoreMoments {
  return a.holds === undefined && b.holds === undefined ? wholeMoments(a, b) : partMoments(a, b);
}

/** Over all rows scores have mean 0, and a variance that is known. */
function wholeMoments(a: CodeScores, b: CodeScores): ScoreMoments {
  const rows = a.codes.length;
  const [codesA, codesB, scoresA, scoresB] = [a.codes, b.codes, a.scores, b.scores];
  let [sum, squares] = [0, 0];
  for (let row = 0; row < rows; row++) {
    const product = scoresA[codesA[row]] * scoresB[codesB[row]];
    sum += product;
    squares += product * product;
  }
  return { rows, varianceA: a.variance, varianceB: b.variance, covariance: sum / rows, squares: squares / rows };
}

function partMoments(a: CodeScores, b: CodeScores): ScoreMoments {
  const [codesA, codesB, scoresA, scoresB] = [a.codes, b.codes, a.scores, b.scores];
  const holdsA = a.holds ?? new Uint8Array(scoresA.length).fill(1);
  const holdsB = b.holds ?? new Uint8Array(scoresB.length).fill(1);
  let [rows, sumA, sumB, sumAA, sumBB, sumAB, squares] = [0, 0, 0, 0, 0, 0, 0];
  for (let row = 0; row < codesA.length; row++) {
    const codeA = codesA[row];
    const codeB = codesB[row];
    if (holdsA[codeA] + holdsB[codeB] < 2) continue;
    const x = scoresA[codeA];
    const y = scoresB[codeB];
    const product = x * y;
    rows++;
    sumA += x;
    sumB += y;
    sumAA += x * x;
    sumBB += y * y;
    sumAB += product;
    squares += product * product;
  }
  if (rows === 0) return { rows, varianceA: 0, varianceB: 0, covariance: 0, squares: 0 };
  return {
    rows,
    varianceA: sumAA / rows - (sumA / rows) * (sumA / rows),
    varianceB: sumBB / rows - (sumB / rows) * (sumB / rows),
    covariance: sumAB / rows - (sumA / rows) * (sumB / rows),
    squares: squares / rows,
  };
}
