"""Attacks by nearness: is a training row nearer to the twin than a holdout row is, and a twin row nearer to training rows than to holdout rows?"""

import numpy as np

from .tables import some_rows

ATTACKED, TWIN_ROWS, CAP = 3000, 3000, 20000
TIE = 1e-7


class Gower:
    """Gower distance: mean over columns of |a - b| / training range (at most 1) for numbers, a != b for categories; one gap differs by 1, two by 0."""

    def __init__(self, tables):
        train = tables.values["train"]
        self.tables = tables
        self.range = {name: train[name].max() - train[name].min() for name in tables.numbers}
        self.numbers = [name for name in tables.numbers if self.range[name] > 0]

    def rows(self, side, count):
        """Random rows as two matrices, a column a line: scaled numbers and codes."""
        at = some_rows(self.tables.rows(side), count)
        values, codes = self.tables.values[side], self.tables.codes[side]
        numbers = [(values[name].to_numpy()[at] / self.range[name]).astype(np.float32) for name in self.numbers]
        return numbers, [codes[name][at].astype(np.int32) for name in self.tables.categories]

    def nearest(self, rows, others, chunk=256):
        """Distance of each row to the nearest of the others."""
        numbers, codes = rows
        length = len((numbers + codes)[0])
        nearest = np.empty(length, np.float32)
        for start in range(0, length, chunk):
            part = slice(start, start + chunk)
            total = sum(number_distance(a[part, None], b[None, :]) for a, b in zip(numbers, others[0]))
            total = total + sum((a[part, None] != b[None, :]).astype(np.float32) for a, b in zip(codes, others[1]))
            nearest[part] = total.min(axis=1)
        return nearest / (len(numbers) + len(codes))


def number_distance(a, b):
    distance = np.minimum(np.abs(a - b), 1)
    gap_a, gap_b = np.isnan(a), np.isnan(b)
    return np.where(gap_a | gap_b, gap_a != gap_b, distance) if gap_a.any() or gap_b.any() else distance


def auc_with_error(positive, negative):
    """AUC and its standard error, from the spread of each side's placements among the other (DeLong, DeLong and Clarke-Pearson 1988)."""
    below, above = share_below(positive, negative), share_below(negative, positive)
    return float(below.mean()), float(np.sqrt(below.var(ddof=1) / len(below) + above.var(ddof=1) / len(above)))


def share_below(values, others):
    """For each value the share of the others that are smaller, ties by half."""
    others = np.sort(others)
    return (np.searchsorted(others, values, "left") + np.searchsorted(others, values, "right")) / (2 * len(others))


def nearest_rows(tables):
    gower = Gower(tables)
    smaller = min(tables.rows("train"), tables.rows("holdout"))
    twin = gower.rows("twin", CAP)
    attacked = min(ATTACKED, smaller)
    distances = [gower.nearest(gower.rows(side, attacked), twin) for side in ("train", "holdout")]
    auc, error = auc_with_error(-distances[0], -distances[1])
    asked = gower.rows("twin", TWIN_ROWS)
    to_train, to_holdout = (gower.nearest(asked, gower.rows(side, min(smaller, CAP))) for side in ("train", "holdout"))
    tied = np.abs(to_train - to_holdout) <= TIE
    return {
        "membership_auc": auc,
        "membership_error": error,
        "dcr_share": float(np.mean(np.where(tied, 0.5, to_train < to_holdout))),
    }
