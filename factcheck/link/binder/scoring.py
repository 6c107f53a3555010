"""Score proposals: how likely it is that the words mean what a proposal says.

The weights are those of a logistic regression on proposals in clean copy, where
a relation that the words do state holds and one that they do not holds by chance
(``training/orders.py`` makes the file, its first line says from what).
"""

from json import loads
from math import exp
from os.path import dirname, join

from factcheck.link.binder.proposal import Proposal

_Weights = dict[str, float]


class Scorer:
    """The weights of one binder's equations, read when first asked for."""

    def __init__(self, name: str) -> None:
        """Name the file of weights beside this module."""
        self._name = name
        self._tables: dict[str, tuple[float, float, _Weights]] | None = None

    def score(self, proposal: Proposal) -> tuple[float, float]:
        """Return the chance that it holds in clean copy, 0 to 1, and the least that tells."""
        if proposal.equation in PLAIN:
            return PLAIN[proposal.equation], 0.0
        if self._tables is None:
            self._tables = self._read()
        least, total, weights = self._tables[
            EQUATIONS.get(proposal.equation, proposal.equation)
        ]
        for code, amount in proposal.evidence.items():
            weight = weights.get(code)
            if weight is not None:
                total += weight * amount
        return 1.0 / (1.0 + exp(-max(-30.0, min(30.0, total)))), least

    def _read(self) -> dict[str, tuple[float, float, _Weights]]:
        with open(join(dirname(__file__), self._name), encoding="utf-8") as file:
            text = file.read()
        return {
            equation: (table["least"], table["bias"], table["weights"])
            for equation, table in loads(text)["equations"].items()
        }


# Extraction reads "51 of the 64" as one figure wherever it can hold, so that clean copy cannot
# tell how often the words mean it; they hardly mean anything else.
PLAIN = {"taken": 0.94}
# Equations that are weighed as one.
EQUATIONS = {"rise": "move", "fall": "move"}
