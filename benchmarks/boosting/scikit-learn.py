"""One measurement of scikit-learn's histogram gradient boosting on one thread: python scikit-learn.py TASK ROWS RUNS FILE. Prints JSON.

FILE holds the table of generate-features.mjs: a line of JSON (rows, columns), then the codes column by column, labels, numbers as doubles.
"""

import os

os.environ["OMP_NUM_THREADS"] = "1"

import json
import statistics
import sys
import time

import numpy as np
import sklearn
from sklearn.ensemble import HistGradientBoostingClassifier, HistGradientBoostingRegressor
from sklearn.metrics import log_loss, mean_squared_error

task, rows, runs, path = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), sys.argv[4]
with open(path, "rb") as file:
    head = json.loads(file.readline())
    n, p = head["rows"], len(head["columns"])
    codes = np.frombuffer(file.read(n * p), np.uint8).reshape(p, n).T
    labels = np.frombuffer(file.read(n), np.uint8)
    values = np.frombuffer(file.read(8 * n), np.float64)
x = codes.astype(float)
for at, column in enumerate(head["columns"]):
    # Its bins are 255 and one for missing values, so the two highest codes of a full column are one.
    x[:, at] = np.minimum(x[:, at], 254)
    if column["special"]:
        x[codes[:, at] == 0, at] = np.nan
kinds = [not column["ordered"] for column in head["columns"]]
deep = {"max_depth": 6, "max_leaf_nodes": None, "early_stopping": False, "categorical_features": kinds}
regression = task == "regression"
y = values if regression else labels
model = (HistGradientBoostingRegressor if regression else HistGradientBoostingClassifier)(max_iter=100, **deep)
small = HistGradientBoostingClassifier(
    **{**deep, "max_depth": 4}, max_iter=20, learning_rate=0.3, l2_regularization=2, min_samples_leaf=5
)


def parts():
    start, size = 0, 20
    while start + size <= rows:
        yield slice(start, start + size)
        start, size = start + size, 20 if size == 1280 else 2 * size


def fit():
    if task != "small":
        return model.fit(x[:rows], y[:rows])
    for part in parts():
        if 0 < y[part].sum() < len(y[part]):
            small.fit(x[part], y[part])


seconds = []
for _ in range(runs):
    begin = time.perf_counter()
    fit()
    seconds.append(time.perf_counter() - begin)
result = {"version": sklearn.__version__, "firstFitSeconds": seconds[0], "fitSeconds": statistics.median(seconds), "leastFitSeconds": min(seconds)}
if task != "small":
    begin = time.perf_counter()
    found = model.predict(x[rows:]) if regression else model.predict_proba(x[rows:])[:, 1]
    result["predictSeconds"] = time.perf_counter() - begin
    result["rmse" if regression else "logLoss"] = (
        float(np.sqrt(mean_squared_error(y[rows:], found))) if regression else float(log_loss(y[rows:], found))
    )
print(json.dumps(result))
