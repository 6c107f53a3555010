"""Chance: how often two figures agree that tell two quantities, and what remains.

How often is counted on pairs that share no word, name or noun, by how common the first
figure's value is in its kind. What an equal pair tells of its identity follows by Bayes.
"""

from collections import Counter

import numpy as np

from factcheck.link.identity.features import NAMES
from training.identity.pairs import FITS, SAME, Pairs

_STEPS = 15  # powers of two of a value's frequency
_SAME_AS_PRINTED = 0.88  # of figures told twice; the others are rounded
_EVIDENCE = 5.0
_NOTHING_SHARED = 0.03


class Chance:
    """Chances of agreement by kind and by how common the value is."""

    def __init__(self, pairs: Pairs) -> None:
        """Count the pairs that have nothing in common."""
        counts = Counter(pairs.values)
        kinds: Counter[str] = Counter()
        for (kind, _, _), count in counts.items():
            kinds[kind] += count
        self._kinds = {kind: code for code, kind in enumerate(sorted(kinds))}
        self._frequency = {value: count / kinds[value[0]] for value, count in counts.items()}
        codes = {value: self._code(value) for value in counts}
        names = list(dict.fromkeys(pairs.values))
        table = np.array([codes[name] for name in names])
        self.code = table[pairs.value]
        column = {name: at for at, name in enumerate(NAMES)}
        row = pairs.features
        strangers = (
            (row[:, column["shared_part"]] < _NOTHING_SHARED)
            & (row[:, column["head"]] != 3)
            & (row[:, column["section_first"]] < 3)
            & (row[:, column["beside"]] == 0)
            & (row[:, column["names"]] == 0)
        )
        size = _STEPS * len(self._kinds)
        same, fits = pairs.outcome == SAME, pairs.outcome == FITS
        met = np.bincount(self.code, strangers, minlength=size)
        equal = np.bincount(self.code, strangers & same, minlength=size)
        expected = 2.0 ** -(np.arange(size) % _STEPS)
        self.same = (equal + _EVIDENCE * expected) / (met + _EVIDENCE)
        kind = self.code // _STEPS
        fitting = np.bincount(kind, strangers & fits, minlength=len(self._kinds))
        self.fits = (fitting + 0.1) / (
            np.bincount(kind, strangers, minlength=len(self._kinds)) + 1.0
        )

    def _code(self, value: tuple[str, str, str]) -> int:
        frequency = self._frequency.get(value, 2.0 ** -(_STEPS - 1))
        step = min(_STEPS - 1, max(0, int(np.floor(-np.log2(frequency)))))
        return self._kinds[value[0]] * _STEPS + step

    def __getstate__(self) -> dict[str, object]:
        """Leave the pairs' own column behind; processes need the tables alone."""
        return {name: value for name, value in vars(self).items() if name != "code"}

    def posterior(self, identity: np.ndarray, outcome: np.ndarray) -> np.ndarray:
        """Return how likely each pair tells one quantity, once its values are known."""
        found = np.zeros(len(identity))
        for kind, told, by_chance in (
            (SAME, _SAME_AS_PRINTED, self.same[self.code]),
            (FITS, 1.0 - _SAME_AS_PRINTED, self.fits[self.code // _STEPS]),
        ):
            at = outcome == kind
            for_it = identity[at] * told
            found[at] = for_it / (for_it + (1.0 - identity[at]) * by_chance[at])
        return found

    def of_value(self, value: tuple[str, str, str], identity: float) -> float:
        """Return the posterior of one pair of equal values."""
        by_chance = float(self.same[self._code(value)]) if value[0] in self._kinds else 0.01
        for_it = identity * _SAME_AS_PRINTED
        return for_it / (for_it + (1.0 - identity) * by_chance)
