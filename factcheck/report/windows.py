"""Cut the windows of a finding: each marked span with as much context as fits one line."""

from collections.abc import Sequence
from typing import NamedTuple

from factcheck.model.article import Article
from factcheck.model.finding import Label
from factcheck.model.span import Span
from factcheck.report.characters import shown, width
from factcheck.report.places import Places


class Mark(NamedTuple):
    """A marked stretch of a row: its first cell, its length in cells, its label."""

    column: int
    cells: int
    label: Label


class Row(NamedTuple):
    """One printed line of a story and the marks under it."""

    line: int
    text: str
    marks: tuple[Mark, ...]


class Windows:
    """Cuts rows out of one article; ``room`` is how many cells a row may take."""

    def __init__(
        self, article: Article, places: Places, *, room: int, ascii_only: bool
    ) -> None:
        """Keep the measures of the page; ``places`` index the article's source."""
        self._article = article
        self._places = places
        self._room = room
        self._ascii = ascii_only
        self._cut = "..." if ascii_only else "…"

    def rows(self, labels: Sequence[Label]) -> list[Row]:
        """Return the rows that show ``labels``, which come by place."""
        groups: dict[int, list[Label]] = {}
        for label in labels:
            groups.setdefault(self.line(label.span), []).append(label)
        return [row for line, group in groups.items() for row in self._rows(line, group)]

    def line(self, span: Span) -> int:
        """Return the source line that ``span`` begins on."""
        return self._places.line_column(self._article.to_source(span).start).line

    def _rows(self, line: int, labels: list[Label]) -> list[Row]:
        bounds = self._bounds(labels)
        row = self._widest(line, labels, bounds)
        if row is not None:
            return [row]
        if len(labels) > 1:
            half = len(labels) // 2
            return self._rows(line, labels[:half]) + self._rows(line, labels[half:])
        return [self._cropped(line, labels[0])]

    def _bounds(self, labels: list[Label]) -> Span:
        """Return the line that holds the labels, no further than any context can reach."""
        text, far = self._article.text, 2 * self._room
        first, last = labels[0].span.start, max(label.span.end for label in labels)
        low, high = max(0, first - far), min(len(text), last + far)
        start, end = text.rfind("\n", low, first), text.find("\n", last, high)
        before = text[low if start < 0 else start + 1 : first]
        after = text[last : high if end < 0 else end]
        return Span(first - len(before.lstrip()), last + len(after.rstrip()))

    def _widest(self, line: int, labels: list[Label], bounds: Span) -> Row | None:
        """Return the row with the widest context that fits, or ``None``."""
        best, low, high = self._row(line, labels, bounds, 0), 0, self._room
        if best is None:
            return None
        while low < high:
            middle = (low + high + 1) // 2
            row = self._row(line, labels, bounds, middle)
            if row is None:
                high = middle - 1
            else:
                best, low = row, middle
        return best

    def _row(self, line: int, labels: list[Label], bounds: Span, context: int) -> Row | None:
        pieces = _merged([self._around(label.span, bounds, context) for label in labels])
        text = self._cut if pieces[0].start > bounds.start else ""
        marks: list[Mark] = []
        for piece in pieces:
            if marks:
                text += f" {self._cut} "
            offset = width(text)
            for label in labels:
                if piece.covers(label.span):
                    before = self._shown(piece.start, label.span.start)
                    marked = width(self._shown(*label.span))
                    marks.append(Mark(offset + width(before), max(1, marked), label))
            text += self._shown(*piece)
        if pieces[-1].end < bounds.end:
            text += self._cut
        return Row(line, text, tuple(marks)) if width(text) <= self._room else None

    def _around(self, span: Span, bounds: Span, context: int) -> Span:
        """Widen ``span`` by whole words, at most ``context`` letters a side."""
        text = self._article.text
        start = max(bounds.start, span.start - context)
        end = min(bounds.end, span.end + context)
        if start > bounds.start and not text[start - 1].isspace():
            space = _space(text, start, span.start)
            start = span.start if space < 0 else space + 1
        if end < bounds.end and not text[end].isspace():
            while end > span.end and not text[end - 1].isspace():
                end -= 1
        while start < span.start and text[start].isspace():
            start += 1
        while end > span.end and text[end - 1].isspace():
            end -= 1
        return Span(start, end)

    def _cropped(self, line: int, label: Label) -> Row:
        """Show a span longer than a row by its two ends."""
        text = self._shown(*label.span)
        keep = max(1, (self._room - 3 - len(self._cut)) // 2)
        while keep > 1 and width(text[:keep]) + width(text[-keep:]) + 3 > self._room:
            keep -= 1
        text = f"{text[:keep]} {self._cut} {text[-keep:]}"
        return Row(line, text, (Mark(0, width(text), label),))

    def _shown(self, start: int, end: int) -> str:
        return shown(self._article.text[start:end], ascii_only=self._ascii)


def _space(text: str, start: int, end: int) -> int:
    return next((at for at in range(start, end) if text[at].isspace()), -1)


def _merged(pieces: list[Span]) -> list[Span]:
    """Join pieces that overlap or leave a gap shorter than the cut between them."""
    found: list[Span] = []
    for piece in sorted(pieces):
        if found and piece.start <= found[-1].end + 3:
            found[-1] = Span(found[-1].start, max(found[-1].end, piece.end))
        else:
            found.append(piece)
    return found
