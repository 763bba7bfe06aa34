"""Writes mutual-information.json: mutual information, in nats, of contingency tables; no correction for bias.

Made with Python 3.11.7, NumPy 2.4.6, scikit-learn 1.9.1 (sklearn.metrics.mutual_info_score).
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scikit-learn==1.9.1 && v/bin/python test/oracles/make-mutual-information.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from pathlib import Path

import numpy as np
from sklearn.metrics import mutual_info_score

rng = np.random.default_rng(20240229)
tables = [
    [[10, 0], [0, 10]],
    [[5, 5], [5, 5]],
    [[7]],
    [[1, 2, 3], [4, 5, 6]],
    [[0, 0, 3], [4, 0, 0]],
    rng.integers(0, 40, (5, 7)).tolist(),
    rng.poisson(0.4, (12, 9)).tolist(),
    (rng.integers(1, 4, (40, 40)) * np.equal.outer(np.arange(40) % 7, np.arange(40) % 7)).tolist(),
]
out = {
    "made": "scikit-learn 1.9.1",
    "tables": [{"counts": t, "nats": float(mutual_info_score(None, None, contingency=np.array(t)))} for t in tables],
}
(Path(__file__).parent / "mutual-information.json").write_text(json.dumps(out) + "\n")
