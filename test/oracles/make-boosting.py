"""Writes boosting.json: test-set figures of scikit-learn's histogram gradient boosting on the fixtures, and values of its losses.

Made with Python 3.11.7, NumPy 2.4.6, scikit-learn 1.9.1 (pandas-free: the csv module reads the fixtures).
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 scikit-learn==1.9.1 && v/bin/python test/oracles/make-boosting.py
then: npx biome check --write test/oracles (lays the file out)

Split: in fold f, the rows whose number, counted from 0 among those with a target, leaves f when divided by 3 are the test rows, all others are
fitted on. Every case says its folds; figures are one a fold. Numbers go in raw, NaN where the cell is NA; text columns as categorical_features,
levels numbered in order of appearance.
"""

import csv
import json
from pathlib import Path

import numpy as np
from sklearn._loss.loss import HalfBinomialLoss, HalfMultinomialLoss
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import log_loss, mean_squared_error, roc_auc_score

ROOT = Path(__file__).parents[2] / "fixtures"
SETTINGS = {"max_iter": 100, "learning_rate": 0.1, "max_leaf_nodes": 31, "max_depth": None, "min_samples_leaf": 20, "l2_regularization": 0.0}
GRADES = ["read", "math", "lunch", "degree", "ladder", "experience", "tethnicity"]

CASES = [
    {"fixture": "credit", "target": "Status", "kind": "binary", "folds": [0, 1, 2]},
    {"fixture": "lending-club", "target": "Class", "kind": "binary", "folds": [0, 1, 2]},
    {"fixture": "hmda", "target": "deny", "kind": "binary", "folds": [0, 1, 2]},
    {"fixture": "breast-cancer", "target": "diagnosis", "kind": "binary", "folds": [0, 1, 2]},
    {"fixture": "lending-club", "target": "sub_grade", "first": True, "drop": ["int_rate"], "kind": "multiclass", "rounds": 40, "folds": [0]},
    {
        "fixture": "star",
        "target": "school1",
        "keep": ["gender", "ethnicity", *(f"{name}{year}" for name in GRADES for year in ["k", "1"])],
        "kind": "multiclass",
        "rounds": 40,
        "folds": [0],
    },
    {"fixture": "randhie", "target": "mdvis", "kind": "regression", "folds": [0, 1]},
    {"fixture": "college-distance", "target": "score", "kind": "regression", "folds": [0, 1, 2]},
    {"fixture": "nafld1", "target": "age", "drop": ["id", "case.id"], "kind": "regression", "folds": [0]},
    {"fixture": "brandsma", "target": "lpo", "drop": ["sch", "pup"], "kind": "regression", "folds": [0, 1, 2]},
]


def column(texts):
    """Numbers with NaN for NA, or the numbers of levels; True for levels."""
    try:
        return [float("nan") if t == "NA" else float(t) for t in texts], False
    except ValueError:
        levels = {t: i for i, t in enumerate(dict.fromkeys(t for t in texts if t != "NA"))}
        return [float(levels.get(t, float("nan"))) for t in texts], True


def figures(case):
    with open(ROOT / case["fixture"] / f"{case['fixture']}.csv", newline="") as file:
        header, *cells = csv.reader(file)
    at = header.index(case["target"])
    cells = [row for row in cells if row[at] != "NA"]
    dropped = {case["target"], *case.get("drop", [])}
    names = [name for name in header if name not in dropped and name in case.get("keep", header)]
    columns = [column([row[header.index(name)] for row in cells]) for name in names]
    x = np.column_stack([values for values, _ in columns])
    y = np.array([row[at][:1] if case.get("first") else row[at] for row in cells])
    if case["kind"] == "regression":
        y = y.astype(float)
    out = {"features": len(names), "rows": len(y)}
    settings = {**SETTINGS, "max_iter": case.get("rounds", 100), "categorical_features": [is_level for _, is_level in columns], "early_stopping": False}
    for fold in case["folds"]:
        test = np.arange(len(y)) % 3 == fold
        if case["kind"] == "regression":
            model = HistGradientBoostingRegressor(**settings).fit(x[~test], y[~test])
            got = {"rmse": float(np.sqrt(mean_squared_error(y[test], model.predict(x[test]))))}
        else:
            model = HistGradientBoostingClassifier(**settings).fit(x[~test], y[~test])
            chances = model.predict_proba(x[test])
            # The levels in the order of their text, as predict_proba has them.
            classes = [str(level) for level in model.classes_]
            areas = [roc_auc_score(y[test] == level, chances[:, k]) for k, level in enumerate(classes)]
            got = {"auc": float(np.mean(areas)), "logLoss": float(log_loss(y[test], chances, labels=model.classes_))}
            out["classes"] = classes
        for name, value in got.items():
            out.setdefault(name, []).append(value)
    return {**case, **out}


def losses():
    """Losses, gradients and hessians of scores."""
    rng = np.random.default_rng(20240229)
    y = rng.integers(0, 2, 40).astype(float)
    raw = rng.normal(scale=4, size=40)
    weight = rng.uniform(0.1, 3, 40)
    half = HalfBinomialLoss()
    g, h = half.gradient_hessian(y, raw, sample_weight=weight)
    binary = {"y": y, "scores": raw, "weights": weight, "mean": half(y, raw, weight), "gradients": g, "hessians": h}
    binary["baseline"] = half.fit_intercept_only(y, weight)
    k = rng.integers(0, 4, 40).astype(float)
    raw = rng.normal(scale=4, size=(40, 4))
    half = HalfMultinomialLoss(n_classes=4)
    g, h = half.gradient_hessian(k, raw, sample_weight=weight)
    many = {"y": k, "scores": raw.T, "weights": weight, "mean": half(k, raw, weight), "gradients": g.T, "hessians": h.T}
    return {name: {key: np.asarray(value).tolist() for key, value in part.items()} for name, part in {"binary": binary, "multiclass": many}.items()}


out = {"made": "scikit-learn 1.9.1, NumPy 2.4.6", "settings": SETTINGS, "cases": [figures(case) for case in CASES], "losses": losses()}
(Path(__file__).parent / "boosting.json").write_text(json.dumps(out) + "\n")
for case in out["cases"]:
    print(case["fixture"], case["target"], {key: np.round(case[key], 4).tolist() for key in ["auc", "logLoss", "rmse"] if key in case})
