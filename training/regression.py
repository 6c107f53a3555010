"""Logistic regression over codes hashed to places, the same weights each time."""

from collections.abc import Sequence
from typing import Any

import numpy as np
from scipy.sparse import csr_matrix

from factcheck.link.learned import PLACES

_STEPS = 400
_RIDGE = 2e-4  # pulls weights of rare codes to nothing; set on stories apart
_FEWEST = 3  # a code met in fewer examples says nothing

Weights = np.ndarray[Any, np.dtype[np.float64]]


def learned(
    examples: Sequence[tuple[Sequence[int], int]],
    counts: Sequence[float] | None = None,
    *,
    steps: int = _STEPS,
    ridge: float = _RIDGE,
) -> Weights:
    """Return a weight for each place, from places and whether it holds (1 or 0).

    Minimises log loss with a ridge by Nesterov's accelerated steps; ``counts`` is how much
    each example counts, one if not given.
    """
    table = _sparse([places for places, _ in examples])
    turned = table.T.tocsr()
    truth = np.fromiter((holds for _, holds in examples), dtype=np.float64)
    counting = np.ones(len(truth)) if counts is None else np.asarray(counts)
    often = np.bincount(table.indices, minlength=PLACES).astype(np.float64)
    known = often >= _FEWEST
    weights = np.zeros(PLACES)
    ahead = weights.copy()
    # Each place has its own step, as places are met between three and 80,000 times; longer
    # ones need not converge (an example's codes add up).
    step = 4.0 / (often * table.nnz / len(truth) + ridge * len(examples) * 4)
    for count in range(steps):
        off = (truth - 1 / (1 + np.exp(-(table @ ahead)))) * counting
        slope = turned @ off - ridge * len(examples) * ahead
        fresh = np.where(known, ahead + step * slope, 0.0)
        ahead = fresh + (count / (count + 3)) * (fresh - weights)
        weights = fresh
    return weights


def odds_of(weights: Weights, examples: Sequence[Sequence[int]]) -> Weights:
    """Return the odds of each example by the weights of its places."""
    found: Weights = _sparse(examples) @ weights
    return found


def _sparse(examples: Sequence[Sequence[int]]) -> Any:
    """Return examples as rows of a sparse table with a column a place."""
    ids = np.fromiter((place for places in examples for place in places), dtype=np.int64)
    ends = np.cumsum([0, *(len(places) for places in examples)])
    ones = np.ones(len(ids))
    return csr_matrix((ones, ids, ends), shape=(len(examples), PLACES))


def chances(weights: Weights, examples: Sequence[tuple[int, ...]]) -> Weights:
    """Return how likely each example holds by the weights of its places."""
    odds = np.array([sum(weights[place] for place in places) for places in examples])
    chance: Weights = 1 / (1 + np.exp(-odds))
    return chance
