"""Hold "12 of its 40 halls" against the two numbers told apart, and these against it."""

from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.compare.sources import Candidate, Sources, Story
from factcheck.model.figure import Figure

_REACH = 8  # figures apart, in reading order: what tells part and whole stands near
_MOST_MOVED = Decimal("0.05")  # of a number that the draft rounds
_COUNTED = frozenset({"count", "money", "measure"})


class Apart(NamedTuple):
    """A source's figures that give part and whole; ``exact`` if both are as printed."""

    part: Candidate
    whole: Candidate
    exact: bool


def told_apart(figure: Figure, sources: Sources) -> Iterator[Apart]:
    """Yield pairs of near figures of one source that give a ratio's part and its whole."""
    if figure.kind != "ratio" or len(figure.mention.parts) != 2:
        return
    part, whole = figure.mention.parts
    for story in sources.stories:
        figures = [one for one in story.reading.figures if one.kind in _COUNTED]
        for place, one in enumerate(figures):
            if not gives(one, part):
                continue
            for other in figures[max(0, place - _REACH) : place + _REACH + 1]:
                if other is not one and other.unit == one.unit and gives(other, whole):
                    exact = one.mention.low == part and other.mention.low == whole
                    yield Apart(Candidate(one, story), Candidate(other, story), exact)


def given_in_ratio(draft: Story, figure: Figure, sources: Sources) -> Iterator[Candidate]:
    """Yield ratios of the sources whose part or whole is what the figure counts.

    "40 of its 12 halls" gives neither of "12 of its 40 halls".
    """
    if figure.kind not in _COUNTED or figure.mention.low != figure.mention.high:
        return
    for candidate in sources.buckets.get("ratio", ()):
        parts = candidate.figure.mention.parts
        if figure.mention.low in parts and not _turned(draft, figure, parts):
            yield candidate


def _turned(draft: Story, figure: Figure, parts: tuple[Decimal, ...]) -> bool:
    """Whether the figure's sentence has the whole of the part."""
    for other in draft.beside(figure):
        first, second = sorted((figure, other), key=lambda one: one.mention.first)
        behind = figure.sentence.tokens.lower[first.mention.last + 1 :][:1]
        if (second.value, first.value) == tuple(parts) and behind == ["of"]:
            return True
    return False


def gives(source: Figure, wanted: Decimal) -> bool:
    """Whether a source's figure is a number as it is printed or as it is rounded fairly."""
    value = source.mention.low
    if value != source.mention.high or value == wanted:
        return value == wanted
    exponent = wanted.normalize().as_tuple().exponent
    if not isinstance(exponent, int) or exponent < 1:
        return False
    grain = Decimal(1).scaleb(exponent)
    return abs(value - wanted) <= min(grain / 2, abs(value) * _MOST_MOVED)
