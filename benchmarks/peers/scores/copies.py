"""Twin rows that are equal to a training row, beside those equal to a holdout row."""

import numpy as np
import pandas as pd
from scipy.stats import binomtest

from .tables import SIDES, some_rows


def row_keys(tables):
    """One number for each row of each table, the same for rows that are equal in all columns."""
    every = pd.concat([tables.values[side] for side in SIDES], ignore_index=True)
    every[tables.numbers] = every[tables.numbers].map(lambda number: f"{number:.10g}")
    keys = every.groupby(tables.columns, sort=False).ngroup().to_numpy()
    return dict(zip(SIDES, np.split(keys, np.cumsum([tables.rows(side) for side in SIDES[:2]]))))


def excess_p(in_train, in_holdout):
    """Exact one-sided sign test: of the rows found in one half only, as many in the training half or more, were both halves alike."""
    only_train, only_holdout = int((in_train & ~in_holdout).sum()), int((in_holdout & ~in_train).sum())
    both = only_train + only_holdout
    return float(binomtest(only_train, both, alternative="greater").pvalue) if both else 1.0


def copies(tables):
    """Shares in per cent of the twin's rows, at equal sizes of the halves. `copies_p_rows` counts rows, `copies_p_distinct` each different row once."""
    keys = row_keys(tables)
    size = min(tables.rows("train"), tables.rows("holdout"))
    train, holdout = (keys[side][some_rows(tables.rows(side), size)] for side in ("train", "holdout"))
    twin, distinct = keys["twin"], np.unique(keys["twin"])
    return {
        "copies_train_percent": 100 * float(np.isin(twin, train).mean()),
        "copies_holdout_percent": 100 * float(np.isin(twin, holdout).mean()),
        "copies_by_chance_percent": 100 * float(np.isin(holdout, train).mean()),
        "copies_p_rows": excess_p(np.isin(twin, train), np.isin(twin, holdout)),
        "copies_p_distinct": excess_p(np.isin(distinct, train), np.isin(distinct, holdout)),
        "distinct_rows_percent": 100 * len(distinct) / len(twin),
    }
