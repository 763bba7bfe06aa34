"""Classifier two-sample test: can boosted trees tell the twin from the holdout half?"""

import numpy as np
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import StratifiedKFold
from xgboost import XGBClassifier

from .tables import SEED

ROWS, FOLDS = 10000, 3


def score(real, other):
    """Mean over folds of 1 - (2 max(.5, AUC) - 1): 1 when nothing tells the two apart, 0 when all does; and the mean AUC itself."""
    random = np.random.default_rng(SEED)
    count = min(len(real), len(other), ROWS)
    drawn = [table[random.permutation(len(table))[:count]] for table in (real, other)]
    x, y = np.vstack(drawn), np.repeat([1, 0], count)
    aucs = []
    for fitted, tested in StratifiedKFold(FOLDS, shuffle=True, random_state=SEED).split(x, y):
        model = XGBClassifier(tree_method="hist", n_jobs=2, random_state=SEED).fit(x[fitted], y[fitted])
        aucs.append(roc_auc_score(y[tested], model.predict_proba(x[tested])[:, 1]))
    return float(np.mean([2 - 2 * max(0.5, auc) for auc in aucs])), float(np.mean(aucs))


def two_sample_test(tables):
    holdout = tables.features("holdout")
    c2st, auc = score(holdout, tables.features("twin"))
    ceiling, _ = score(holdout, tables.features("train"))
    return {"c2st": c2st, "c2st_auc": auc, "c2st_ceiling": ceiling}
