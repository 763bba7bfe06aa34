import type { Random } from "../../core/random/random.js";
import { type Draw, equalDraws } from "../equal-draws.js";
import type { EvaluationInput, Side } from "../evaluation-input.js";
import { type Figure, noFigure } from "../figure.js";
import type { SharedCoding } from "../shared-coding.js";
import { attackAuc } from "./attack-auc.js";
import { gowerNearest } from "./gower-nearest.js";
import { gowerRows } from "./gower-rows.js";

/** Rows that are attacked on each side, and rows of the twin that they are compared with, at most. */
const ATTACKED = 3000;
const TWIN = 20000;

/** As many rows of both real tables, at most 3,000: those of which an attack says whether they taught the model. */
export function attackedRows(coding: SharedCoding, random: Random): Readonly<Record<"train" | "holdout", Draw>> {
  const size = Math.min(ATTACKED, coding.rows.train, coding.rows.holdout);
  return { train: drawn(coding, "train", size, random), holdout: drawn(coding, "holdout", size, random) };
}

function drawn({ persons, rows }: SharedCoding, side: Side, size: number, random: Random): Draw {
  if (size === 0) return { rows: new Uint32Array(0), starts: null };
  return equalDraws(persons[side], rows[side], size, 1, random.stream(`evaluate/attacked/${side}`))[0];
}

/**
 * The simplest attack without the model: a person is thought to have taught it whose row is near to one of the twin's. The AUC of minus the Gower distance
 * to the nearest twin row, training rows against as many rows of the holdout; .5 is best. An attack that fails shows little: better ones exist.
 * O(rows × twin rows × columns), at most 6,000 × 20,000 × columns.
 */
export function nearestMembership(
  { random, signal, progress }: Pick<EvaluationInput, "random" | "signal" | "progress">,
  coding: SharedCoding,
): Figure {
  if (coding.columns.length === 0) return noFigure("no column is modelled");
  if (coding.rows.twin === 0) return noFigure("the twin has no row");
  if (coding.rows.holdout === 0) return noFigure("there is no holdout");
  const draws = { ...attackedRows(coding, random), twin: drawn(coding, "twin", TWIN, random) };
  const points = gowerRows(coding, draws);
  const total = points.train.rows + points.holdout.rows;
  const scores = (side: "train" | "holdout", before: number) =>
    gowerNearest(points[side], points.twin, signal, (done) =>
      progress?.({ stage: "nearest rows", done: before + done, total }),
    ).map((distance) => -distance);
  return attackAuc(
    { scores: scores("train", 0), starts: draws.train.starts },
    { scores: scores("holdout", points.train.rows), starts: draws.holdout.starts },
  );
}
