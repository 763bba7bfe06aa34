"""Writes cart.json: leaves of scikit-learn's decision trees on a made-up table, and chi-squares of SciPy with what follows for runs of codes.

Made with Python 3.11.7, NumPy 2.4.6, SciPy 1.17.1, scikit-learn 1.9.1.
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 && v/bin/python test/oracles/make-cart.py
then: npx biome check --write test/oracles (lays the file out)

Trees: whole numbers 0 .. 199 as features. Of equal splits scikit-learn takes one by chance (random_state), so only tables are taken whose leaves are the
same with thirty of them. Leaves are numbered in the order in which rows first come to them.

Runs: of l[i] rows that go left and r[i] that go right in run i, p = sum l / sum (l + r), X the chi-square of the table (no continuity correction),
s = max(least, n / (X - 2 (runs - 1))), or a million where that is not positive, f[i] = (l[i] + s p) / (l[i] + r[i] + s). With m[i] the probability of
run i in the node, m f / sum(m f) is its probability on the left and m (1 - f) / sum(m (1 - f)) on the right.
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import chi2_contingency, rankdata
from sklearn.tree import DecisionTreeClassifier, DecisionTreeRegressor

ROWS = 400


def leaves(tree, x, y):
    """Leaf of each row, numbered as said, for each of thirty random states; None where they differ."""
    seen = set()
    for state in range(30):
        found = tree.set_params(random_state=state).fit(x, y).apply(x)
        numbers = {leaf: at for at, leaf in enumerate(dict.fromkeys(found.tolist()))}
        seen.add(tuple(numbers[leaf] for leaf in found.tolist()))
    return list(seen.pop()) if len(seen) == 1 else None


def table(rng):
    x = rng.integers(0, 200, size=(ROWS, 4))
    noise = rng.normal(size=ROWS)
    return x, (x[:, 0] > 90) * 2.0 + np.sin(x[:, 1] / 30) * (x[:, 0] < 150) + 0.01 * x[:, 2] + 0.6 * noise


def first(make):
    for seed in range(1000):
        made = make(np.random.default_rng(seed))
        if made is not None:
            return {"seed": seed, **made}
    raise SystemExit("no table without equal splits")


def on_ranks(rng):
    x, y = table(rng)
    codes = np.floor(rankdata(y, method="ordinal") / 8).astype(int)
    found = leaves(DecisionTreeRegressor(min_samples_leaf=20), x, rankdata(codes) / ROWS)
    return found and {"features": x.T.tolist(), "codes": codes.tolist(), "leafRows": 20, "leaves": found}


def on_labels(rng):
    x, y = table(rng)
    labels = (y + 0.5 * rng.normal(size=ROWS) > 1.5).astype(int)
    found = leaves(DecisionTreeClassifier(criterion="gini", min_samples_leaf=30), x, labels)
    return found and {"features": x.T.tolist(), "codes": labels.tolist(), "leafRows": 30, "leaves": found}


def runs(left, right, mass, least):
    l, r, m = np.array(left, float), np.array(right, float), np.array(mass, float)
    x = chi2_contingency(np.array([l, r]), correction=False).statistic
    beyond = x - 2 * (len(l) - 1)
    s = max(least, (l + r).sum() / beyond) if beyond > 0 else 1e6
    f = (l + s * l.sum() / (l + r).sum()) / (l + r + s)
    on_left, on_right = m * f, m * (1 - f)
    return {
        "left": left,
        "right": right,
        "mass": mass,
        "least": least,
        "chiSquare": x,
        "onLeft": (on_left / on_left.sum()).tolist(),
        "onRight": (on_right / on_right.sum()).tolist(),
    }


out = {
    "made": "scikit-learn 1.9.1, SciPy 1.17.1, NumPy 2.4.6",
    "ranks": first(on_ranks),
    "labels": first(on_labels),
    "runs": [
        runs([40, 5, 0], [10, 60, 25], [0.3, 0.5, 0.2], 1),
        runs([20, 21, 19, 22], [30, 31, 28, 29], [0.25, 0.25, 0.25, 0.25], 1),
        runs([300, 0], [5, 700], [0.4, 0.6], 0.5),
        runs([12, 30, 9, 44, 7], [33, 18, 25, 20, 11], [0.1, 0.35, 0.2, 0.15, 0.2], 1),
        runs([12, 30, 9, 44, 7], [33, 18, 25, 20, 11], [0.1, 0.35, 0.2, 0.15, 0.2], 40),
    ],
}
(Path(__file__).parent / "cart.json").write_text(json.dumps(out) + "\n")
print("seeds", out["ranks"]["seed"], out["labels"]["seed"], "leaves", max(out["ranks"]["leaves"]) + 1, max(out["labels"]["leaves"]) + 1)
print([round(case["chiSquare"], 2) for case in out["runs"]])
