"""A model trained on the twin, tested on the holdout half (TSTR), beside one trained on the training half (TRTR)."""

import numpy as np
from sklearn.metrics import r2_score, roc_auc_score
from xgboost import XGBClassifier, XGBRegressor

from .tables import SEED

LEARNER = {"tree_method": "hist", "n_jobs": 2, "random_state": SEED}


def number_score(tables, target, side):
    """R² on the holdout rows that have the target."""
    y, tested = tables.values[side][target].to_numpy(), tables.values["holdout"][target].to_numpy()
    known, asked = ~np.isnan(y), ~np.isnan(tested)
    if known.sum() < 2:
        return 0.0
    model = XGBRegressor(**LEARNER).fit(tables.features(side, target)[known], y[known])
    return float(r2_score(tested[asked], model.predict(tables.features("holdout", target)[asked])))


def class_score(tables, target, side, classes):
    """AUC of two classes, or the mean of each class against the rest."""
    code = {level: at for at, level in enumerate(classes)}
    y, tested = (tables.values[part][target].map(code).to_numpy() for part in (side, "holdout"))
    known, asked = ~np.isnan(y), ~np.isnan(tested)
    present = np.unique(y[known]).astype(int)
    if len(present) < 2:
        return 0.5
    model = XGBClassifier(**LEARNER)
    model.fit(tables.features(side, target)[known], np.searchsorted(present, y[known]))
    chances = np.zeros((asked.sum(), len(classes)))
    chances[:, present] = model.predict_proba(tables.features("holdout", target)[asked])
    rest = range(1, 2) if len(classes) == 2 else range(len(classes))
    return float(np.mean([roc_auc_score(tested[asked] == at, chances[:, at]) for at in rest]))


def prediction(tables, target):
    if target in tables.numbers:
        score, name = (lambda side: number_score(tables, target, side)), "R2"
    else:
        classes = sorted((set(tables.values["train"][target]) & set(tables.values["holdout"][target])) - {""})
        score, name = (lambda side: class_score(tables, target, side, classes)), "AUC"
    return {"prediction_score": name, "tstr": score("twin"), "trtr": score("train")}
