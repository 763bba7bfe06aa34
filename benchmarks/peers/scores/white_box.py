"""The attack of one who holds the model: does it give training rows a higher density than holdout rows?"""

import numpy as np

from .nearest_rows import auc_with_error


def white_box(train_file, holdout_file):
    """Each file: one log-density a line, a row of that half each. AUC 0.5 is no leak; rows outside the model's support stand as -inf."""
    auc, error = auc_with_error(*(np.loadtxt(file, ndmin=1) for file in (train_file, holdout_file)))
    return {"white_box_auc": auc, "white_box_error": error}
