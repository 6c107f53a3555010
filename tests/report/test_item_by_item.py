"""Formats that hold all stories in one document are written as the stories come."""

import io
from collections.abc import Iterator

import pytest

from factcheck.model.reading import Report
from factcheck.report.formats import Look, write
from tests.report.stories import council


class _Watched:
    """Reports that note how much had been written when each was asked for."""

    def __init__(self, reports: list[Report], out: io.StringIO) -> None:
        self.reports = reports
        self.out = out
        self.written: list[int] = []

    def __iter__(self) -> Iterator[Report]:
        self.written.clear()  # of the last time that they are gone through
        for report in self.reports:
            self.written.append(self.out.tell())
            yield report

    def __len__(self) -> int:
        return len(self.reports)


@pytest.mark.parametrize("name", ["json", "jsonl", "csv", "sarif", "gitlab", "rdjson", "junit"])
def test_story_is_written_before_the_next_is_read(name: str) -> None:
    """No writer gathers the findings of all stories before it writes the first."""
    out = io.StringIO()
    reports = _Watched([council()] * 4, out)

    write(name, reports, out, Look())

    assert reports.written == sorted(set(reports.written))
    assert out.getvalue()
