"""Writes matrices.json: Cholesky factors, inverses, eigenvalues and eigenvectors.

Made with Python 3.11.7, NumPy 2.4.6 (LAPACK: potrf, gesv, syevd). Matrices are row-major; eigenvalues descending, a vector's entry of
largest absolute value (the first of those equal but for rounding) positive; vectors are left out where eigenvalues meet, since there they are not determined.
Run: python3 -m venv v && v/bin/pip install numpy==2.4.6 && v/bin/python test/oracles/make-matrices.py
then: npx biome check --write test/oracles (lays the file out)
"""

import json
from pathlib import Path

import numpy as np

rng = np.random.default_rng(20240229)


def flat(matrix):
    return [float(v) for v in matrix.ravel()]


def definite(name, matrix):
    """The inverse and the condition by way of a diagonal of ones, so that a mere choice of units costs no digits."""
    root = np.sqrt(np.diag(matrix))
    scaled = matrix / root / root[:, None]
    return {
        "name": name,
        "size": len(matrix),
        "matrix": flat(matrix),
        "lower": flat(np.linalg.cholesky(matrix)),
        "inverse": flat(np.linalg.inv(scaled) / root / root[:, None]),
        "condition": float(np.linalg.cond(scaled)),
    }


def symmetric(name, matrix):
    values, vectors = np.linalg.eigh(matrix)
    values, vectors = values[::-1], vectors.T[::-1].copy()
    for vector in vectors:
        sizes = np.abs(vector)
        vector *= np.sign(vector[np.argmax(sizes >= np.max(sizes) * (1 - 1e-10))])
    gap = float(np.min(-np.diff(values), initial=np.inf) / np.max(np.abs(values)))
    return {
        "name": name,
        "size": len(matrix),
        "matrix": flat(matrix),
        "values": flat(values),
        **({"gap": gap, "vectors": flat(vectors)} if 1e-6 < gap < np.inf else {}),
    }


def wishart(size, rows):
    x = rng.standard_normal((rows, size))
    return x.T @ x / rows


def of(size):
    x = rng.standard_normal((size, size))
    return (x + x.T) / 2


def hilbert(size):
    return 1 / (np.arange(size)[:, None] + np.arange(size) + 1)


tridiagonal = np.diag(np.full(20, 2.0)) - np.diag(np.ones(19), 1) - np.diag(np.ones(19), -1)
# Wilkinson's W21+: its largest eigenvalues agree to 14 digits.
wilkinson = np.diag(np.abs(np.arange(-10.0, 11))) + np.diag(np.ones(20), 1) + np.diag(np.ones(20), -1)
correlated = np.full((6, 6), 0.9) + 0.1 * np.eye(6)
scales = 10.0 ** np.arange(-4, 4)

out = {
    "made": "NumPy 2.4.6",
    "definite": [
        definite("of size 1", np.array([[2.25]])),
        definite("of size 2", np.array([[4.0, 2.0], [2.0, 3.0]])),
        definite("correlated", correlated),
        definite("Wishart", wishart(12, 40)),
        definite("Wishart, nearly singular", wishart(10, 11)),
        definite("Hilbert", hilbert(7)),
        definite("graded", wishart(8, 30) * scales * scales[:, None]),
        definite("tridiagonal", tridiagonal),
    ],
    "symmetric": [
        symmetric("of size 1", np.array([[-3.5]])),
        symmetric("of size 2", np.array([[1.0, 2.0], [2.0, -2.0]])),
        symmetric("random", of(5)),
        symmetric("random", of(24)),
        symmetric("Wishart", wishart(12, 40)),
        symmetric("Wishart of low rank", wishart(12, 5)),
        symmetric("Hilbert", hilbert(8)),
        symmetric("graded", wishart(8, 30) * scales * scales[:, None]),
        symmetric("with one eigenvalue five times", correlated),
        symmetric("diagonal", np.diag([3.0, -1.0, 0.0, 7.0, 3.0])),
        symmetric("tridiagonal", tridiagonal),
        symmetric("Wilkinson's W21+", wilkinson),
        symmetric("huge", of(6) * 1e300),
        symmetric("tiny", of(6) * 1e-300),
    ],
}
(Path(__file__).parent / "matrices.json").write_text(json.dumps(out) + "\n")
