"""Make the card of a finding: quotes, arithmetic, number line and the question to ask."""

from typing import NamedTuple

from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label
from factcheck.model.interval import Interval
from factcheck.model.span import Span
from factcheck.report.html.number_line import Drawing, Line, draw
from factcheck.report.order import labels_in_place, main_span
from factcheck.report.places import Places

_CONTEXT = 44  # letters of the sentence kept on each side of a mark
_PERCENT = 2  # powers of ten from a share of one to percent
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
        lines, unit = self._lines(finding)
        outcome = "in conflict" if finding.severity == "error" else "in question"
        return Card(
            number=number,
            finding=finding,
            working=tuple(finding.working.splitlines()),
            question=finding.question or _question(named),
            quotes=quotes,
            drawing=draw(lines),
            unit=unit,
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

    def _lines(self, finding: Finding) -> tuple[list[Line], str]:
        """Return the number line's stated and expected, or its figures, and its unit."""
        labels = labels_in_place(finding)
        if finding.stated is not None and finding.expected is not None:
            terms = self._terms(
                finding.stated, sorted(labels, key=lambda each: not each.primary)
            )
            name = f"stated: {_one_line(terms.figure.text)}" if terms.figure else _MADE
            stated, expected = terms.of(finding.stated), terms.of(finding.expected)
            figure = terms.figure or self._by_span.get(main_span(finding))
            lines = [Line(name, stated, "stated"), Line("expected", expected, "expected")]
            return lines, _unit(figure)
        figures = [(label, self._by_span[label.span]) for label in labels if self._drawn(label)]
        if len({(figure.kind, figure.unit, figure.per) for _, figure in figures}) != 1:
            return [], ""
        lines = [
            Line(
                _one_line(figure.text), figure.interval, "stated" if label.primary else "other"
            )
            for label, figure in figures
        ]
        return lines, _unit(self._by_span.get(main_span(finding)))

    def _terms(self, stated: Interval, labels: list[Label]) -> "_Terms":
        """Return the marked figure that states just this, or the nearest to it, if one does."""
        figures = [self._by_span[each.span] for each in labels if each.span in self._by_span]
        for fits in (_is_exactly, _is_around):
            for figure in figures:
                for shift in (0, _PERCENT) if figure.unit == "percent" else (0,):
                    terms = _Terms(figure, shift)
                    meant = terms.of(stated)
                    if fits(meant, figure) or fits(_turned(meant), figure):
                        return terms
        return _Terms(None, 0)

    def _drawn(self, label: Label) -> bool:
        figure = self._by_span.get(label.span)
        return figure is not None and figure.calendar is None


_MADE = "the copy's figures"  # what they make together, which none of them states


class _Terms(NamedTuple):
    """The figure in whose terms a finding is drawn, and the powers of ten to come to them."""

    figure: Figure | None
    shift: int

    def of(self, interval: Interval) -> Interval:
        """Return an interval of the finding as the figure would state it."""
        low, high = interval.low.scaleb(self.shift), interval.high.scaleb(self.shift)
        return interval._replace(low=low, high=high)


def _turned(interval: Interval) -> Interval:
    """Return the interval of a fall as its figure states it, without the sign."""
    return Interval(-interval.high, -interval.low, interval.high_open, interval.low_open)


def _is_exactly(interval: Interval, figure: Figure) -> bool:
    return interval in (figure.interval, figure.soft)


def _is_around(interval: Interval, figure: Figure) -> bool:
    """Tell whether an interval is a figure with some room to both sides."""
    value = figure.value
    return (
        value is not None
        and figure.calendar is None
        and interval.bounded
        and interval.high - interval.low <= abs(value)
        and interval.contains(value)
    )


def _unit(figure: Figure | None) -> str:
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
