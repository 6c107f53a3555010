"""Learn which of several candidates is meant, from which of them agree beyond chance.

Nobody says which candidate is meant. One that is meant agrees nearly always; any other agrees
by chance, and how often is known for each. So the weights are those under which the agreement
that is seen is likeliest, given that each choice means one of its candidates or none.
"""

from collections.abc import Sequence
from typing import Any, NamedTuple

import numpy as np

from factcheck.link.learned import PLACES
from training.regression import Weights

_STEPS = 250
_RIDGE = 2e-3  # pulls weights of rare codes to nothing; set on stories apart
_FEWEST = 3  # a code met in fewer candidates says nothing
_ASTRAY = 0.03  # of candidates that are meant do not agree: slips, and other reasons
_LEAST = 0.004  # chance is never less


class Candidate(NamedTuple):
    """The places of a candidate's codes, whether it agrees, and how often it does by chance.

    ``told`` is how much likelier what a reader said of it is where it is meant than elsewhere.
    """

    places: tuple[int, ...]
    agrees: bool
    chance: float
    told: float = 1.0


Choice = tuple[Candidate, ...]


class _Rows(NamedTuple):
    ids: np.ndarray[Any, Any]
    of_candidate: np.ndarray[Any, Any]  # for each id the row of its candidate
    first_ids: np.ndarray[Any, Any]
    of_choice: np.ndarray[Any, Any]  # for each candidate the row of its choice
    first_candidates: np.ndarray[Any, Any]


def learned(choices: Sequence[Choice], none: float, ridge: float = _RIDGE) -> Weights:
    """Return a weight for each place; ``none`` is how far candidates start behind none.

    Maximises the likelihood of what agrees, with a ridge, by Nesterov's accelerated steps.
    """
    rows = _rows(choices)
    every = [candidate for choice in choices for candidate in choice]
    ratio = np.array([_ratio(candidate) for candidate in every])
    often = np.bincount(rows.ids, minlength=PLACES).astype(np.float64)
    known = often >= _FEWEST
    pull = ridge * len(choices)
    step = 4.0 / (often * len(rows.ids) / len(every) + pull * 4)
    weights = np.zeros(PLACES)
    ahead = weights.copy()
    for count in range(_STEPS):
        likely, left = _likely(rows, ahead, none)
        agreed = likely * ratio
        whole = np.add.reduceat(agreed, rows.first_candidates) + left
        off = agreed / whole[rows.of_choice] - likely
        slope = np.bincount(rows.ids, weights=off[rows.of_candidate], minlength=PLACES)
        fresh = np.where(known, ahead + step * (slope - pull * ahead), 0.0)
        ahead = fresh + (count / (count + 3)) * (fresh - weights)
        weights = fresh
    return weights


def chosen(weights: Weights, choices: Sequence[Choice], none: float) -> list[Weights]:
    """Return how likely each candidate of each choice is the one that is meant."""
    rows = _rows(choices)
    likely, _ = _likely(rows, weights, none)
    return np.split(likely, rows.first_candidates[1:])


def _ratio(candidate: Candidate) -> float:
    """Return how much likelier it is to agree or not where it is meant than by chance."""
    chance = max(candidate.chance, _LEAST)
    ratio = (1 - _ASTRAY) / chance if candidate.agrees else _ASTRAY / (1 - chance)
    return ratio * candidate.told


def _rows(choices: Sequence[Choice]) -> _Rows:
    every = [candidate for choice in choices for candidate in choice]
    sizes = np.array([len(candidate.places) for candidate in every])
    many = np.array([len(choice) for choice in choices])
    return _Rows(
        np.array([place for candidate in every for place in candidate.places]),
        np.repeat(np.arange(len(every)), sizes),
        np.concatenate(([0], np.cumsum(sizes)[:-1])),
        np.repeat(np.arange(len(many)), many),
        np.concatenate(([0], np.cumsum(many)[:-1])),
    )


def _likely(rows: _Rows, weights: Weights, none: float) -> tuple[Weights, Weights]:
    """Return how likely each candidate is meant, and for each choice that none is."""
    odds = np.add.reduceat(weights[rows.ids], rows.first_ids) - none
    most = np.maximum(np.maximum.reduceat(odds, rows.first_candidates), 0)
    raised, left = np.exp(odds - most[rows.of_choice]), np.exp(-most)
    whole = np.add.reduceat(raised, rows.first_candidates) + left
    return raised / whole[rows.of_choice], left / whole
