"""Cut a section's text into pieces, so that overlapping marks never overlap as elements."""

from bisect import bisect_left
from collections.abc import Iterable
from itertools import pairwise
from typing import NamedTuple

from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.span import Span


class Marked(NamedTuple):
    """A stretch to mark: a figure (``figure`` is its index) or a finding's label.

    ``number`` is the finding's number in the story, 0 for a figure's own mark.
    """

    span: Span
    figure: int = -1
    outcome: str = ""
    number: int = 0
    severity: Severity | None = None
    primary: bool = False


class Badge(NamedTuple):
    """The number of a finding, put where its label ends."""

    number: int
    severity: Severity


class Piece(NamedTuple):
    """A run of text under the same marks; ``look`` names its style, empty if unmarked."""

    text: str
    start: int
    look: str = ""
    figure: int = -1
    outcome: str = ""
    numbers: str = ""
    primary_of: str = ""
    badges: tuple[Badge, ...] = ()


class Cutter:
    """Cuts sections of one text along its marks, which may overlap and nest."""

    def __init__(self, text: str, marks: Iterable[Marked]) -> None:
        """Sort the marks; the longest tells how far before a section to look."""
        self._text = text
        self._marks = sorted(marks, key=_start)
        self._reach = max((mark.span.end - mark.span.start for mark in self._marks), default=0)

    def pieces(self, span: Span) -> list[Piece]:
        """Return ``text[span]`` in pieces."""
        inside = self._inside(span)
        edges = {span.start, span.end}
        for mark in inside:
            edges.update((max(span.start, mark.span.start), min(span.end, mark.span.end)))
        places = sorted(edges)
        over: list[list[Marked]] = [[] for _ in places]
        for mark in inside:
            first = bisect_left(places, max(span.start, mark.span.start))
            last = bisect_left(places, min(span.end, mark.span.end))
            for at in range(first, last):
                over[at].append(mark)
        return [
            _piece(self._text, start, end, over[at])
            for at, (start, end) in enumerate(pairwise(places))
        ]

    def _inside(self, span: Span) -> list[Marked]:
        first = bisect_left(self._marks, span.start - self._reach, key=_start)
        last = bisect_left(self._marks, span.end, key=_start)
        return [mark for mark in self._marks[first:last] if mark.span.overlaps(span)]


def _start(mark: Marked) -> int:
    return mark.span.start


def _piece(text: str, start: int, end: int, marks: list[Marked]) -> Piece:
    words = text[start:end]
    if not marks:
        return Piece(words, start)
    figure = next((mark for mark in marks if mark.figure >= 0), None)
    labels = {mark.number: mark for mark in marks if mark.number}
    severities = {mark.severity for mark in labels.values()}
    loudest = next((name for name in SEVERITIES if name in severities), "")
    ending = {
        mark.number: Badge(mark.number, mark.severity)
        for mark in marks
        if mark.number and mark.severity and mark.span.end == end
    }
    return Piece(
        text=words,
        start=start,
        look=loudest or (figure.outcome.replace(" ", "-") if figure else ""),
        figure=figure.figure if figure else -1,
        outcome=figure.outcome if figure else "",
        numbers=" ".join(str(number) for number in sorted(labels)),
        primary_of=" ".join(str(n) for n, mark in sorted(labels.items()) if mark.primary),
        badges=tuple(ending[number] for number in sorted(ending)),
    )
