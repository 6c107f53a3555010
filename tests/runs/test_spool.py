"""A spool gives its reports again and again, in order, wherever it holds them."""

import pytest

from factcheck.model.reading import Report, unread_report
from factcheck.runs import spool
from factcheck.runs.record import to_record
from factcheck.runs.spool import Spool
from tests.report.stories import council, harbour


def _reports() -> list[Report]:
    return [council(), harbour(), unread_report("gone.txt", "no such file")] * 7


@pytest.mark.parametrize(("held", "buffered"), [(100, 10**9), (4, 10**9), (4, 1), (0, 3000)])
def test_reports_come_again(held: int, buffered: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """Held as they are, as records in memory or in a file, the reports are the same."""
    monkeypatch.setattr(spool, "_HELD", held)
    monkeypatch.setattr(spool, "_BUFFERED", buffered)

    with Spool(iter(_reports()), whole=False) as kept:
        rounds = [list(kept), list(kept)]

        assert len(kept) == 21
    for reports in rounds:
        assert list(map(to_record, reports)) == list(map(to_record, _reports()))
        assert [r.reading.article.path for r in reports] == [
            r.reading.article.path for r in _reports()
        ]


def test_whole_reports_stay_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    """A format that draws the figures gets all that was read of them."""
    monkeypatch.setattr(spool, "_HELD", 0)
    reports = _reports()

    with Spool(reports, whole=True) as kept:
        assert list(kept) == reports
