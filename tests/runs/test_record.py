"""A record gives back the report that every line-based writer prints."""

import marshal
from io import StringIO

import pytest

from factcheck.model.reading import Report
from factcheck.report.formats import FORMATS, WHOLE, Look, write
from factcheck.runs.record import from_record, to_record
from tests.report.stories import council, harbour, hostile
from tests.report.written import broken_rule, far_out, not_read

REPORTS = {
    "council": council,
    "harbour": harbour,
    "hostile": hostile,
    "far out": far_out,
    "not read": not_read,
    "broken rule": broken_rule,
}


def _again(report: Report) -> Report:
    """Return the report after a trip through the bytes that are kept."""
    record = marshal.loads(marshal.dumps(to_record(report)))
    return from_record(record, report.reading.article.path)


@pytest.mark.parametrize("name", REPORTS)
@pytest.mark.parametrize("format", sorted(set(FORMATS) - WHOLE))
def test_writers_print_the_same(name: str, format: str) -> None:
    """What is printed of a record is byte for byte what is printed of the report."""
    report = REPORTS[name]()
    first, second = StringIO(), StringIO()

    write(format, [report], first, Look(color=True, links=False))
    write(format, [_again(report)], second, Look(color=True, links=False))

    assert first.getvalue() == second.getvalue()


@pytest.mark.parametrize("name", REPORTS)
def test_findings_survive(name: str) -> None:
    """Findings keep their ids, labels and intervals."""
    report = REPORTS[name]()

    again = _again(report)

    assert again.findings == report.findings
    assert again.faults == report.faults
    assert again.unchecked == report.unchecked
    assert to_record(again) == to_record(report)
