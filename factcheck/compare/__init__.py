"""Compare: check each figure of a draft against its sources."""

from collections.abc import Iterator, Sequence

from factcheck.compare.findings import KINDS, as_report
from factcheck.compare.following import following
from factcheck.compare.judge import judge
from factcheck.compare.left_out import left_out
from factcheck.compare.names import judge_names, judge_times
from factcheck.compare.sources import Sources, Story
from factcheck.compare.tables.judge import judge_by_tables, judge_period, stands_in
from factcheck.compare.tables.shapes import views_of
from factcheck.compare.tables.source_tables import (
    PAGE_SUFFIXES,
    TABLE_SUFFIXES,
    Table,
    read_tables,
)
from factcheck.compare.tables.views import View
from factcheck.compare.verdict import SEVERITY, Verdict
from factcheck.model.figure import Figure
from factcheck.model.reading import Reading, Report
from factcheck.model.span import Span

__all__ = [
    "KINDS",
    "PAGE_SUFFIXES",
    "TABLE_SUFFIXES",
    "Table",
    "Verdict",
    "compare",
    "read_tables",
    "verdicts",
]

_BORNE_OUT = frozenset({"supported", "rounded", "derived"})


def verdicts(
    draft: Reading, readings: Sequence[Reading], tables: Sequence[Table] = ()
) -> tuple[Verdict, ...]:
    """Return what the sources say of each figure of the draft, in reading order."""
    story, sources = Story(draft), Sources(readings)
    views = [view for table in tables for view in views_of(table)]
    near: dict[int, list[Figure]] = {}
    for figure in draft.figures if views else ():
        near.setdefault(figure.sentence.span.start, []).append(figure)
    found = [
        _judge(story, figure, sources, near.get(figure.sentence.span.start, []), views)
        for figure in draft.figures
    ]
    found = list(following(draft, found))
    found += [*judge_names(story, sources), *judge_times(story, sources)]
    return tuple(sorted(_once(found), key=lambda verdict: verdict.span))


def compare(
    draft: Reading, readings: Sequence[Reading], tables: Sequence[Table] = ()
) -> Report:
    """Return the report of a draft against its sources; every finding labels the draft."""
    found = verdicts(draft, readings, tables)
    used = frozenset(item.where for verdict in found for item in verdict.evidence)
    return as_report(draft, found, left_out(draft, readings, used))


def _judge(
    story: Story, figure: Figure, sources: Sources, near: list[Figure], views: Sequence[View]
) -> Verdict:
    """Return the verdict of the text sources, or of the tables where they bear it out."""
    by_text = judge(story, figure, sources)
    if not views or by_text.status in _BORNE_OUT:
        return by_text
    by_table = judge_period(figure, views) or judge_by_tables(figure, near, views)
    if by_table is None or by_table.status == "not-found":
        by_table = stands_in(figure, views) or by_table
    if by_table is None:
        return by_text
    if by_table.status in _BORNE_OUT or by_text.status in ("not-found", "not-compared"):
        return by_table
    return by_text


def _once(found: list[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts without those on words that another verdict's fault lies in."""
    faults = [verdict.also for verdict in found if verdict.also is not None]
    taken: list[Span] = []
    for verdict in found:
        if any(verdict.span.overlaps(span) for span in (*faults, *taken)):
            continue
        yield verdict
        if verdict.status in SEVERITY:
            taken.append(verdict.span)
