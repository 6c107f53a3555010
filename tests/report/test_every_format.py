"""Every format carries the whole finding: its id, its rule and each of its labels."""

from collections.abc import Callable

import pytest

from factcheck.model.reading import Report
from factcheck.report import (
    as_csv,
    as_github,
    as_gitlab,
    as_json,
    as_junit,
    as_md,
    as_rdjson,
    as_sarif,
)
from factcheck.report.placed import placed
from tests.report.stories import council, harbour, hostile
from tests.report.written import not_read, written

WRITERS: dict[str, Callable[..., None]] = {
    "csv": as_csv.write,
    "github": as_github.write,
    "gitlab": as_gitlab.write,
    "json": as_json.write_json,
    "jsonl": as_json.write_jsonl,
    "junit": as_junit.write,
    "md": as_md.write,
    "rdjson": as_rdjson.write,
    "sarif": as_sarif.write,
}
_PLAIN = str.maketrans("", "", "\\\u200b")


def _told(name: str, text: str) -> str:
    if name == "md":
        text = text.translate(_PLAIN)
    return text.replace("%25", "%").replace("%2C", ",")


@pytest.mark.parametrize("name", WRITERS)
def test_every_label_is_told(name: str) -> None:
    """The text and the note of each label, and each finding's id, are in the output."""
    text = _told(name, written(WRITERS[name], [council(), harbour()]))

    missing = [
        word
        for found in placed(council())
        for word in (
            found.finding.id,
            found.finding.rule,
            *(label.text for label in found.labels),
            *(label.note for label in found.labels),
        )
        if word not in text
    ]
    assert missing == []


@pytest.mark.parametrize("name", WRITERS)
def test_findings_come_in_report_order(name: str) -> None:
    """The loudest finding is written first, then by place."""
    report = council()
    text = _told(name, written(WRITERS[name], [report]))
    places = [text.index(found.finding.id) for found in placed(report)]
    shuffled = report._replace(findings=report.findings[::-1])

    assert places == sorted(places)
    assert written(WRITERS[name], [shuffled]) == written(WRITERS[name], [report])


@pytest.mark.parametrize("name", WRITERS)
@pytest.mark.parametrize("reports", [[], [harbour()], [hostile()], [not_read()]])
def test_any_reports_can_be_written(name: str, reports: list[Report]) -> None:
    """No stories, a clean story, a hostile one and an unread one: each gives whole lines."""
    text = written(WRITERS[name], reports)

    assert text == "" or text.endswith("\n")
    assert "\x1b" not in text or name in ("csv", "github")
