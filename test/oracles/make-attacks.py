"""Writes attacks.json: AUCs of attacks with DeLong's and Obuchowski's variances, normalised mutual information and its weighted error.

Made with Python 3.11.7, NumPy 2.4.6, scikit-learn 1.9.1 (AUC, normalised mutual information by the arithmetic mean). The variances are written out by
their definitions, over the matrix of all pairs: the library has none.
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scikit-learn==1.9.1 && v/bin/python test/oracles/make-attacks.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from itertools import combinations
from pathlib import Path

import numpy as np
from sklearn.metrics import normalized_mutual_info_score, roc_auc_score

rng = np.random.default_rng(20261125)


def variance(members, others, member_person, other_person):
    """Obuchowski (1997): persons as clusters, each wholly on one side; with one row a person it is DeLong's."""
    wins = (members[:, None] > others[None, :]) + 0.5 * (members[:, None] == others[None, :])
    auc = wins.mean()
    total = 0.0
    for component, person in ((wins.mean(axis=1), member_person), (wins.mean(axis=0), other_person)):
        sums = [float((component[person == one] - auc).sum()) for one in np.unique(person)]
        total += len(sums) / (len(sums) - 1) * float(np.square(sums).sum()) / len(component) ** 2
    return total


def attack(rows_m, rows_o, shift, decimals, per_person):
    """Scores of both sides; rows of one person share a part of theirs."""
    sides = []
    for rows, mean in ((rows_m, shift), (rows_o, 0.0)):
        person = np.sort(rng.integers(0, max(1, rows // per_person), rows)) if per_person > 1 else np.arange(rows)
        person = np.unique(person, return_inverse=True)[1]
        shared = rng.normal(size=person.max() + 1) if per_person > 1 else np.zeros(person.max() + 1)
        sides.append((np.round(mean + shared[person] + rng.normal(size=rows), decimals), person))
    (members, member_person), (others, other_person) = sides
    labels = np.r_[np.ones(rows_m), np.zeros(rows_o)]
    starts = [np.r_[0, np.cumsum(np.bincount(person))].tolist() for person in (member_person, other_person)]
    return {
        "members": members.tolist(),
        "others": others.tolist(),
        "starts": starts if per_person > 1 else None,
        "auc": float(roc_auc_score(labels, np.r_[members, others])),
        "variance": variance(members, others, member_person, other_person),
    }


def bins(real, other):
    """The tenth of the real ranks that a value of the real column falls in."""
    order = np.argsort(np.argsort(real, kind="stable"), kind="stable")
    of = dict(zip(real.tolist(), np.floor(10 * (order + 0.5) / len(real)).astype(int).tolist()))
    return [of[float(value)] for value in other]


def information():
    """Two tables of one population whose numbers are the same and stand in other rows, so that bins are the same too."""
    rows = 300
    x = rng.permutation(rows).astype(float)
    y = rng.permutation(rows).astype(float)
    y = np.argsort(np.argsort(x + y)).astype(float)
    town = np.array([f"t{int(v)}" for v in np.minimum(x // 60, 4)])
    other = {"x": x, "y": rng.permutation(y), "town": rng.permutation(town)}
    keep = rng.random(rows) < 0.6
    other["y"][keep] = y[keep]
    rest = np.setdiff1d(y, other["y"][keep])
    other["y"][~keep] = rng.permutation(rest)
    real = {"x": x, "y": y, "town": town}
    error, weight, pairs = 0.0, 0.0, []
    for a, b in combinations(real, 2):
        scores = []
        for table in (real, other):
            codes = [bins(real[name], table[name]) if name in "xy" else table[name] for name in (a, b)]
            scores.append(float(normalized_mutual_info_score(*codes, average_method="arithmetic")))
        pairs.append(scores)
        error += abs(scores[0] - scores[1]) * sum(scores)
        weight += sum(scores)
    as_lists = [{name: values.tolist() for name, values in table.items()} for table in (real, other)]
    return {"real": as_lists[0], "other": as_lists[1], "pairs": pairs, "error": error / weight}


out = {
    "attacks": [
        attack(40, 35, 0.4, 3, 1),
        attack(60, 60, 0.0, 0, 1),
        attack(150, 120, 0.3, 2, 3),
        attack(150, 150, 0.0, 1, 4),
    ],
    "information": information(),
}
Path(__file__).with_name("attacks.json").write_text(json.dumps(out))
