import type { Cancellation } from "../../core/context.js";
import type { Random } from "../../core/random/random.js";
import { boost } from "../../learn/boost.js";
import type { Arm } from "../evaluation-input.js";
import { poissonWeights, REPLICATES } from "../poisson-weights.js";
import { orderByScore, weightedAuc } from "../weighted-auc.js";
import { type ComparedFeatures, rowsAgainst } from "./compared-features.js";
import { type DealtRows, dealFolds, FOLDS } from "./deal-folds.js";
import { scoreSplits } from "./score-splits.js";

/**
 * As scikit-learn's defaults, with fewer rounds for more than 200 columns. No early stopping: rounds too many cost the AUC of unseen rows little, rows
 * kept apart to say when to stop more. Few rows a code: rare levels give twins away.
 */
function boostingOf(columns: number) {
  return { rounds: Math.max(30, Math.min(100, Math.floor(20000 / columns))), rate: 0.1, minRowsPerCode: 10 };
}

/** What a model that was trained to tell two tables apart makes of rows that it was not trained on. */
export interface Discriminator {
  /** Mean over folds, 0 .. 1. */
  readonly auc: number;
  /** The same with the persons of both tables resampled and the models kept. */
  readonly replicates: Float64Array;
  /** By column, how much of what scores tell of the table comes from it (`scoreSplits`), summed over folds. */
  readonly columns: Float64Array;
}

/**
 * Trains gradient boosting to tell an arm's rows from as many training rows, over three folds of persons: each fold is scored by the model of
 * the others. All rows of a person are in one fold. The AUC is taken within folds, for scores of different models have no common scale.
 * O(folds × rounds × rows × columns).
 * @param compared at least three persons in either table, and a column
 * @param onFold called with the number of each fold before it is trained
 */
export function trainDiscriminator(
  compared: ComparedFeatures,
  arm: Arm,
  random: Random,
  signal?: Cancellation,
  onFold?: (fold: number) => void,
): Discriminator {
  const { features, draws } = compared;
  const rows = rowsAgainst(compared, arm);
  const purpose = `evaluate/discriminator/${arm}`;
  const train = dealFolds(draws.train, random.stream("evaluate/discriminator/train"));
  const other = dealFolds(draws[arm], random.stream(`${purpose}/folds`));
  const { person, persons, fold } = joined(train, other);
  const weights = poissonWeights(person, persons, random.stream(`${purpose}/weights`));
  const places = Uint32Array.from(rows.keys());
  // By row of the features, and by place in `rows`.
  const isArm = new Uint8Array(features.rows);
  const labels = new Uint8Array(rows.length).fill(1, train.person.length);
  rows.forEach((row, at) => {
    isArm[row] = labels[at];
  });
  const scores = new Float64Array(rows.length);
  const found = {
    auc: 0,
    replicates: new Float64Array(REPLICATES),
    columns: new Float64Array(features.columns.length),
  };
  for (let tested = 0; tested < FOLDS; tested++) {
    onFold?.(tested);
    const test = places.filter((at) => fold[at] === tested);
    const training = places.filter((at) => fold[at] !== tested).map((at) => rows[at]);
    const model = boost(
      features,
      { kind: "binary", labels: isArm },
      { ...boostingOf(features.columns.length), rows: training, signal },
    );
    const own = scoreSplits(
      model,
      features,
      test.map((at) => rows[at]),
      isArm,
      found.columns,
    );
    test.forEach((at, i) => {
      scores[at] = own[i];
    });
    const order = orderByScore(scores, test);
    found.auc += weightedAuc(scores, labels, order) / FOLDS;
    for (let replicate = 0; replicate < REPLICATES; replicate++) {
      found.replicates[replicate] += weightedAuc(scores, labels, order, weights, replicate * rows.length) / FOLDS;
    }
  }
  return found;
}

/** The rows of both draws, one after the other, their persons numbered on. */
function joined(train: DealtRows, other: DealtRows): DealtRows {
  const from = train.person.length;
  const person = new Uint32Array(from + other.person.length);
  const fold = new Uint8Array(person.length);
  person.set(train.person);
  fold.set(train.fold);
  for (let row = 0; row < other.person.length; row++) person[from + row] = train.persons + other.person[row];
  fold.set(other.fold, from);
  return { person, persons: train.persons + other.persons, fold };
}
