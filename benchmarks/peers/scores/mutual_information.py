"""Weighted error of normalised mutual information between columns: pairs that hang together count for more."""

from itertools import combinations

import numpy as np

BINS, LEVELS = 10, 50


def coded(tables, side, name):
    """A number's bin between the holdout's deciles, a category's rank among the holdout's 50 commonest levels; the rest is one code."""
    holdout, values = tables.values["holdout"][name], tables.values[side][name]
    if name in tables.categories:
        common = {level: code for code, level in enumerate(holdout.value_counts().index[:LEVELS])}
        return values.map(lambda level: common.get(level, len(common))).to_numpy()
    present = holdout.dropna()
    inner = np.unique(np.quantile(present, np.linspace(0, 1, BINS + 1)[1:-1])) if len(present) else np.array([])
    return np.where(values.isna(), len(inner) + 1, np.searchsorted(inner, values, side="right"))


def entropy(p):
    p = p[p > 0]
    return -(p * np.log(p)).sum()


def normalised_information(a, b):
    """I(a; b) / ((H(a) + H(b)) / 2), between 0 and 1."""
    joint = np.zeros((a.max() + 1, b.max() + 1))
    np.add.at(joint, (a, b), 1 / len(a))
    mean = (entropy(joint.sum(1)) + entropy(joint.sum(0))) / 2
    return max(0.0, 2 * mean - entropy(joint.ravel())) / mean if mean > 0 else 0.0


def mutual_information(tables):
    """Sum of |real - twin| (real + twin) over the sum of (real + twin), over all pairs."""
    codes = [{name: coded(tables, side, name) for name in tables.columns} for side in ("holdout", "twin")]
    pairs = [[normalised_information(side[a], side[b]) for a, b in combinations(tables.columns, 2)] for side in codes]
    real, twin = np.array(pairs)
    weight = (real + twin).sum()
    return {"nmi_error": float((np.abs(real - twin) * (real + twin)).sum() / weight) if weight > 0 else 0.0}
