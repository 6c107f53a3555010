"""Scorer: how likely a proposal names figures that must agree, from its evidence alone.

A logistic regression an equation, fitted on clean copy in which the equation of a right
proposal holds (``training/binder.py``). ``weights.tsv`` has a line for each equation and
evidence; the evidence "" is the intercept.
"""

import math
import os

from factcheck.link.binder.proposal import Evidence

_FILE = os.path.join(os.path.dirname(__file__), "weights.tsv")


def read_weights(path: str = _FILE) -> dict[str, dict[str, float]]:
    """Return the weights by equation and evidence."""
    found: dict[str, dict[str, float]] = {}
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            equation, evidence, weight = line.rstrip("\n").split("\t")
            found.setdefault(equation, {})[evidence] = float(weight)
    return found


_weights: dict[str, dict[str, float]] = {}


def confidence(equation: str, evidence: Evidence) -> float:
    """Return the probability that the proposal is right, 0 for an unknown equation."""
    weights = _of(equation)
    if not weights:
        return 0.0
    total = weights[""]
    for name, value in evidence.items():
        if value:
            total += weights.get(name, 0.0) * value
    return 1.0 / (1.0 + math.exp(-total))


def _of(equation: str) -> dict[str, float]:
    if not _weights:
        _weights.update(read_weights())
    return _weights.get(equation, {})
