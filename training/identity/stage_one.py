"""Stage one: the probability that two figures tell one quantity, from their words alone."""

from typing import NamedTuple

import lightgbm
import numpy as np

from factcheck.link.identity.features import NAMES
from factcheck.link.identity.words import Kin, Kinship, by_lemma, kinship_of
from training.identity.boost import fit
from training.identity.chance import Chance
from training.identity.kinship import learn_kinship
from training.identity.pairs import DIFFERS, Pairs

_PRIOR = 0.1  # of pairs that tell one quantity
_TOLD_TWICE = 0.7
_ROUNDS = 2
_RATE = 0.06
_USUAL_PAIRS = 20  # of a story; those of a longer one count for less each


class Identity(NamedTuple):
    """What stage one learned."""

    kinship: Kin
    chance: Chance
    model: lightgbm.Booster


def learn_identity(pairs: Pairs, *, stories: int, trees: int, seed: int, kin: int) -> Identity:
    """Return kinship from all pairs, and trees from those of the first ``stories``.

    Kinship enters the features of a story as learned from the other half of the stories.
    """
    chance = Chance(pairs)
    prior = chance.posterior(np.full(len(pairs.outcome), _PRIOR), pairs.outcome)
    halves = [by_lemma(_kinship(pairs, prior, pairs.story % 2 != half, kin)) for half in (0, 1)]
    whole = _kinship(pairs, prior, np.ones(len(prior), dtype=bool), kin)
    chosen = np.flatnonzero(pairs.story < stories)
    rows = pairs.features[chosen]
    for at, pair in enumerate(chosen):
        set_kinship(rows[at], halves[pairs.story[pair] % 2], *pairs.keys[pair])
    story = pairs.story[chosen]
    weights = 1.0 / np.sqrt(np.maximum(np.bincount(story)[story], _USUAL_PAIRS) / _USUAL_PAIRS)
    targets = prior[chosen]
    for turn in range(_ROUNDS):
        count = trees if turn == _ROUNDS - 1 else trees // 2
        model = fit(rows, targets, weights, names=NAMES, trees=count, seed=seed, rate=_RATE)
        if turn < _ROUNDS - 1:
            identity = np.full(len(prior), _PRIOR)
            identity[chosen] = model.predict(rows)
            targets = chance.posterior(identity, pairs.outcome)[chosen]
    return Identity(whole, chance, model)


def _kinship(pairs: Pairs, prior: np.ndarray, where: np.ndarray, most: int) -> Kin:
    told = np.flatnonzero(where & (prior > _TOLD_TWICE))
    apart = np.flatnonzero(where & (pairs.outcome == DIFFERS))
    return learn_kinship(
        ((int(pairs.story[at]), *pairs.keys[at]) for at in told),
        ((int(pairs.story[at]), *pairs.keys[at]) for at in apart),
        most,
    )


_NOUNS, _KEYS = NAMES.index("head_kin"), NAMES.index("key_kin")


def set_kinship(
    row: np.ndarray, table: Kinship, one: tuple[str, ...], two: tuple[str, ...]
) -> None:
    """Fill in the features of a pair that its key words' kinship gives."""
    row[_NOUNS], row[_KEYS] = kinship_of(table, one, two)
