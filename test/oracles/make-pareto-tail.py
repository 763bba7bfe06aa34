"""Writes pareto-tail.json: quantiles and shares of generalised Pareto tails, and samples of known shape.

Made with Python 3.11.7, NumPy 2.4.6, SciPy 1.17.1 (scipy.stats.genpareto, whose c is our shape).
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 && v/bin/python test/oracles/make-pareto-tail.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from pathlib import Path

import numpy as np
from scipy.stats import genpareto

REACHED = 0.99
us = [0.0, 1e-6, 0.01, 0.25, 0.5, 0.9, 0.99, 1.0]
tails = []
for shape in [-0.5, -0.2, -1e-7, 0.0, 1e-4, 0.1, 0.4]:
    for scale in [0.5, 12.0, 3e6]:
        excesses = genpareto.ppf(np.array(us) * REACHED, shape, scale=scale)
        tails.append({"shape": shape, "scale": scale, "excesses": excesses.tolist()})

# 250 quantiles at even steps: a sample without chance.
p = (np.arange(250) + 0.5) / 250
samples = [
    {"shape": shape, "scale": scale, "values": genpareto.ppf(p, shape, scale=scale).tolist()}
    for shape, scale in [(-0.4, 10.0), (-0.2, 1.0), (0.0, 100.0), (0.2, 5.0), (0.3, 5000.0)]
]
out = {"made": "SciPy 1.17.1", "us": us, "tails": tails, "samples": samples}
(Path(__file__).parent / "pareto-tail.json").write_text(json.dumps(out) + "\n")
