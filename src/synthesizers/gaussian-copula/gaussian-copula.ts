import type { z } from "zod";
import type { FitContext } from "../../core/context.js";
import { TwinsetError } from "../../core/errors.js";
import type { CodeColumn, Codes } from "../../encode/codes.js";
import { codeCounts } from "../code-counts.js";
import type { Model, Synthesizer } from "../synthesizer.js";
import { copulaDataSchema, MOST_LATENTS } from "./copula-data.js";
import { estimateCorrelations } from "./estimate-correlations.js";
import { GaussianCopulaModel } from "./gaussian-copula-model.js";
import { latentsOf, type OrderedMargin, stateCount, withoutOrder } from "./latents.js";
import { nearestCorrelations } from "./nearest-correlations.js";
import type { gaussianCopulaOptions } from "./options.js";
import { orderLevels } from "./order-levels.js";
import { scoredLatent } from "./scored-latent.js";
import { shrinkCorrelations } from "./shrink-correlations.js";

/**
 * A Gaussian copula with exact margins: behind each column stand one or two standard normal numbers, cut into levels with the column's own shares, and all
 * of them are jointly normal. Two where codes are special: one says missing, rare or "holds a value", the other which value, so that what goes with
 * a gap and what goes with a value are two things.
 *
 * Correlations are those at which the levels' scores have the covariance that was observed (a polychoric correlation by moments), not those of
 * jittered ranks, which are too small. Levels without an order of their own get one from the other columns.
 * @see Hoff, "Extending the rank likelihood for semiparametric copula estimation", Annals of Applied Statistics 1 (2007) 265-283 (the model).
 * doi:10.1214/07-AOAS107; Olsson, "Maximum likelihood estimation of the polychoric correlation coefficient", Psychometrika 44 (1979) 443-460
 */
export const gaussianCopula: Synthesizer<z.infer<typeof gaussianCopulaOptions>> = {
  fit: fitCopula,
  fromJSON(json): Model {
    const parsed = copulaDataSchema.safeParse(json);
    if (!parsed.success)
      throw new TwinsetError("E_MODEL", "the model file holds no sound copula", { cause: parsed.error });
    return new GaussianCopulaModel(parsed.data);
  },
};

async function fitCopula(
  data: Codes,
  options: z.infer<typeof gaussianCopulaOptions>,
  context: FitContext,
): Promise<Model> {
  const columns = data.columns.map(frequentFirst);
  const size = latentsOf(columns).length;
  if (size > MOST_LATENTS)
    throw new TwinsetError("E_LIMIT", `the columns need ${size} correlated numbers, ${MOST_LATENTS} are the most`, {
      remedy: "choose another synthesizer, or fewer columns",
    });
  context.signal?.throwIfAborted();
  orderLevels(data, columns);
  const latents = latentsOf(columns);
  const estimates = await context.runner.map(
    estimateCorrelations,
    latents.map((latent) => scoredLatent(latent, data.columns[latent.column])),
    latents.map((_, at) => at),
    {
      signal: context.signal,
      onDone: (done) => context.progress({ stage: "fit", done, total: size }),
    },
  );
  const within = latents.flatMap(({ column }, at) =>
    at > 0 && latents[at - 1].column === column ? [[at, at - 1] as const] : [],
  );
  const matrix = nearestCorrelations(shrinkCorrelations(estimates, options.shrinkage), size, within);
  const correlations: number[] = [];
  for (let row = 0; row < size; row++)
    for (let column = 0; column < row; column++) correlations.push(rounded(matrix[row * size + column]));
  return new GaussianCopulaModel({ columns, correlations });
}

/** A column's margin with the order that its levels start from: the frequent ones first, but for the values of an ordered column. */
function frequentFirst(column: CodeColumn): OrderedMargin {
  const { ordered, special } = column;
  const margin = withoutOrder({ ordered, special, counts: Array.from(codeCounts(column)) });
  margin.states.sort((a, b) => stateCount(margin, b) - stateCount(margin, a) || a - b);
  if (!ordered) margin.values.sort((a, b) => margin.counts[b] - margin.counts[a] || a - b);
  return margin;
}

/** Eight decimals: far more than is known, and too few to lift or sink an eigenvalue by the floor that they have. */
function rounded(value: number): number {
  return Math.round(value * 1e8) / 1e8 + 0;
}
