"""Compare: check each figure of a draft against its sources."""

from collections.abc import Sequence

from factcheck.compare.findings import as_report
from factcheck.compare.judge import judge
from factcheck.compare.left_out import left_out
from factcheck.compare.sources import Sources, Story
from factcheck.compare.verdict import Verdict
from factcheck.model.reading import Reading, Report

__all__ = ["Verdict", "compare", "verdicts"]


def verdicts(draft: Reading, readings: Sequence[Reading]) -> tuple[Verdict, ...]:
    """Return what the text sources say of each figure of the draft, in reading order."""
    story, sources = Story(draft), Sources(readings)
    return tuple(judge(story, figure, sources) for figure in draft.figures)


def compare(draft: Reading, readings: Sequence[Reading]) -> Report:
    """Return the report of a draft against its sources; every finding labels the draft."""
    found = verdicts(draft, readings)
    return as_report(draft, found, left_out(draft, readings))
