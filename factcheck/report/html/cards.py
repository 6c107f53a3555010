"""Make the card of a finding: quotes, arithmetic, number line and the question to ask."""

from typing import NamedTuple

from factcheck.model.article import Article
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label
from factcheck.model.span import Span
from factcheck.report.html.number_line import Drawing, Line, draw
from factcheck.report.order import labels_in_place, main_span
from factcheck.report.places import Places

_CONTEXT = 44  # letters of the sentence on each side of a quote


class Quote(NamedTuple):
    """A labelled stretch with a little of its sentence around it."""

    start: int
    before: str
    text: str
    after: str
    note: str
    primary: bool
    line: int
    column: int
    section: str


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
        quotes = tuple(self._quote(label) for label in labels_in_place(finding))
        outcome = "in conflict" if finding.severity == "error" else "in question"
        return Card(
            number=number,
            finding=finding,
            working=tuple(finding.working.splitlines()),
            question=finding.question or _question(quotes),
            quotes=quotes,
            drawing=draw(self._lines(finding)),
            unit=self._unit(finding),
            outcomes=(outcome,),
            sections=tuple(sorted({quote.section for quote in quotes})),
        )

    def _quote(self, label: Label) -> Quote:
        article, span = self._article, label.span
        sentence = article.sentence_at(span.start) if article.sentences else None
        around = sentence.span if sentence else span
        start, end = min(around.start, span.start), max(around.end, span.end)
        line, column = self._places.line_column(article.to_source(span).start)
        return Quote(
            start=span.start,
            before=_tail(article.text[start : span.start]),
            text=article.quote(span),
            after=_lead(article.text[span.end : end]),
            note=label.note,
            primary=label.primary,
            line=line,
            column=column,
            section=sentence.section.kind if sentence else "body",
        )

    def _lines(self, finding: Finding) -> list[Line]:
        """Return what the number line compares: stated and expected, else the figures."""
        if finding.stated is not None and finding.expected is not None:
            quote = self._article.quote(main_span(finding)) if finding.labels else ""
            return [
                Line(f"stated: {_one_line(quote)}", finding.stated, "stated"),
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

    def _drawn(self, label: Label) -> bool:
        figure = self._by_span.get(label.span)
        return figure is not None and figure.calendar is None

    def _unit(self, finding: Finding) -> str:
        figure = self._by_span.get(main_span(finding))
        return figure.unit.replace("_", " ") if figure else ""


def _question(quotes: tuple[Quote, ...]) -> str:
    """Return a question for a finding whose rule asks none."""
    named = list(dict.fromkeys(f"“{_one_line(quote.text)}”" for quote in quotes))
    if len(named) < 2:
        return f"Can you confirm {named[0]}?" if named else "Can you confirm this?"
    return f"Which is right: {', '.join(named[:-1])} or {named[-1]}?"


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
