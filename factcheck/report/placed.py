"""Place a finding's labels in the source: lines and columns for the writers."""

import os
from collections.abc import Iterable, Iterator
from typing import NamedTuple

from factcheck.files import file_of
from factcheck.model.finding import Finding, Label
from factcheck.model.reading import Report
from factcheck.report.order import in_order
from factcheck.report.places import Place, Places
from factcheck.report.verdicts import as_finding


class PlacedLabel(NamedTuple):
    """A label in the source; ``end`` and the end place are one past its last letter."""

    text: str
    note: str
    primary: bool
    start: int
    end: int
    first: Place
    last: Place
    part: str = ""

    def __str__(self) -> str:
        """Say it in a line: "“3,800” 7:12 (this figure)"."""
        note = f" ({self.note})" if self.note else ""
        return f"“{' '.join(self.text.split())}” {self.first.line}:{self.first.column}{note}"


class PlacedFinding(NamedTuple):
    """A finding with its main label (``None`` if it marks nothing) and the others."""

    finding: Finding
    path: str
    main: PlacedLabel | None
    others: tuple[PlacedLabel, ...]

    @property
    def labels(self) -> tuple[PlacedLabel, ...]:
        """All labels, the main one first, the others by place."""
        return (self.main, *self.others) if self.main else self.others


def placed(report: Report, places: Places | None = None) -> Iterator[PlacedFinding]:
    """Yield the findings of a story in report order, with their labels placed."""
    article = report.reading.article
    places = places or Places(article.source)
    for finding in in_order(report.findings):
        labels = sorted(finding.labels, key=lambda label: (not label.primary, label.span))
        found = tuple(_place(label, report, places) for label in labels)
        if not found and finding.place:
            start, end = finding.place
            found = (_at_source(start, end, places, primary=True),)
        yield PlacedFinding(
            finding,
            article.path,
            found[0] if found else None,
            tuple(sorted(found[1:], key=_at)),
        )


def all_placed(
    reports: Iterable[Report], places: Places | None = None
) -> Iterator[PlacedFinding]:
    """Yield the findings of every story, story by story, and that one was not checked."""
    for report in reports:
        yield from placed(report, places)
        if (unread := as_finding(report)) is not None:
            yield PlacedFinding(unread, report.reading.article.path, None, ())


def _place(label: Label, report: Report, places: Places) -> PlacedLabel:
    article = report.reading.article
    start, end = article.to_source(label.span)
    part = article.sentence_at(label.span.start).section.part if article.sentences else ""
    found = _at_source(start, end, places, primary=label.primary)
    return found._replace(note=label.note, part=part)


def _at_source(start: int, end: int, places: Places, *, primary: bool) -> PlacedLabel:
    return PlacedLabel(
        places.source[start:end],
        "",
        primary,
        start,
        end,
        places.line_column(start),
        places.line_column(end),
    )


def _at(label: PlacedLabel) -> tuple[int, int]:
    return label.start, label.end


def in_words(found: PlacedFinding, *, labels: bool = True) -> str:
    """Return the finding as lines: message, each other figure, working, question."""
    finding = found.finding
    lines = [finding.message]
    if labels:
        lines += [str(label) for label in found.labels]
    lines += [f"= {line}" for line in finding.working.splitlines()]
    lines += [f"? {line}" for line in finding.question.splitlines()]
    return "\n".join(lines)


def host_path(path: str) -> str:
    """Return ``path`` as a host of repositories wants it: relative to here, with slashes.

    A path outside the working folder, or one that is no path, stays as it is. A
    story of several in a file is told by the file, which is what hosts know.
    """
    path = file_of(path)
    if os.path.isabs(path):
        here = os.path.join(os.getcwd(), "")
        path = path[len(here) :] if path.startswith(here) else path
    return path.replace(os.sep, "/").removeprefix("./")
