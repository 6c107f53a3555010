"""Likelihood: how likely a broken relation is an error of the copy, not of our reading.

A logistic regression of "planted error" against "clean copy" on the proposer's confidence,
how far apart the two sides are, and whether one slip of the pen would explain it
(``training/binder.py``; ``likelihood.tsv`` has a line for each weight). The line
"loud KIND" holds the likelihood from which a family's broken relations are shown.
"""

import math
import os

from factcheck.equations.equation import Judgement
from factcheck.equations.printing import mend

_FILE = os.path.join(os.path.dirname(__file__), "likelihood.tsv")
_STEPS = (0.05, 0.15, 0.4, 0.8, 1.6)


def evidence_of(judgement: Judgement, confidence: float) -> dict[str, float]:
    """Return what speaks for an error in a broken relation, by name."""
    sure = min(max(confidence, 0.001), 0.999)
    found = {"confidence": math.log(sure / (1 - sure))}
    told, true = judgement.told, judgement.true
    if told is not None and true is not None and told.bounded and true.bounded:
        one = abs(float(told.low + told.high)) / 2
        other = abs(float(true.low + true.high)) / 2
        if one and other:
            apart = abs(math.log(one / other))
            step = sum(apart > bound for bound in _STEPS)
            found[f"apart {step}"] = 1.0
    mended = mend(judgement)
    if mended is not None:
        found["slip"] = 1.0
        found[f"slip {mended.slip.kind}"] = 1.0
    return found


def likelihood(evidence: dict[str, float], kind: str) -> float:
    """Return the probability that a broken relation is an error of the copy."""
    weights = _read()
    total = weights.get("", 0.0) + weights.get(f"of {kind}", 0.0)
    for name, value in evidence.items():
        total += weights.get(name, 0.0) * value
    return 1.0 / (1.0 + math.exp(-total))


def is_loud(judgement: Judgement, confidence: float, kind: str) -> bool:
    """Whether a broken relation is worth an editor's look."""
    least = _read().get(f"loud {kind}", 1.1)
    return likelihood(evidence_of(judgement, confidence), kind) >= least


_weights: dict[str, float] = {}


def _read() -> dict[str, float]:
    if not _weights:
        with open(_FILE, encoding="utf-8") as lines:
            for line in lines:
                name, weight = line.rstrip("\n").split("\t")
                _weights[name] = float(weight)
    return _weights
