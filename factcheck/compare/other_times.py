"""Find the same time in other words: 2023 for "the year before" 2024, six months for a half."""

from collections.abc import Iterator
from itertools import pairwise

from factcheck.compare.derivation import Derivation
from factcheck.compare.sources import Candidate, Sources
from factcheck.model.figure import Figure

_STEPS = {
    ("year", "before"): -1, ("year", "earlier"): -1, ("previous", "year"): -1,
    ("prior", "year"): -1, ("following", "year"): 1, ("year", "later"): 1, ("next", "year"): 1,
}  # fmt: skip
_SPANS = {
    ("six", "months"): "half", ("6", "months"): "half", ("three", "months"): "quarter",
    ("3", "months"): "quarter", ("12", "months"): "year", ("twelve", "months"): "year",
}  # fmt: skip


def same_time(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    """Yield where a source tells the year or the span of a figure in other words."""
    if figure.kind == "date":
        yield from _years(figure, sources)
    elif figure.kind == "duration":
        yield from _spans(figure, sources)


def _years(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    calendar = figure.calendar
    if calendar is None or calendar.precision != "year" or calendar.year is None:
        return
    for story in sources.stories:
        for other in story.reading.figures:
            if other.calendar is None or other.calendar.year is None:
                continue
            away = calendar.year - other.calendar.year
            for pair in pairwise(other.sentence.tokens.lower) if abs(away) == 1 else ():
                if _STEPS.get(pair) == away:
                    working = f"{other}, and {' '.join(pair)}"
                    yield Derivation((Candidate(other, story),), working)


def _spans(figure: Figure, sources: Sources) -> Iterator[Derivation]:
    words = figure.text.lower().split()
    span = _SPANS.get((words[-2], words[-1])) if len(words) >= 2 else None
    if span is None:
        return
    for story in sources.stories:
        for other in story.reading.figures:
            if span in other.sentence.tokens.lower:
                yield Derivation((Candidate(other, story),), f"{figure} is a {span}")
                return
