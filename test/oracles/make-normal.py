"""Writes normal.json: the standard normal cdf, density and quantile function to the nearest double.

Made with Python 3.11.7, mpmath 1.4.1 (60 digits: the values), SciPy 1.17.1 (a second opinion, held here to 1e-12
relative: its ndtr is off by 1.6e-13 at -37.4, where it does not split the square).
Run: python3 -m venv v && v/bin/pip install mpmath==1.4.1 scipy==1.17.1 && v/bin/python test/oracles/make-normal.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
import random
from pathlib import Path

from mpmath import erfc, exp, mp, mpf, pi, sqrt
from scipy import special

mp.dps = 60
random.seed(20240229)


def cdf(x):
    return erfc(-x / sqrt(2)) / 2


def pdf(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def quantile(p):
    """The root of cdf(x) = p for the double p; by symmetry in the lower half, by logarithms in the tail, where cdf is steep."""
    if p > 0.5:
        return -quantile(1 - p)
    start = mpf(float(special.ndtri(float(p))))
    for _ in range(8):
        start -= (cdf(start) - p) / pdf(start)
    assert abs(cdf(start) / p - 1) < mpf(10) ** -45
    return start


borders = [0.66291, 0.662911, 5.656854249492380, 5.656854249492382, 1 / 16, 1, 2, 3, 8.2, 20.25, 37.5, 38]
xs = [0.0, *borders, *(-b for b in borders)]
xs += [i / 4 for i in range(-152, 37)] + [random.uniform(-37.5, 9) for _ in range(200)]
ps = [10.0**-k for k in range(1, 301, 7)] + [1e-300, 2.0**-53, 1 - 2.0**-53, 0.5, 0.075, 0.0749999, 0.925, 0.9250001]
ps += [float(exp(mpf(-25))), 1.38e-11, 1.39e-11, 0.5 + 2.0**-40, 0.499999999]
ps += [random.random() for _ in range(150)] + [10.0 ** -random.uniform(1, 300) for _ in range(100)]

out = {
    "made": "mpmath 1.4.1 at 60 digits, rounded to the nearest double",
    "cdf": [[x, float(cdf(mpf(x)))] for x in xs],
    "pdf": [[x, float(pdf(mpf(x)))] for x in xs],
    "quantile": [[p, float(quantile(mpf(p)))] for p in ps],
}
for x, value in out["cdf"]:
    if x > -37.5:
        assert abs(special.ndtr(x) / value - 1) < 1e-12, x
for p, value in out["quantile"]:
    assert abs(special.ndtri(p) - value) <= 1e-13 * abs(value), p
text = json.dumps(out)
(Path(__file__).parent / "normal.json").write_text(text + "\n")
