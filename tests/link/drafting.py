"""Make readings of short drafts for the tests of linking."""

from datetime import date

from factcheck.check import load_rules, run_rules
from factcheck.check.example_lines import Example
from factcheck.model.article import SectionKind
from factcheck.model.finding import Finding
from factcheck.model.reading import Reading
from factcheck.pipeline import read_example

_KINDS: dict[str, SectionKind] = {
    "Headline": "headline",
    "Standfirst": "standfirst",
    "Caption": "caption",
    "Subhead": "subhead",
}
# The groups whose findings one text can give by itself.
_GROUPS = frozenset({"agreement", "arithmetic", "percent", "units", "magnitude", "calendar"})


def read(draft: str, day: date | None = None) -> Reading:
    """Return the reading of a draft; blank lines part paragraphs, "[Caption] ..." names one."""
    paragraphs: list[tuple[SectionKind, str]] = []
    for paragraph in draft.strip().split("\n\n"):
        words = " ".join(paragraph.split())
        kind, closed, rest = words[1:].partition("] ")
        if words.startswith("[") and closed and kind in _KINDS:
            paragraphs.append((_KINDS[kind], rest))
        else:
            paragraphs.append(("body", words))
    return read_example(Example("Passes", tuple(paragraphs), (), day, (), "draft", 1))


def loud(
    draft: str, day: date | None = None, *, notes: frozenset[str] = frozenset()
) -> list[tuple[str, tuple[str, ...]]]:
    """Return rule and marked words of each warning or error that a draft draws.

    Of the rules named in ``notes`` its notes too.
    """
    reading = read(draft, day)
    report = run_rules(reading, load_rules())
    return [
        (finding.rule, _words(finding, reading))
        for finding in report.findings
        if (finding.severity != "info" or finding.rule in notes)
        and (finding.group in _GROUPS or finding.rule == "casualty-words")
    ]


def _words(finding: Finding, reading: Reading) -> tuple[str, ...]:
    return tuple(reading.article.quote(label.span) for label in finding.labels)
