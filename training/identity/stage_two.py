"""Stage two: how likely a difference is an error, from pairs that were corrupted on purpose.

Pairs that differ in copy as printed stand for two quantities; pairs that most likely tell
one quantity are corrupted, one figure at a time, by a slip or by another value.
"""

import random
import zlib
from collections import defaultdict
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from decimal import Decimal
from typing import NamedTuple

import lightgbm
import numpy as np

from factcheck.link.identity.loudness import CARRIED, NAMES, Pair, Partners
from factcheck.link.identity.proposals import score_pairs
from factcheck.link.identity.trees import Trees
from factcheck.model.figure import Figure
from training.identity.boost import fit
from training.identity.chance import Chance
from training.identity.pairs import printed, profiles_of, told_by_both
from training.identity.slips import corrupted
from training.identity.stories import Story

COLUMNS = (*NAMES, *CARRIED)
_CHUNK = 50
_LEAST_TOLD = 0.2  # pairs told twice that a story must be thought to have
_LEAF = 60
Pool = dict[tuple[str, str], list[Decimal]]


class Difference(NamedTuple):
    """A differing pair: its features and where it stands.

    ``plant`` numbers the story's planted errors, -1 for a difference of the copy as printed;
    ``told`` is how likely the two figures told one quantity before the error.
    """

    row: list[float]
    story: str
    first: int
    second: int
    told: float = 0.0
    plant: int = -1


class Drawn(NamedTuple):
    """A story as stage one sees it: its pairs and its figures by index.

    ``told`` is how likely each equal pair, by its place, tells one quantity.
    """

    pairs: list[Pair]
    figures: dict[int, Figure]
    told: dict[int, float]


class Maker(NamedTuple):
    """What planting needs: the scorer of stage one, chance, and numbers by kind and unit."""

    scorer: Trees
    chance: Chance
    pool: Pool
    seed: int
    most: int  # errors planted in one story


def pool_of(values: list[tuple[str, str, str]], most: int = 60_000) -> Pool:
    """Return the plain numbers among printed values, by kind and unit."""
    pool: Pool = defaultdict(list)
    for kind, unit, text in values[:most]:
        low, _, high = text.partition(" ")
        if low == high and kind != "date":
            pool[kind, unit].append(Decimal(low))
    return dict(pool)


def differences(maker: Maker, stories: list[Story], processes: int = 2) -> list[Difference]:
    """Return the differing pairs of the stories, as printed and with errors planted."""
    chunks = [(maker, stories[at : at + _CHUNK]) for at in range(0, len(stories), _CHUNK)]
    if processes < 2:
        return [each for chunk in chunks for each in _of_chunk(chunk)]
    with ProcessPoolExecutor(processes) as pool:
        return [each for found in pool.map(_of_chunk, chunks) for each in found]


def learn_loudness(found: list[Difference], *, trees: int, seed: int) -> lightgbm.Booster:
    """Return trees that tell planted differences from those of the copy as printed.

    Raises ``SystemExit`` where the stories hold no pair to plant an error in.
    """
    if len({each.plant >= 0 for each in found}) < 2:
        raise SystemExit("no figure of these stories seems to be told twice: give more stories")
    rows = np.array([each.row for each in found], dtype=np.float32)
    planted = np.array([each.plant >= 0 for each in found], dtype=np.float32)
    weights = np.array([each.told if each.plant >= 0 else 1.0 for each in found])
    return fit(rows, planted, weights, names=COLUMNS, trees=trees, seed=seed, leaf=_LEAF)


def _of_chunk(given: tuple[Maker, list[Story]]) -> list[Difference]:
    maker, stories = given
    return [each for story in stories for each in _of_story(maker, story)]


def _of_story(maker: Maker, story: Story) -> Iterator[Difference]:
    profiles, every = profiles_of(story)
    pairs = score_pairs(maker.scorer, profiles)
    figures = {figure.index: figure for figure in every}
    partners = Partners(pairs, figures)
    told: dict[int, float] = {}
    for place, (pair, met) in enumerate(zip(pairs, partners.agreements, strict=True)):
        first, second = pair.one.figure, pair.two.figure
        if met == "differs":
            if partners.explained(pair, first, second):
                continue
            yield Difference(
                partners.row(pair, first, second), story.id, first.index, second.index
            )
        elif met == "same":
            told[place] = maker.chance.of_value(
                told_by_both(pair.one, pair.two) or printed(first), pair.identity
            )
    total = sum(told.values())
    if total < _LEAST_TOLD:
        return
    drawn = Drawn(pairs, figures, told)
    dice = random.Random(zlib.crc32(story.id.encode()) + maker.seed)
    for plant in range(min(maker.most, 1 + int(total))):
        place = dice.choices(list(told), weights=list(told.values()))[0]
        for row, one, two, weight in _planted(maker, drawn, place, dice):
            yield Difference(row, story.id, one, two, weight, plant)


def _planted(
    maker: Maker, drawn: Drawn, place: int, dice: random.Random
) -> Iterator[tuple[list[float], int, int, float]]:
    """Yield features, figures and weight of the pairs that an error in one of them breaks."""
    pair = drawn.pairs[place]
    victim = dice.choice((pair.one, pair.two)).figure
    others = [
        other
        for other in drawn.figures.values()
        if (other.kind, other.unit) == (victim.kind, victim.unit)
        and other.value is not None
        and other.value != victim.value
    ]
    pool = maker.pool.get((victim.kind, victim.unit), [])
    wrong = corrupted(victim, others, pool, dice)
    if wrong is None:
        return
    changed = drawn.figures | {victim.index: wrong}
    partners = Partners(drawn.pairs, changed)
    for at, (broken, met) in enumerate(zip(drawn.pairs, partners.agreements, strict=True)):
        first, second = broken.one.figure.index, broken.two.figure.index
        if met == "differs" and at in drawn.told and victim.index in (first, second):
            if partners.explained(broken, changed[first], changed[second]):
                continue
            row = partners.row(broken, changed[first], changed[second])
            yield row, first, second, drawn.told[at]
