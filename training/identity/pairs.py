"""Pairs of figures from an archive, with features and what their values say of them.

Nobody annotates. Two figures with one value may tell one quantity or agree by chance, and
how often chance does it follows from how common the value is; two that differ are two
quantities, in copy that was edited.
"""

from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import NamedTuple

import numpy as np

from factcheck.arithmetic.agreement import agreement
from factcheck.link.identity.features import NAMES, story_features
from factcheck.link.identity.pairs import with_company
from factcheck.link.identity.profile import Context, Profile
from factcheck.link.index import Index
from factcheck.model.figure import Figure
from training.identity.stories import Story, read_story

SAME, FITS, DIFFERS = 0, 1, 2
_OUTCOMES = {"same": SAME, "fits": FITS, "differs": DIFFERS}
_CHUNK = 100
_OF_UNLIKE = "dates"  # the kind of what dates of unlike precision tell


Printed = tuple[str, str, str]
KeyWords = tuple[tuple[str, ...], tuple[str, ...]]


class Part(NamedTuple):
    """The pairs of some stories, before values are numbered."""

    rows: np.ndarray
    outcome: list[int]
    value: list[Printed]
    story: list[int]
    keys: list[KeyWords]
    every: list[Printed]


class Pairs(NamedTuple):
    """Pairs as columns.

    ``features`` has a row a pair in the order of ``NAMES``; ``outcome`` is SAME, FITS or
    DIFFERS; ``value`` numbers the first figure's printed value within its kind, in the order
    in which ``values``, those of all figures, first has it; ``story`` numbers the story, and
    ``keys`` are the key words of both figures.
    """

    features: np.ndarray
    outcome: np.ndarray
    value: np.ndarray
    story: np.ndarray
    keys: list[KeyWords]
    values: list[Printed]


def profiles_of(story: Story) -> tuple[list[Profile], tuple[Figure, ...]]:
    """Return the profiles of the figures that can be paired, and all figures of the story."""
    article, figures = read_story(story)
    context = Context(Index(article, figures))
    return [Profile(context, figure) for figure in with_company(figures)], figures


def printed(figure: Figure) -> Printed:
    """Return the value as printed, within its kind."""
    mention = figure.mention
    if figure.calendar is not None:
        calendar = figure.calendar
        return (
            figure.kind,
            calendar.precision,
            f"{calendar.year} {calendar.quarter or calendar.month} {calendar.day}",
        )
    if mention.parts:
        return figure.kind, "", " ".join(map(str, sorted(mention.parts)))
    return figure.kind, figure.unit, f"{mention.low.normalize():f} {mention.high.normalize():f}"


def _coarser(figure: Figure) -> list[Printed]:
    """Return a date's year, and its month with the year, as a coarser date would tell them."""
    calendar = figure.calendar
    if calendar is None or calendar.year is None:
        return []
    year: Printed = _OF_UNLIKE, "year", str(calendar.year)
    if calendar.month is None:
        return [year]
    return [year, (_OF_UNLIKE, "month", f"{calendar.year} {calendar.month}")]


def told_by_both(one: Profile, two: Profile) -> Printed | None:
    """Return what two dates of unlike precision have in common to be told."""
    if one.precision == two.precision:
        return None
    finer = one if two.precision == "year" or one.precision == "day" else two
    coarser = two if finer is one else one
    return _coarser(finer.figure)[0 if coarser.precision == "year" else 1]


def _of_chunk(numbered: list[tuple[int, Story]]) -> Part:
    rows: list[list[float]] = []
    part = Part(np.zeros((0, len(NAMES)), dtype=np.float32), [], [], [], [], [])
    for number, story in numbered:
        profiles, figures = profiles_of(story)
        names = {figure.index: printed(figure) for figure in figures}
        part.every.extend(names.values())
        for figure in figures:
            part.every.extend(_coarser(figure))
        for one, two, row in story_features(profiles):
            rows.append(row)
            part.outcome.append(_OUTCOMES[agreement(one.figure, two.figure)])
            part.value.append(told_by_both(one, two) or names[one.figure.index])
            part.story.append(number)
            part.keys.append((one.keys, two.keys))
    return part._replace(rows=np.array(rows, dtype=np.float32).reshape(-1, len(NAMES)))


def collect(stories: Iterable[Story], processes: int = 2) -> Pairs:
    """Return the pairs of all stories, in their order whatever the number of processes."""
    numbered = list(enumerate(stories))
    chunks = [numbered[at : at + _CHUNK] for at in range(0, len(numbered), _CHUNK)]
    if processes > 1:
        with ProcessPoolExecutor(processes) as pool:
            parts = list(pool.map(_of_chunk, chunks))
    else:
        parts = [_of_chunk(chunk) for chunk in chunks]
    every = [name for part in parts for name in part.every]
    codes = {name: code for code, name in enumerate(dict.fromkeys(every))}
    return Pairs(
        features=np.concatenate([part.rows for part in parts]),
        outcome=np.array([each for part in parts for each in part.outcome], dtype=np.int8),
        value=np.array([codes[each] for part in parts for each in part.value], dtype=np.int32),
        story=np.array([each for part in parts for each in part.story], dtype=np.int32),
        keys=[each for part in parts for each in part.keys],
        values=every,
    )
