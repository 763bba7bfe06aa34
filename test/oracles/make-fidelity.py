"""Writes fidelity.json: accuracies of columns, pairs and triples, pMSE and chi-square of pairs, mean absolute deviations, weighted AUC.

Made with Python 3.11.7, NumPy 2.4.6, SciPy 1.17.1 (hypergeometric, mid-ranks, chi-square), scikit-learn 1.9.1 (AUC).
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 && v/bin/python test/oracles/make-fidelity.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from collections import Counter
from itertools import combinations
from pathlib import Path

import numpy as np
from scipy.stats import chi2_contingency, hypergeom, rankdata
from sklearn.metrics import roc_auc_score

rng = np.random.default_rng(20240301)


def deviation(a, b, m):
    """E|X - E X| of the hypergeometric X, summed over its support."""
    x = np.arange(max(0, m - b), min(a, m) + 1)
    return float(np.sum(hypergeom.pmf(x, a + b, m, a) * np.abs(x - m * a / (a + b))))


def bins(real, other):
    """The tenth that the mid-rank of a number falls in; a number that the real column lacks goes with the next lower one."""
    of = dict(zip(real.tolist(), np.floor(10 * (rankdata(real) - 0.5) / len(real)).astype(int).tolist()))
    known = np.array(sorted(of))
    place = np.maximum(np.searchsorted(known, other, side="right") - 1, 0)
    return [of[float(v)] for v in known[place]]


def levels(real, other):
    """The level itself, if it is one of the ten most frequent that five real rows hold."""
    kept = [level for level, count in Counter(real).most_common(10) if count >= 5]
    return [level if level in kept else "other" for level in other]


def table(rows):
    x = np.round(rng.normal(size=rows) * 8)
    y = np.round(x + rng.exponential(5, size=rows), 1)
    town = [f"t{int(v)}" for v in np.minimum(rng.geometric(0.2, size=rows), 16)]
    grade = ["abc"[int(v)] for v in np.clip(np.round((x + rng.normal(size=rows) * 6) / 9) + 1, 0, 2)]
    return {"x": x, "y": y, "town": town, "grade": grade}


def coded(real, other):
    return {name: (bins if name in "xy" else levels)(real[name], other[name]) for name in real}


def accuracy(real, other, names):
    p = Counter(zip(*(real[name] for name in names)))
    q = Counter(zip(*(other[name] for name in names)))
    n, m = sum(p.values()), sum(q.values())
    return 1 - sum(abs(p[cell] / n - q[cell] / m) for cell in p | q) / 2


def pmse(real, other, names):
    """From the propensity score of each row, and the chi-square of its table."""
    rows = list(zip(*(real[name] + other[name] for name in names)))
    label = np.array([0] * len(real["x"]) + [1] * len(other["x"]))
    c = label.mean()
    ones, all_ = Counter(row for row, one in zip(rows, label) if one), Counter(rows)
    score = np.array([ones[row] / all_[row] for row in rows])
    cells = sorted(all_)
    counts = [[all_[cell] - ones[cell] for cell in cells], [ones[cell] for cell in cells]]
    chi = chi2_contingency(counts, correction=False)
    return {"columns": list(names), "pmse": float(np.mean((score - c) ** 2)), "chi": float(chi.statistic), "df": int(chi.dof)}


real, other = table(400), table(250)
names = list(real)
a, b = coded(real, real), coded(real, other)
plain = lambda t: {name: [str(v) for v in t[name]] if name in ("town", "grade") else [float(v) for v in t[name]] for name in t}


def auc(rows, distinct):
    scores = rng.integers(0, distinct, size=rows) / distinct
    labels = (rng.random(rows) < 0.3 + 0.4 * scores).astype(int)
    weights = rng.poisson(1, size=rows)
    return {
        "scores": scores.tolist(),
        "labels": labels.tolist(),
        "weights": weights.tolist(),
        "auc": float(roc_auc_score(labels, scores)),
        "weighted": float(roc_auc_score(labels, scores, sample_weight=weights)),
    }


sizes = [(1, 1), (2, 1), (5, 5), (100, 100), (1000, 1000), (2454, 2000), (9278, 2320), (300, 30), (30, 3000)]
shares = [0.0, 0.001, 0.01, 0.1, 0.37, 0.5, 0.9, 1.0]
out = {
    "made": "NumPy 2.4.6, SciPy 1.17.1, scikit-learn 1.9.1",
    "deviation": sorted({(a_, b_, round(s * (a_ + b_))) for a_, b_ in sizes for s in shares} | {(9278, 2320, k) for k in range(1, 8)}),
    "tables": {"real": plain(real), "other": plain(other)},
    "accuracy": {k: [{"columns": list(c), "value": accuracy(a, b, c)} for c in combinations(names, k)] for k in (1, 2, 3)},
    "pairs": [pmse(a, b, c) for c in combinations(names, 2)],
    "auc": [auc(60, 1000), auc(60, 5), auc(200, 2), auc(7, 3)],
}
out["deviation"] = [[a_, b_, m, deviation(a_, b_, m)] for a_, b_, m in out["deviation"]]
(Path(__file__).parent / "fidelity.json").write_text(json.dumps(out) + "\n")
