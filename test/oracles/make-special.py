"""Writes special.json: gamma and beta functions, their incomplete integrals and what is made of them, to the nearest double.

Made with Python 3.11.7, mpmath 1.4.1 (the values: 50 digits and more, by other formulas than ours), SciPy 1.17.1 (a second opinion, held
here to 1e-11 of each value; but its lower incomplete gamma is off by 1e-6 of a tail of 1e-9 at a shape of a million).
Run: python3 -m venv v && v/bin/pip install mpmath==1.4.1 scipy==1.17.1 && v/bin/python test/oracles/make-special.py (takes three minutes)
then: npx biome check --write test/oracles (lays the file out)
"""

import json
import random
from pathlib import Path

from mpmath import exp, log, loggamma, mp, mpf, pi, sqrt
from scipy import special, stats

random.seed(20240229)


def checked(value, other, relative=1e-11, spare=1e-300):
    """The value as a double, once SciPy has agreed."""
    value = float(value)
    assert abs(value - other) <= relative * abs(value) + spare, (value, other)
    return value


def stirling_error(x):
    mp.dps = 60
    x = mpf(x)
    return loggamma(x) - ((x - 0.5) * log(x) - x + log(2 * pi) / 2)


def half_deviance(count, mean):
    mp.dps = 60
    count, mean = mpf(count), mpf(mean)
    return count * log(count / mean) + mean - count


def gamma_tails(a, x):
    """P(a, x) by its power series, and 1 - P with so many digits that enough are left."""
    for digits in (60, 420, 800):
        mp.dps = digits
        shape, at = mpf(a), mpf(x)
        total = term = mpf(1)
        n = 0
        while term > total * mpf(10) ** -digits:
            n += 1
            term = term * at / (shape + n)
            total += term
        lower = exp(shape * log(at) - at - loggamma(shape + 1)) * total
        if 1 - lower > mpf(10) ** (30 - digits):
            return lower, 1 - lower
    return lower, mpf(0)


def beta_fraction(x, y, a, b):
    """I_x(a, b) by DLMF 8.17.22, y = 1 - x."""
    front = exp(a * log(x) + b * log(y) + loggamma(a + b) - loggamma(a + 1) - loggamma(b))
    c, d = mpf(1), 1 / (1 - (a + b) / (a + 1) * x)
    value, m = d, 0
    while True:
        m += 1
        even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        d, c = 1 / (1 + even * d), 1 + even / c
        value *= c * d
        odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        d, c = 1 / (1 + odd * d), 1 + odd / c
        value *= c * d
        if abs(c * d - 1) < mpf(10) ** (5 - mp.dps):
            return front * value


def beta_tails(x, a, b):
    mp.dps = 50
    x, a, b = mpf(x), mpf(a), mpf(b)
    if x < (a + 1) / (a + b + 2):
        lower = beta_fraction(x, 1 - x, a, b)
        return lower, 1 - lower
    upper = beta_fraction(1 - x, x, b, a)
    return 1 - upper, upper


def beta_quantile(p, a, b):
    """By Newton's method in ln x from SciPy's value, from the end of 0 .. 1 that is nearer."""
    mp.dps = 50
    p, a, b = mpf(p), mpf(a), mpf(b)
    if p > 0.5:
        return 1 - beta_quantile(1 - p, b, a)
    t = log(mpf(float(special.betaincinv(float(a), float(b), float(p)))))
    for _ in range(4):
        x = exp(t)
        slope = exp(a * t + (b - 1) * log(1 - x) + loggamma(a + b) - loggamma(a) - loggamma(b))
        t -= (beta_tails(x, a, b)[0] - p) / slope
    assert abs(beta_tails(exp(t), a, b)[0] / p - 1) < mpf(10) ** -30
    return exp(t)


def beta_quantile_upper(q, a, b):
    return 1 - beta_quantile(q, b, a)


def clopper_pearson(successes, trials, alpha):
    half, failures = mpf(alpha) / 2, trials - successes
    lower = beta_quantile(half, successes, failures + 1) if successes else 0
    upper = beta_quantile_upper(half, successes + 1, failures) if failures else 1
    ci = stats.binomtest(successes, trials).proportion_ci(1 - alpha, "exact")
    # SciPy looks for the borders to an absolute error.
    return [successes, trials, alpha, checked(lower, ci.low, spare=1e-11), checked(upper, ci.high, spare=1e-11)]


positive = [1e-300, 1e-10, 1e-3, 0.1, 0.4999, 0.5, 0.75, 1 - 1e-9, 1.0, 1 + 1e-9, 1.4616321449683623, 1.4999, 1.5, 1.7, 2 - 1e-9, 2.0, 2 + 1e-9]
positive += [2.4999, 2.5, 2.5001, 3.0, 3.5, 7.3, 9.999, 10.0, 10.001, 33.3, 171.5, 1e4, 1e6, 1e10, 1e100, 1e300, 2.5e305]
positive += [random.uniform(0, 14) for _ in range(60)] + [10 ** random.uniform(-6, 8) for _ in range(40)]

shapes = [1e-3, 0.01, 0.2, 0.5, 0.9, 0.9999, 1.0, 1.5, 2.0, 5.0, 9.5, 20.0, 100.0, 1e3, 1e4, 1e5, 1e6]
gammas = []
for a in shapes:
    xs = {a, a + 1, max(a + 1 - 1e-9, 0), 1e-20, 1e-6, 0.01, 0.56, 1.0, 1.9, 2.0, 30.0, 700.0, a / 3, a * 3}
    xs |= {a + k * a**0.5 for k in (-37, -25, -12, -6, -3, -1.5, -0.5, 0.5, 1.5, 3, 6, 12, 25, 37)}
    gammas += [(a, x) for x in sorted(xs) if 0 < x < 4 * a + 2000]
for _ in range(60):
    a = 10 ** random.uniform(-3, 6)
    gammas.append((a, max(a + random.gauss(0, 4) * a**0.5, a / 50)))

betas = []
for a in [0.01, 0.5, 1.0, 3.0, 50.0, 1e3, 1e6]:
    for b in [0.01, 0.7, 1.0, 8.0, 450.0, 1e4, 1e6]:
        mean = a / (a + b)
        sd = (mean * (1 - mean) / (a + b + 1)) ** 0.5
        xs = {(a + 1) / (a + b + 2), mean, 1e-9, 0.5, 1 - 1e-9}
        xs |= {mean + k * sd for k in (-30, -10, -4, -1, 1, 4, 10, 30)}
        betas += [(x, a, b) for x in sorted(xs) if 0 < x < 1]
for _ in range(80):
    a, b = 10 ** random.uniform(-2, 6), 10 ** random.uniform(-2, 6)
    mean = a / (a + b)
    x = mean + random.gauss(0, 4) * (mean * (1 - mean) / (a + b + 1)) ** 0.5
    if 0 < x < 1:
        betas.append((x, a, b))


def gamma_row(a, x):
    lower, upper = gamma_tails(a, x)
    relative = 1e-5 if a > 5e5 else 1e-11
    return [a, x, checked(lower, special.gammainc(a, x), relative), checked(upper, special.gammaincc(a, x), relative)]


def beta_row(x, a, b, relative=1e-11):
    lower, upper = beta_tails(x, a, b)
    return [x, a, b, checked(lower, special.betainc(a, b, x), relative), checked(upper, special.betaincc(a, b, x), relative)]


def chi_square_row(x, freedom):
    return [x, freedom, checked(gamma_tails(mpf(freedom) / 2, mpf(x) / 2)[1], stats.chi2.sf(x, freedom))]


def quantile_row(p, a, b):
    lower = checked(beta_quantile(p, a, b), special.betaincinv(a, b, p))
    return [p, a, b, lower, checked(beta_quantile_upper(p, a, b), special.betainccinv(a, b, p))]


def log_gamma_row(x):
    mp.dps = 60
    # SciPy keeps an absolute error only beside the zeros at 1 and 2.
    return [x, checked(loggamma(mpf(x)), special.gammaln(x), spare=1e-15)]


deviances = [(count, count * ratio) for count in (0.01, 1.0, 37.0, 1e6) for ratio in (1e-200, 0.01, 0.4, 0.48, 0.482, 0.7, 0.99, 1 - 1e-9, 1, 1 + 1e-7, 1.3, 2.07, 2.08, 3.0, 1e3)]

out = {
    "made": "mpmath 1.4.1 at 50 digits and more, rounded to the nearest double",
    "logGamma": [log_gamma_row(x) for x in positive],
    "stirlingError": [[x, float(stirling_error(x))] for x in positive if x < 1e12],
    "halfDeviance": [[count, mean, float(half_deviance(count, mean))] for count, mean in deviances],
    "gamma": [gamma_row(a, x) for a, x in gammas],
    "beta": [beta_row(x, a, b) for x, a, b in betas],
    "smallBeta": [
        beta_row(x, a, b, 1e-6)
        for a, b in [(1e-9, 1e-9), (1e-9, 3e-4), (5e-5, 1e-7), (1e-9, 40), (700, 3e-9), (1e-8, 1e6)]
        for x in (1e-12, 0.3, (a + 1) / (a + b + 2), 0.9, 1 - 1e-12)
    ],
    "chiSquare": [chi_square_row(x, freedom) for x, freedom in [(3.841458820694124, 1), (22.457744, 6), (0.5, 3), (1e3, 900), (1400, 2), (250, 300), (1e-8, 1), (7, 2.5)]],
    "betaQuantile": [
        quantile_row(p, a, b)
        for p in (1e-9, 0.025, 0.5, 0.9, 1 - 1e-6)
        for a, b in [(0.5, 0.5), (1, 1), (1, 500), (2.5, 0.3), (40, 3), (450, 51), (1e5, 1e6), (1e6, 20)]
    ],
    "clopperPearson": [
        clopper_pearson(*case)
        for case in [(0, 500, 0.05), (450, 500, 0.05), (500, 500, 0.05), (1, 1, 0.05), (1, 10, 0.1), (3, 1000, 1e-6), (20, 40, 0.5), (123456, 1000000, 0.01), (1, 1000000, 0.05)]
    ],
}
(Path(__file__).parent / "special.json").write_text(json.dumps(out) + "\n")
