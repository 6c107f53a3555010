"""Mask a story: every figure becomes its id and kind, every other number a mark."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading
from factcheck.model.span import Span
from factcheck.second_reader.number_words import UNITS, find_hidden, tells_number

PUBLISHED = "PUB"  # the id of the day of publication
_NAMES = {
    "headline": "headline", "standfirst": "standfirst", "body": "paragraph",
    "subhead": "subhead", "caption": "caption", "table": "table", "quote": "quote",
    "footnote": "footnote",
}  # fmt: skip
_BRACKETS = str.maketrans("[]", "()")  # so that no story writes a figure of its own


class Piece(NamedTuple):
    """A stretch of the masked text and the stretch of the story that it stands for."""

    text: str
    span: Span


class MaskedStory(NamedTuple):
    """What a second reader sees of a story.

    ``text`` has one line a section, ``figures`` leads from the ids in it to the
    figures, ``pieces`` from its words to their places in the story, line by line.
    """

    text: str
    figures: Mapping[str, Figure]
    lines: tuple[tuple[Piece, ...], ...]


def mask(reading: Reading, order: Sequence[int] = ()) -> MaskedStory:
    """Return the story with every value and date hidden.

    ``order`` gives for each figure the number of its id, counted from 0; left empty,
    figures are numbered as they stand.
    """
    article, figures = reading.article, reading.figures
    numbers = order or range(len(figures))
    ids = {figure.index: f"F{numbers[figure.index] + 1}" for figure in figures}
    lines: list[tuple[Piece, ...]] = []
    shown: list[str] = []
    if article.published is not None:
        shown.append(f"published: [{PUBLISHED} date day month year]")
    standing = iter(sorted(figures, key=lambda figure: figure.span))
    waiting = _Waiting(standing)
    for section in article.sections:
        for stretch in _stretches(section):
            pieces = tuple(_pieces(article, stretch, waiting, ids))
            words = "".join(piece.text for piece in pieces)
            if words.strip():
                lines.append(pieces)
                shown.append(f"{_NAMES[section.kind]}: {' '.join(words.split())}")
    return MaskedStory("\n".join(shown), {ids[f.index]: f for f in figures}, tuple(lines))


def unmasked(story: MaskedStory, article: Article) -> MaskedStory:
    """Return the story with its values, for a reader who has seen them."""
    lines = tuple(
        tuple(Piece(article.quote(piece.span), piece.span) for piece in line)
        for line in story.lines
    )
    return story._replace(text=article.text, lines=lines)


class _Waiting:
    """Figures in reading order, handed out as the text is passed."""

    def __init__(self, figures: Iterator[Figure]) -> None:
        self._figures = figures
        self._next = next(figures, None)

    def until(self, end: int) -> Iterator[Figure]:
        """Yield the figures that begin before ``end`` and were not handed out yet."""
        while self._next is not None and self._next.span.start < end:
            yield self._next
            self._next = next(self._figures, None)


def _stretches(section: Section) -> Iterator[tuple[Span, ...]]:
    """Yield what goes on one line: a section's text, or the cells of a table's row."""
    if not section.cells:
        yield (section.span,)
        return
    row: list[Span] = []
    at = section.cells[0].row
    for cell in section.cells:
        if cell.row != at:
            yield tuple(row)
            row, at = [], cell.row
        row.append(cell.span)
    yield tuple(row)


def _pieces(
    article: Article, stretch: tuple[Span, ...], waiting: _Waiting, ids: Mapping[int, str]
) -> Iterator[Piece]:
    for count, span in enumerate(stretch):
        if count:
            yield Piece(" | ", Span(span.start, span.start))
        at = span.start
        for figure in waiting.until(span.end):
            begin = max(at, figure.span.start)
            yield from _plain(article.text, at, begin)
            yield Piece(_told(figure, ids[figure.index]), figure.span)
            at = max(begin, figure.span.end)
        yield from _plain(article.text, at, max(at, span.end))


def _plain(text: str, start: int, end: int) -> Iterator[Piece]:
    """Yield the text between two figures, its other numbers hidden."""
    for hidden in find_hidden(text, start, end):
        if start < hidden.start:
            yield _piece(text, start, hidden.start)
        yield Piece(hidden.mark, Span(hidden.start, hidden.end))
        start = hidden.end
    if start < end:
        yield _piece(text, start, end)


def _piece(text: str, start: int, end: int) -> Piece:
    return Piece(text[start:end].translate(_BRACKETS), Span(start, end))


def _told(figure: Figure, id: str) -> str:
    """Return "[F12 money USD]": the id, the kind and the unit, and no value."""
    # "-5 degrees" is read as a temperature for its sign alone.
    signed = figure.kind == "temperature" and figure.unit == "degree"
    words: list[str] = ["measure" if signed else figure.kind]
    if figure.calendar is not None:
        words += _calendar_parts(figure)
    elif figure.unit and figure.unit != figure.kind:
        words += figure.unit.split()
    if figure.per:
        words += ["per", *figure.per.split()]
    if figure.kind not in ("date", "score", "ratio"):
        if figure.value is None:
            words.append("vague")
        elif figure.mention.low != figure.mention.high:
            words.append("range")
    return f"[{' '.join([id, *map(_blind, words)])}]"


def _blind(word: str) -> str:
    """Return a word of a unit, unless it tells a number ("per 100,000")."""
    telling = any(letter.isnumeric() for letter in word) or tells_number(word)
    return "so-many" if telling and word not in UNITS else word


def _calendar_parts(figure: Figure) -> list[str]:
    calendar = figure.calendar
    assert calendar is not None, "asked of dates alone"
    if calendar.precision in ("decade", "century", "quarter"):
        return [calendar.precision]
    parts = ("weekday", "day", "month", "year")
    told = [part for part in parts if getattr(calendar, part) is not None]
    return [*told, "range"] if calendar.year_to is not None else told
