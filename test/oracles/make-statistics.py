"""Writes statistics.json: quantiles, ranks, correlations and intervals of shares.

Made with Python 3.11.7, NumPy 2.4.6 (quantiles), SciPy 1.17.1 (ranks, correlations), statsmodels 0.15.0 (Wilson, Newcombe).
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 statsmodels==0.15.0 && v/bin/python test/oracles/make-statistics.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from pathlib import Path

import numpy as np
from scipy import stats
from statsmodels.stats.proportion import confint_proportions_2indep, proportion_confint

rng = np.random.default_rng(20240229)


def listed(values):
    """Plain floats, None for NaN, which JSON cannot hold."""
    return [None if np.isnan(v) else float(v) for v in values]


def quantiles(values):
    ps = [0, 0.05, 0.1, 0.25, 1 / 3, 0.5, 0.75, 0.99, 1]
    return {"values": sorted(listed(values)), "ps": ps, "expected": listed(np.quantile(values, ps, method="linear"))}


def pair(x, y):
    both = ~(np.isnan(x) | np.isnan(y))
    return {
        "x": listed(x),
        "y": listed(y),
        "ranks": listed(stats.rankdata(x, nan_policy="omit")),
        "pearson": float(stats.pearsonr(x[both], y[both]).statistic),
        "spearman": float(stats.spearmanr(x[both], y[both]).statistic),
    }


x = rng.normal(size=60)
ties = rng.integers(0, 6, size=80).astype(float)
gaps = rng.exponential(size=70).round(1)
other = gaps * gaps + rng.normal(size=70)
gaps[rng.integers(0, 70, 9)] = np.nan
other[rng.integers(0, 70, 9)] = np.nan
far = 1e9 + rng.normal(size=50)

wilson = [[850, 1000], [0, 1000], [100, 100], [23, 100], [1, 3], [0, 1], [7, 7], [499, 1000000]]
newcombe = [[56, 70, 48, 80], [9, 10, 3, 10], [6, 7, 2, 7], [5, 56, 0, 29], [0, 10, 0, 20], [0, 10, 0, 10], [10, 10, 0, 20], [10, 10, 0, 10]]
newcombe += [[1, 1000, 3, 900], [250, 500, 251, 499]]
out = {
    "made": "NumPy 2.4.6, SciPy 1.17.1, statsmodels 0.15.0",
    "quantile": [quantiles(rng.normal(size=23)), quantiles(ties), quantiles(np.array([3.0])), quantiles(np.array([1.0, 2.0]))],
    "pairs": [pair(x, -0.5 * x + rng.normal(size=60)), pair(ties, rng.integers(0, 3, 80) + ties), pair(gaps, other), pair(far, far + rng.normal(size=50))],
    "wilson": [[n, k, *map(float, proportion_confint(k, n, alpha=0.05, method="wilson"))] for k, n in wilson],
    "newcombe": [[*case, *map(float, confint_proportions_2indep(*case, method="newcomb", compare="diff", alpha=0.05))] for case in newcombe],
}
text = json.dumps(out)
(Path(__file__).parent / "statistics.json").write_text(text + "\n")
