"""Errors of the columns one by one (shape) and two by two (trend), in per cent: the formulas of SDMetrics' quality report, over all pairs."""

from itertools import combinations

import numpy as np
from scipy.stats import ks_2samp

from .tables import some_rows

ROWS, BINS = 20000, 10


def half_distance(p, q):
    """Total variation distance of two distributions."""
    return np.abs(p - q).sum() / 2


def shape_error(tables, real, twin, name):
    """A number: Kolmogorov-Smirnov distance. A category: total variation distance."""
    if name in tables.numbers:
        a, b = real[name].dropna(), twin[name].dropna()
        return ks_2samp(a, b, method="asymp").statistic if len(a) and len(b) else 1.0
    p, q = (side[name].value_counts(normalize=True) for side in (real, twin))
    return p.subtract(q, fill_value=0).abs().sum() / 2


def binned(tables, real, side, name):
    """A number's bin of ten equal widths over the holdout's range, missing the eleventh; a category's code."""
    if name in tables.categories:
        return side[name].map(tables.levels[name]).to_numpy()
    inner = np.histogram_bin_edges(real[name].dropna(), BINS)[1:-1]
    return np.where(side[name].isna(), BINS, np.searchsorted(inner, side[name], side="right"))


def trend_error(tables, bins, correlations, a, b):
    """Two numbers: half the difference of correlations, None if the real one is not defined. Else: distance of the joint counts."""
    if a in tables.numbers and b in tables.numbers:
        real, twin = (frame.loc[a, b] for frame in correlations)
        return None if np.isnan(real) else abs(real - np.nan_to_num(twin)) / 2
    width = 1 + max(side[b].max() for side in bins)
    joint = [side[a] * width + side[b] for side in bins]
    size = 1 + max(cells.max() for cells in joint)
    return half_distance(*(np.bincount(cells, minlength=size) / len(cells) for cells in joint))


def shape_trend(tables):
    real, twin = (tables.values[side].iloc[some_rows(tables.rows(side), ROWS)] for side in ("holdout", "twin"))
    bins = [{name: binned(tables, real, side, name) for name in tables.columns} for side in (real, twin)]
    correlations = [side[tables.numbers].corr() for side in (real, twin)]
    shapes = [shape_error(tables, real, twin, name) for name in tables.columns]
    trends = [trend_error(tables, bins, correlations, a, b) for a, b in combinations(tables.columns, 2)]
    trends = [error for error in trends if error is not None]
    return {
        "shape_error_percent": 100 * float(np.mean(shapes)),
        "trend_error_percent": 100 * float(np.mean(trends)) if trends else None,
    }
