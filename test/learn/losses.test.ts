import { describe, expect, test } from "@jest/globals";
import { logisticLoss } from "../../src/learn/logistic-loss.js";
import type { Loss } from "../../src/learn/loss.js";
import { softmaxLoss } from "../../src/learn/softmax-loss.js";
import { squaredLoss } from "../../src/learn/squared-loss.js";
import { readOracle } from "../oracles/read-oracle.js";

interface Values<T> {
  y: number[];
  scores: T;
  weights: number[];
  mean: number;
  gradients: T;
  hessians: T;
  baseline?: number;
}

const { losses } = readOracle<{ losses: { binary: Values<number[]>; multiclass: Values<number[][]> } }>("boosting");

/** Gradients and hessians of an output at the scores. */
function derivatives(loss: Loss, scores: readonly Float64Array[], output: number) {
  const [gradients, hessians] = [new Float64Array(scores[0].length), new Float64Array(scores[0].length)];
  loss.startRound(scores);
  loss.derivatives(output, gradients, hessians);
  return { gradients, hessians };
}

function expectClose(got: ArrayLike<number>, expected: readonly number[]): void {
  expected.forEach((value, at) => {
    expect(Math.abs(got[at] - value)).toBeLessThanOrEqual(1e-13 + 1e-12 * Math.abs(value));
  });
}

describe("loss, gradient and hessian are scikit-learn's", () => {
  test("logistic", () => {
    const { y, weights, ...oracle } = losses.binary;
    const loss = logisticLoss(Uint8Array.from(y), Float64Array.from(weights));
    const scores = [Float64Array.from(oracle.scores)];
    const own = derivatives(loss, scores, 0);
    expectClose(own.gradients, oracle.gradients);
    expectClose(own.hessians, oracle.hessians);
    expectClose([loss.mean(scores)], [oracle.mean]);
    expectClose(loss.baseline(), [oracle.baseline!]);
  });

  test("softmax", () => {
    const { y, weights, ...oracle } = losses.multiclass;
    const loss = softmaxLoss(Uint8Array.from(y), 4, Float64Array.from(weights));
    const scores = oracle.scores.map((own) => Float64Array.from(own));
    for (let output = 0; output < 4; output++) {
      const own = derivatives(loss, scores, output);
      expectClose(own.gradients, oracle.gradients[output]);
      expectClose(own.hessians, oracle.hessians[output]);
    }
    expectClose([loss.mean(scores)], [oracle.mean]);
  });
});

describe.each([
  { name: "logistic", make: (weights?: Float64Array) => logisticLoss(Uint8Array.of(0, 1, 1, 1, 0), weights) },
  { name: "softmax", make: (weights?: Float64Array) => softmaxLoss(Uint8Array.of(0, 2, 1, 1, 2), 3, weights) },
  { name: "squared", make: (weights?: Float64Array) => squaredLoss(Float64Array.of(0, 2, -1, 5, 2), weights) },
])("$name loss", ({ make }) => {
  const weights = Float64Array.of(1, 2, 0.5, 0, 3);
  const at = (loss: Loss, values: readonly number[]) =>
    Array.from({ length: loss.outputs }, (_, output) =>
      Float64Array.from({ length: 5 }, (_, row) => values[(3 * output + row) % 7]),
    );

  test.each([undefined, weights])("its derivatives are those of its mean (weights %p)", (own) => {
    const loss = make(own);
    const total = own === undefined ? 5 : own.reduce((sum, weight) => sum + weight);
    const scores = at(loss, [0.3, -1, 2, 0.1, -0.4, 1.5, -2]);
    const step = 1e-4;
    for (let output = 0; output < loss.outputs; output++) {
      const { gradients, hessians } = derivatives(loss, scores, output);
      for (let row = 0; row < 5; row++) {
        const moved = (by: number) => {
          const copy = scores.map((own) => own.slice());
          copy[output][row] += by;
          return loss.mean(copy) * total;
        };
        expect((moved(step) - moved(-step)) / (2 * step)).toBeCloseTo(gradients[row], 6);
        const curve = loss.unitHessian ? 1 : hessians[row];
        expect((moved(step) - 2 * moved(0) + moved(-step)) / (step * step)).toBeCloseTo(curve, 5);
      }
    }
  });

  test.each([undefined, weights])("no other constant has a lower loss than its baseline (weights %p)", (own) => {
    const loss = make(own);
    const baseline = loss.baseline();
    const constant = (shift: (output: number) => number) =>
      loss.mean(Array.from(baseline, (start, output) => new Float64Array(5).fill(start + shift(output))));
    for (let output = 0; output < loss.outputs; output++)
      for (const by of [-0.1, 0.1])
        expect(constant((own) => (own === output ? by : 0))).toBeGreaterThan(constant(() => 0));
  });

  test("stays finite far out", () => {
    const loss = make();
    for (const far of [800, -800]) {
      const scores = at(loss, [far, 0, -far, far, 0, 1, -far]);
      expect(loss.mean(scores)).toBeGreaterThan(0);
      expect(loss.mean(scores)).toBeLessThan(1e6);
      const { gradients, hessians } = derivatives(loss, scores, 0);
      expect([...gradients, ...hessians].every(Number.isFinite)).toBe(true);
    }
  });
});

test("labels that are all alike give a finite baseline, as half a row against them would", () => {
  expect(logisticLoss(new Uint8Array(10), undefined).baseline()[0]).toBeCloseTo(Math.log(0.05 / 0.95), 12);
  expect([...softmaxLoss(new Uint8Array(10), 2, undefined).baseline()]).toEqual([0, Math.log(0.05)]);
});
