"""Score proposals: how likely it is that the words mean what a proposal says.

The weights are those of a logistic regression on proposals in clean copy, where
a relation that the words do state holds and one that they do not holds by chance
(``training/orders.py`` makes the file, its first line says from what).
"""

from importlib.resources import files
from json import loads
from math import exp

from factcheck.link.binder.proposal import Proposal

_Weights = dict[str, float]


class Scorer:
    """The weights of one binder's equations, read when first asked for."""

    def __init__(self, name: str) -> None:
        """Name the file of weights beside this module."""
        self._name = name
        self._weights: dict[str, tuple[float, _Weights]] | None = None

    def score(self, proposal: Proposal) -> float:
        """Return the chance from 0 to 1 that the relation holds where no figure is wrong."""
        if self._weights is None:
            self._weights = self._read()
        bias, weights = self._weights[EQUATIONS.get(proposal.equation, proposal.equation)]
        total = bias
        for code, amount in proposal.evidence.items():
            weight = weights.get(code)
            if weight is not None:
                total += weight * amount
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total))))

    def _read(self) -> dict[str, tuple[float, _Weights]]:
        text = files("factcheck.link.binder").joinpath(self._name).read_text("utf-8")
        return {
            equation: (table["bias"], table["weights"])
            for equation, table in loads(text)["equations"].items()
        }


# Equations that are weighed as one.
EQUATIONS = {"rise": "move", "fall": "move"}
