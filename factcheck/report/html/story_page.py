"""Make what the template shows of one story: verdict, marked text, cards and figure rows."""

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from typing import NamedTuple

from factcheck.model.article import Article, Section
from factcheck.model.figure import Figure
from factcheck.model.finding import SEVERITIES, Severity
from factcheck.model.reading import Report
from factcheck.report.anchors import anchor_line
from factcheck.report.characters import shown
from factcheck.report.coverage import Coverage, Outcome, coverage, outcomes
from factcheck.report.html.cards import Card, CardMaker
from factcheck.report.html.marked_text import Badge, Cutter, Marked, Piece
from factcheck.report.html.values import stands_for, unit_of
from factcheck.report.order import in_order
from factcheck.report.places import Places


class Block(NamedTuple):
    """A section of the story; a table's rows hold their cells' pieces.

    ``lines`` tells that its line breaks count: a list, or a plain text's own.
    """

    kind: str
    pieces: tuple[Piece, ...]
    rows: tuple[tuple[tuple[Piece, ...], ...], ...] = ()
    lines: bool = False
    headed: bool = False


class FigureRow(NamedTuple):
    """A line of the figure table."""

    number: int
    figure: Figure
    start: int
    stands_for: str
    order: str
    unit: str
    counted: str
    source: str
    period: str
    section: str
    line: int
    column: int
    outcome: Outcome
    reason: str
    badges: tuple[Badge, ...]


class StoryPage:
    """One story of the report, its parts made when the template asks for them."""

    def __init__(self, number: int, report: Report) -> None:
        """Take the ``number``-th story of the run."""
        self.id = f"s{number}"
        self.article = report.reading.article
        self.path = shown(self.article.path)
        self.report = report
        self.coverage: Coverage = coverage(report)
        self.counts = Counter(finding.severity for finding in report.findings)
        self.anchors = "" if self.article.unread else anchor_line(self.article)
        headline = self.article.headline
        self.headline = " ".join(self.article.quote(headline.span).split()) if headline else ""
        self._findings = list(enumerate(in_order(report.findings), start=1))

    @property
    def loudness(self) -> tuple[int, ...]:
        """The counts by severity, negative so that the loudest story sorts first."""
        return tuple(-self.counts[name] for name in SEVERITIES)

    def cards(self) -> list[Card]:
        """Return the findings' cards, the loudest first."""
        by_span = {figure.span: figure for figure in self.report.reading.figures}
        maker = CardMaker(self.article, by_span, Places(self.article.source))
        return [maker.card(number, finding) for number, finding in self._findings]

    def blocks(self) -> Iterator[Block]:
        """Yield the story's sections with their marks, in reading order."""
        cutter = Cutter(self.article.text, self._marks())
        for section in self.article.sections:
            yield _block(section, cutter, self.article)

    def rows(self) -> Iterator[FigureRow]:
        """Yield the rows of the figure table."""
        places = Places(self.article.source)
        reasons = {skipped.span: skipped.reason for skipped in self.report.unchecked}
        badges = self._badges()
        met = outcomes(self.report)
        for index, figure in enumerate(self.report.reading.figures):
            line, column = places.line_column(self.article.to_source(figure.span).start)
            yield FigureRow(
                number=index + 1,
                figure=figure,
                start=figure.span.start,
                stands_for=stands_for(figure),
                order=_number(figure.interval.low),
                unit=unit_of(figure),
                counted=figure.measure.text if figure.measure else "",
                source=figure.attribution.name if figure.attribution else "",
                period=figure.period.text if figure.period else "",
                section=figure.section_kind,
                line=line,
                column=column,
                outcome=met[index],
                reason=reasons.get(figure.span, "") if met[index] == "not checked" else "",
                badges=tuple(badges.get(index, ())),
            )  # fmt: skip

    def _marks(self) -> list[Marked]:
        met = outcomes(self.report)
        figures = self.report.reading.figures
        marks = [Marked(f.span, index, met[index]) for index, f in enumerate(figures)]
        for number, finding in self._findings:
            marks += [
                Marked(
                    label.span, number=number, severity=finding.severity, primary=label.primary
                )
                for label in finding.labels
            ]
        return marks

    def _badges(self) -> dict[int, list[Badge]]:
        starts: dict[int, list[tuple[int, int]]] = {}
        for index, figure in enumerate(self.report.reading.figures):
            starts.setdefault(figure.span.start, []).append((index, figure.span.end))
        found: dict[int, dict[int, Severity]] = {}
        for number, finding in self._findings:
            for label in finding.labels:
                for index, end in starts.get(label.span.start, ()):
                    if end <= label.span.end or label.span.end <= end:
                        found.setdefault(index, {})[number] = finding.severity
        return {
            index: [Badge(number, severity) for number, severity in sorted(numbers.items())]
            for index, numbers in found.items()
        }


def _block(section: Section, cutter: Cutter, article: Article) -> Block:
    if section.kind != "table" or not section.cells:
        lines = article.quote(section.span).splitlines()[1:]
        kept = article.format == "txt" or any(_is_listed(line) for line in lines)
        return Block(section.kind, tuple(cutter.pieces(section.span)), lines=kept)
    rows: dict[int, list[tuple[Piece, ...]]] = {}
    for cell in section.cells:
        rows.setdefault(cell.row, []).append(tuple(cutter.pieces(cell.span)))
    headed = not any(cell.column_header for cell in section.cells if cell.row == min(rows))
    return Block(
        section.kind, (), tuple(tuple(rows[row]) for row in sorted(rows)), headed=headed
    )


def _is_listed(line: str) -> bool:
    mark = line.split(maxsplit=1)[:1]
    return bool(mark) and (mark[0] in "-*+•–" or mark[0].rstrip(".)").isdigit())


def _number(value: Decimal) -> str:
    """Return a number as the page's script reads it."""
    return str(value) if value.is_finite() else f"{'-' if value < 0 else ''}Infinity"
