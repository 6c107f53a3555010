"""Compare: check each figure of a draft against its sources."""

from collections.abc import Iterator, Sequence

from factcheck.compare.findings import as_report
from factcheck.compare.judge import judge
from factcheck.compare.left_out import left_out
from factcheck.compare.names import judge_names, judge_times
from factcheck.compare.sources import Sources, Story
from factcheck.compare.verdict import SEVERITY, Verdict
from factcheck.model.reading import Reading, Report
from factcheck.model.span import Span

__all__ = ["Verdict", "compare", "verdicts"]


def verdicts(draft: Reading, readings: Sequence[Reading]) -> tuple[Verdict, ...]:
    """Return what the text sources say of each figure of the draft, in reading order."""
    story, sources = Story(draft), Sources(readings)
    found = [judge(story, figure, sources) for figure in draft.figures]
    found += [*judge_names(story, sources), *judge_times(story, sources)]
    return tuple(sorted(_once(found), key=lambda verdict: verdict.span))


def _once(found: list[Verdict]) -> Iterator[Verdict]:
    """Yield the verdicts, leaving out one on a name or time that a figure's own covers."""
    taken: list[Span] = []
    for verdict in found:
        if not any(verdict.span.overlaps(span) for span in taken):
            yield verdict
        if verdict.status in SEVERITY:
            taken.append(verdict.span)


def compare(draft: Reading, readings: Sequence[Reading]) -> Report:
    """Return the report of a draft against its sources; every finding labels the draft."""
    found = verdicts(draft, readings)
    return as_report(draft, found, left_out(draft, readings))
