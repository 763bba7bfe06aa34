"""Writes gaussian-copula.json: scores, Hermite coefficients, covariances of scores, truncated normals and box probabilities.

Made with Python 3.11.7, NumPy 2.4.6, SciPy 1.17.1. Scores and coefficients by numerical integration of their definitions (not by the closed
forms that the code uses); covariances of scores from the cells of the bivariate normal distribution, each P(X <= a, Y <= b) as an integral over
X of the conditional distribution function of Y; the nearest matrices with a general optimiser.
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 scipy==1.17.1 && v/bin/python test/oracles/make-gaussian-copula.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
import math
from pathlib import Path

import numpy as np
from scipy import integrate, optimize, stats

TERMS = 8
phi, cdf, ppf = stats.norm.pdf, stats.norm.cdf, stats.norm.ppf


def hermite(k, x):
    """He_k(x) / sqrt(k!)."""
    return np.polynomial.hermite_e.hermeval(x, [0] * k + [1]) / math.sqrt(math.factorial(k))


def margin(counts):
    shares = np.array(counts) / sum(counts)
    cuts = [-math.inf, *ppf(np.cumsum(shares)[:-1]), math.inf]
    quad = lambda f, a, b: integrate.quad(f, max(a, -12), min(b, 12), epsabs=1e-13, epsrel=1e-13)[0]
    scores = [quad(lambda x: x * phi(x), a, b) / p for a, b, p in zip(cuts, cuts[1:], shares)]
    coefficients = [
        sum(s * quad(lambda x, k=k: hermite(k, x) * phi(x), a, b) for s, a, b in zip(scores, cuts, cuts[1:]))
        for k in range(1, TERMS + 1)
    ]
    return {"counts": counts, "thresholds": cuts[1:-1], "scores": scores, "coefficients": coefficients}


def both_below(a, b, rho):
    """P(X <= a, Y <= b) of two standard normals."""
    if a == -math.inf or b == -math.inf:
        return 0.0
    if a == math.inf:
        return float(cdf(b))
    if b == math.inf:
        return float(cdf(a))
    root = math.sqrt(1 - rho * rho)
    f = lambda x: phi(x) * cdf((b - rho * x) / root)
    bend = min(a, max(-12, b / rho)) if rho else -12
    return sum(integrate.quad(f, lo, hi, epsabs=1e-14, epsrel=1e-12, limit=400)[0] for lo, hi in ((-12, bend), (bend, a)))


def score_covariance(a, b, rho):
    cuts_a = [-math.inf, *a["thresholds"], math.inf]
    cuts_b = [-math.inf, *b["thresholds"], math.inf]
    grid = np.array([[both_below(x, y, rho) for y in cuts_b] for x in cuts_a])
    cells = grid[1:, 1:] - grid[:-1, 1:] - grid[1:, :-1] + grid[:-1, :-1]
    return float(np.array(a["scores"]) @ cells @ np.array(b["scores"]))


margins = [
    margin([1, 1]),
    margin([9, 1]),
    margin([1, 99]),
    margin([3, 1, 4]),
    margin([1, 2, 3, 4, 5]),
    margin([5, 1, 40, 1, 1, 7, 12]),
    margin([2, 3, 1, 4, 2, 6, 1, 3, 2, 5, 4, 1, 2, 3, 6, 1, 2, 4, 3, 2]),
]
pairs = [(0, 0), (0, 1), (1, 1), (1, 2), (0, 3), (3, 4), (4, 5), (2, 6), (6, 6)]
covariances = [
    {"a": a, "b": b, "rho": rho, "covariance": score_covariance(margins[a], margins[b], rho)}
    for a, b in pairs
    for rho in (-0.95, -0.9, -0.6, -0.2, 0.1, 0.5, 0.8, 0.9, 0.95)
]

truncated = []
for low, high, mean, deviation in [
    (-1, 2, 0, 1),
    (0.5, 0.6, -0.3, 0.7),
    (4, 5, 0, 1),
    (8, 9, 0, 1),
    (20, 21, 0, 1),
    (-30, -25, 1, 1),
    (-1, 30, -3, 0.5),
]:
    a, b = (low - mean) / deviation, (high - mean) / deviation
    mass = cdf(b) - cdf(a) if a <= 0 else stats.norm.sf(a) - stats.norm.sf(b)
    for u in (1e-6, 0.1, 0.5, 0.9, 0.999999):
        target = u * mass
        # The place from the tail that the interval lies in.
        z = ppf(cdf(a) + target) if a <= 0 else stats.norm.isf(stats.norm.sf(a) - target)
        truncated.append({"low": low, "high": high, "mean": mean, "deviation": deviation, "mass": mass, "u": u, "z": mean + deviation * z})

boxes = []
for correlations, low, high in [
    ([0.5], [0, 0], [None, None]),
    ([-0.8], [0.5, 0.2], [None, 1.5]),
    ([0.5, 0.5, 0.5], [0, 0, 0], [None, None, None]),
    ([0.9, 0.3, 0.1], [0.4, None, -0.2], [None, 0.3, 0.9]),
    ([0.7, -0.4, 0.1, 0.2, 0.5, -0.3], [0.8, -0.5, 0.1, None], [1.9, 0.5, None, 0.4]),
]:
    size = len(low)
    matrix = np.eye(size)
    matrix[np.tril_indices(size, -1)] = correlations
    matrix = matrix + np.tril(matrix, -1).T
    lower = [-np.inf if x is None else x for x in low]
    upper = [np.inf if x is None else x for x in high]
    p = stats.multivariate_normal.cdf(upper, cov=matrix, lower_limit=lower, abseps=1e-9, releps=1e-9, maxpts=20_000_000)
    boxes.append({"correlations": correlations, "low": low, "high": high, "probability": float(p)})


def nearest(matrix, zeros):
    """The nearest correlation matrix with given zeros: least squares over X = L L' by SLSQP."""
    size = len(matrix)
    index = np.tril_indices(size)

    def build(x):
        lower = np.zeros((size, size))
        lower[index] = x
        return lower @ lower.T

    held = [(i, i, 1) for i in range(size)] + [(i, j, 0) for i, j in zeros]
    values, vectors = np.linalg.eigh(matrix)
    start = np.linalg.cholesky((vectors * np.maximum(values, 0.05)) @ vectors.T)[index]
    found = optimize.minimize(
        lambda x: ((build(x) - matrix) ** 2).sum(),
        start,
        constraints=[{"type": "eq", "fun": lambda x, i=i, j=j, v=v: build(x)[i, j] - v} for i, j, v in held],
        method="SLSQP",
        options={"maxiter": 3000, "ftol": 1e-15},
    )
    assert found.success, found.message
    return build(found.x)


matrices = []
for rows, zeros in [
    ([[1, 1, 0], [1, 1, 1], [0, 1, 1]], []),
    ([[1, 0, 0.9, 0.1], [0, 1, 0.8, -0.4], [0.9, 0.8, 1, 0.5], [0.1, -0.4, 0.5, 1]], [(1, 0)]),
    (
        [[1, 0, 0.7, 0.6, -0.5], [0, 1, 0.8, -0.7, 0.2], [0.7, 0.8, 1, 0, 0.9], [0.6, -0.7, 0, 1, 0.6], [-0.5, 0.2, 0.9, 0.6, 1]],
        [(1, 0), (3, 2)],
    ),
]:
    result = nearest(np.array(rows, float), zeros)
    matrices.append({"matrix": np.array(rows, float).ravel().tolist(), "zeros": zeros, "nearest": result.ravel().tolist()})

out = {
    "made": "SciPy 1.17.1, NumPy 2.4.6",
    "margins": margins,
    "covariances": covariances,
    "truncated": truncated,
    "boxes": boxes,
    "matrices": matrices,
}
text = json.dumps(out, default=float)
(Path(__file__).parent / "gaussian-copula.json").write_text(text + "\n")
