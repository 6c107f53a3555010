"""Turn a report into plain data and back, to send between processes and to keep on disk.

A record holds what the line-based reports print: the text, the places of the
figures, the findings and the coverage. What was understood of each figure is
left out, so the report of a record serves every writer but those that draw the
figures themselves.
"""

from datetime import date
from decimal import Decimal
from typing import Any

from factcheck.model.article import Article, Published, Section, Segment, Sentence
from factcheck.model.figure import Figure
from factcheck.model.finding import Finding, Label
from factcheck.model.interval import Interval
from factcheck.model.reading import Decided, Fault, Reading, Report, Unchecked
from factcheck.model.span import Span

Record = tuple[Any, ...]

FORM = 4  # raised whenever the form of a record changes


class PlacedFigure(Figure):
    """A figure of a record: it knows its place and its index, and nothing else."""

    __slots__ = ()

    def __init__(self, span: tuple[int, int], index: int) -> None:
        """Freeze the figure at ``span``."""
        object.__setattr__(self, "span", Span(*span))
        object.__setattr__(self, "index", index)

    def __str__(self) -> str:
        """Show the index and the place."""
        return f"PlacedFigure({self.index}, {self.span})"

    __repr__ = __str__


def to_record(report: Report) -> Record:
    """Return the report as nested tuples of texts, numbers and ``None``."""
    article = report.reading.article
    return (
        article.text,
        None if article.source == article.text else article.source,
        tuple(map(tuple, article.segments)),
        _plain_day(article.published),
        _plain_day(article.other_day),
        article.dateline,
        article.format,
        article.unread,
        tuple(map(tuple, article.comments)),
        tuple((s.kind, *s.span, s.part) for s in article.sections),
        tuple(tuple(figure.span) for figure in report.reading.figures),
        tuple(map(_plain_finding, report.findings)),
        report.checked,
        tuple((*skipped.span, skipped.reason) for skipped in report.unchecked),
        tuple(map(tuple, report.faults)),
        tuple(map(tuple, report.decided)),
        tuple(map(_plain_finding, report.set_aside)),
        report.loosened,
    )


def from_record(record: Record, path: str) -> Report:
    """Return the report of a record, for the story at ``path``."""
    (
        text, source, segments, published, other_day, dateline, format, unread, comments,
        sections, figures, findings, checked, unchecked, faults, decided, set_aside, loosened,
    ) = record  # fmt: skip
    blocks = _sections(text, sections)
    article = Article(
        path=path,
        text=text,
        source=source,
        sections=blocks,
        segments=tuple(Segment(*segment) for segment in segments),
        published=_day(published),
        other_day=_day(other_day),
        dateline=dateline,
        format=format,
        comments=tuple(Span(*span) for span in comments),
        unread=unread,
    )
    return Report(
        Reading(article, tuple(map(PlacedFigure, figures, range(len(figures)))), {}),
        tuple(map(_finding, findings)),
        checked,
        tuple(Unchecked(Span(start, end), reason) for start, end, reason in unchecked),
        tuple(Fault(*fault) for fault in faults),
        tuple(
            Decided(equation, holds, indices, items, tuple(map(tuple, sources)), working)
            for equation, holds, indices, items, sources, working in decided
        ),
        tuple(map(_finding, set_aside)),
        tuple(loosened),
    )


def _plain_day(published: Published | None) -> Record | None:
    return (published.day.isoformat(), published.stated_by) if published else None


def _day(record: Record | None) -> Published | None:
    return Published(date.fromisoformat(record[0]), record[1]) if record else None


def _plain_finding(finding: Finding) -> Record:
    return (
        finding.id,
        finding.rule,
        finding.group,
        finding.severity,
        finding.message,
        finding.working,
        finding.question,
        tuple((*label.span, label.note, label.primary) for label in finding.labels),
        _plain_interval(finding.stated),
        _plain_interval(finding.expected),
        tuple(finding.place) if finding.place else None,
    )


def _finding(record: Record) -> Finding:
    id, rule, group, severity, message, working, question, labels, *rest = record
    stated, expected, place = rest
    return Finding(
        id, rule, group, severity, message, working, question,
        tuple(Label(Span(start, end), note, primary) for start, end, note, primary in labels),
        _interval(stated), _interval(expected), Span(*place) if place else None,
    )  # fmt: skip


def _plain_interval(interval: Interval | None) -> Record | None:
    if interval is None:
        return None
    low, high, low_open, high_open = interval
    return str(low), str(high), bool(low_open), bool(high_open)


def _interval(record: Record | None) -> Interval | None:
    if record is None:
        return None
    low, high, low_open, high_open = record
    return Interval(Decimal(low), Decimal(high), low_open, high_open)


def _sections(text: str, records: tuple[Record, ...]) -> tuple[Section, ...]:
    """Return the sections, each with one sentence that spans it."""
    sections = []
    for index, (kind, start, end, part) in enumerate(records):
        section = Section(kind, Span(start, end), index, part)
        section.sentences = (Sentence(text, section.span, index, section),)
        sections.append(section)
    return tuple(sections)
