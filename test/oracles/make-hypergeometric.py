"""Writes hypergeometric.json: cumulative probabilities of hypergeometric distributions.

Made with Python 3.11.7 (whole supports, by exact integers, rounded once) and mpmath 1.4.1 at 40 digits (large cases, at 13 points each). SciPy
1.17.1 gives a second opinion on both; on the large ones its logarithms of gamma leave it 7e-11 off the truth.
Run: python3 -m venv v && v/bin/pip install mpmath==1.4.1 scipy==1.17.1 && v/bin/python test/oracles/make-hypergeometric.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from fractions import Fraction
from math import comb
from pathlib import Path

from mpmath import binomial, mp, mpf
from scipy import stats

mp.dps = 40


def exact(population, successes, draws):
    least, most = max(0, draws + successes - population), min(successes, draws)
    sums, total = [], 0
    for k in range(least, most + 1):
        total += comb(successes, k) * comb(population - successes, draws - k)
        sums.append(total)
    assert total == comb(population, draws)
    cumulative = [float(Fraction(s, total)) for s in sums]
    for k, value in enumerate(cumulative, least):
        # SciPy gives NaN for a population of none.
        assert population == 0 or abs(stats.hypergeom.cdf(k, population, successes, draws) - value) < 1e-11
    return {"of": [population, successes, draws], "least": least, "cumulative": cumulative}


def large(population, successes, draws):
    law = stats.hypergeom(population, successes, draws)
    ks = [round(law.mean() + law.std() * s / 2) for s in range(-6, 7)]
    # Below 14 standard deviations there is less than 1e-40 in all.
    k = max(0, draws + successes - population, round(law.mean() - 14 * law.std()))
    term = binomial(successes, k) * binomial(population - successes, draws - k) / binomial(population, draws)
    total, at = mpf(0), []
    while len(at) < len(ks):
        total += term
        if k == ks[len(at)]:
            assert abs(law.cdf(k) - total) < 1e-10
            at.append([k, float(total)])
        term = term * (successes - k) * (draws - k) / ((k + 1) * (population - successes - draws + k + 1))
        k += 1
    return {"of": [population, successes, draws], "at": at}


small = [(0, 0, 0), (1, 0, 1), (1, 1, 1), (10, 0, 4), (10, 10, 4), (10, 5, 10), (20, 7, 12), (20, 15, 12), (52, 13, 5), (300, 40, 290), (500, 250, 60)]
out = {
    "made": "Python 3.11.7 integers; mpmath 1.4.1 at 40 digits for the large",
    "exact": [exact(*case) for case in small],
    "large": [large(*case) for case in [(1000000, 50000, 1000), (1000000, 50000, 50000), (1000000, 50000, 500000)]],
}
text = json.dumps(out)
(Path(__file__).parent / "hypergeometric.json").write_text(text + "\n")
