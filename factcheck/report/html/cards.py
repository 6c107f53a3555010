"""Make the card of a finding: quotes, arithmetic, number line and the question to ask."""

from typing import NamedTuple

from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label
from factcheck.model.span import Span
from factcheck.report.html.number_line import Drawing, Line, draw
from factcheck.report.order import labels_in_place, main_span
from factcheck.report.places import Places

_CONTEXT = 44  # letters of the sentence kept on each side of a mark
_WHOLE = 2 * _CONTEXT + 20  # letters between two marks that are kept whole


class Stretch(NamedTuple):
    """A stretch of a quoted sentence; ``start`` tells the place of a marked one, else -1."""

    text: str
    start: int = -1
    primary: bool = False


class Quote(NamedTuple):
    """A sentence, or a table's cell, quoted once with all its marks.

    ``notes`` says of each mark what it is; ``where`` names the place for people.
    """

    stretches: tuple[Stretch, ...]
    notes: tuple[str, ...]
    primary: bool
    section: str
    where: str


class Card(NamedTuple):
    """All that a card shows; ``outcomes`` and ``sections`` serve the filters."""

    number: int
    finding: Finding
    working: tuple[str, ...]
    question: str
    quotes: tuple[Quote, ...]
    drawing: Drawing | None
    unit: str
    outcomes: tuple[str, ...]
    sections: tuple[str, ...]


class CardMaker:
    """Makes the cards of one story; ``by_span`` finds the figure a label marks."""

    def __init__(self, article: Article, by_span: dict[Span, Figure], places: Places) -> None:
        """Keep the story; ``places`` index its source."""
        self._article = article
        self._by_span = by_span
        self._places = places

    def card(self, number: int, finding: Finding) -> Card:
        """Return the card of a finding."""
        labels = labels_in_place(finding)
        groups: dict[Span, list[Label]] = {}
        for label in labels:
            groups.setdefault(self._around(label.span), []).append(label)
        quotes = tuple(self._quote(around, marks) for around, marks in groups.items())
        named = [self._article.quote(label.span) for label in labels]
        outcome = "in conflict" if finding.severity == "error" else "in question"
        return Card(
            number=number,
            finding=finding,
            working=tuple(finding.working.splitlines()),
            question=finding.question or _question(named),
            quotes=quotes,
            drawing=draw(self._lines(finding)),
            unit=self._unit(finding),
            outcomes=(outcome,),
            sections=tuple(sorted({quote.section for quote in quotes})),
        )

    def _around(self, span: Span) -> Span:
        """Return the sentence or cell that holds a mark."""
        if not self._article.sentences:
            return span
        around = self._article.sentence_at(span.start).span
        return Span(min(around.start, span.start), max(around.end, span.end))

    def _quote(self, around: Span, labels: list[Label]) -> Quote:
        article, text = self._article, self._article.text
        stretches: list[Stretch] = []
        place = around.start
        for label in labels:
            start = max(place, label.span.start)
            between = text[place:start]
            stretches.append(Stretch(_shortened(between) if stretches else _tail(between)))
            marked = _one_line(text[start : max(start, label.span.end)])
            stretches.append(Stretch(marked, label.span.start, label.primary))
            place = max(place, label.span.end)
        stretches.append(Stretch(_lead(text[place : around.end])))
        section = article.sentence_at(around.start).section if article.sentences else None
        line, _ = self._places.line_column(article.to_source(labels[0].span).start)
        several = len({label.note for label in labels}) > 1
        notes = [
            f"“{_one_line(article.quote(label.span))}”: {label.note}" if several else label.note
            for label in labels
            if label.note
        ]
        return Quote(
            stretches=tuple(each for each in stretches if each.text),
            notes=tuple(dict.fromkeys(notes)),
            primary=any(label.primary for label in labels),
            section=section.kind if section else "body",
            where=_where(section, labels[0].span, line),
        )

    def _lines(self, finding: Finding) -> list[Line]:
        """Return what the number line compares: stated and expected, else the figures."""
        if finding.stated is not None and finding.expected is not None:
            return [
                Line(self._stated(finding), finding.stated, "stated"),
                Line("expected", finding.expected, "expected"),
            ]
        labels = labels_in_place(finding)
        figures = [(label, self._by_span[label.span]) for label in labels if self._drawn(label)]
        if len({(figure.kind, figure.unit, figure.per) for _, figure in figures}) != 1:
            return []
        return [
            Line(
                _one_line(figure.text), figure.interval, "stated" if label.primary else "other"
            )
            for label, figure in figures
        ]

    def _stated(self, finding: Finding) -> str:
        """Name what is stated: the marked figure that stands for just that, if one does."""
        for label in sorted(finding.labels, key=lambda label: (not label.primary, label.span)):
            figure = self._by_span.get(label.span)
            if figure is not None and finding.stated in (figure.interval, figure.soft):
                return f"stated: {_one_line(figure.text)}"
        return "stated"

    def _drawn(self, label: Label) -> bool:
        figure = self._by_span.get(label.span)
        return figure is not None and figure.calendar is None

    def _unit(self, finding: Finding) -> str:
        figure = self._by_span.get(main_span(finding))
        return figure.unit.replace("_", " ") if figure else ""


def _where(section: Section | None, span: Span, line: int) -> str:
    """Return "body, line 7", or a cell's row and column by their headers."""
    if section is None:
        return f"line {line}"
    cell = next((c for c in section.cells if c.span.start <= span.start < c.span.end), None)
    if cell is None:
        return f"{section.kind}, line {line}"
    row = cell.row_header or f"row {cell.row + 1}"
    column = cell.column_header or f"column {cell.column + 1}"
    return f"table, line {line}: {_one_line(row)}, {_one_line(column)}"


def _question(marked: list[str]) -> str:
    """Return a question for a finding whose rule asks none."""
    named = list(dict.fromkeys(f"“{_one_line(text)}”" for text in marked))
    if len(named) < 2:
        return f"Can you confirm {named[0]}?" if named else "Can you confirm this?"
    return f"Which is right: {', '.join(named[:-1])} or {named[-1]}?"


def _shortened(text: str) -> str:
    """Return the text between two marks, its middle left out where it is long."""
    text = _one_line(text)
    return text if len(text) <= _WHOLE else f"{_lead(text)} {_tail(text)}"


def _tail(text: str) -> str:
    text = _one_line(text)
    if len(text) <= _CONTEXT:
        return text
    return f"…{text[-_CONTEXT:].partition(' ')[2] or text[-_CONTEXT:]}"


def _lead(text: str) -> str:
    text = _one_line(text)
    if len(text) <= _CONTEXT:
        return text
    return f"{text[:_CONTEXT].rpartition(' ')[0] or text[:_CONTEXT]}…"


def _one_line(text: str) -> str:
    return text.replace("\r", " ").replace("\n", " ")
