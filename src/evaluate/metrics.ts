import { accuracy, accuracyBivariate, accuracyTrivariate, accuracyUnivariate } from "./fidelity/accuracy.js";
import { boundaryAdherenceMetric } from "./fidelity/boundary-adherence.js";
import { categoryAdherenceMetric } from "./fidelity/category-adherence.js";
import { categoryCoverageMetric } from "./fidelity/category-coverage.js";
import { columnShapes } from "./fidelity/column-shapes.js";
import { discriminatorAuc } from "./fidelity/discriminator-auc.js";
import { keyUniquenessMetric } from "./fidelity/key-uniqueness.js";
import { ksComplementMetric } from "./fidelity/ks-complement.js";
import { missingSimilarity } from "./fidelity/missing-similarity.js";
import { pairTrends, pairTrendsAll, pairTrendsByRank } from "./fidelity/pair-trends.js";
import { pmsePairs } from "./fidelity/pmse-pairs.js";
import { pmseTree } from "./fidelity/pmse-tree.js";
import { rangeCoverageMetric } from "./fidelity/range-coverage.js";
import { tvComplementMetric, tvComplementWithoutMissing } from "./fidelity/tv-complement.js";
import type { Metric } from "./metric.js";

/** Every metric that an evaluation runs, in the order of its report. */
export const METRICS: readonly Metric[] = [
  columnShapes,
  ksComplementMetric,
  tvComplementMetric,
  tvComplementWithoutMissing,
  pairTrends,
  pairTrendsAll,
  pairTrendsByRank,
  accuracy,
  accuracyUnivariate,
  accuracyBivariate,
  accuracyTrivariate,
  pmsePairs,
  pmseTree,
  discriminatorAuc,
  missingSimilarity,
  boundaryAdherenceMetric,
  rangeCoverageMetric,
  categoryAdherenceMetric,
  categoryCoverageMetric,
  keyUniquenessMetric,
];
