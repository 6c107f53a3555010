"""What was not checked is no story without findings, in any format."""

import json
from collections import Counter

import pytest

from factcheck.model.reading import Report, unread_report
from factcheck.report.as_csv import write as write_csv
from factcheck.report.as_gitlab import write as write_gitlab
from factcheck.report.as_html import write as write_html
from factcheck.report.as_junit import write as write_junit
from factcheck.report.as_md import write as write_md
from factcheck.report.as_rdjson import write as write_rdjson
from factcheck.report.verdicts import as_finding, found, of_run
from tests.report.stories import council, harbour
from tests.report.written import not_read, written

GONE = unread_report("drafts/gone.txt", "no such file")


@pytest.mark.parametrize(
    ("counts", "stories", "unread", "told"),
    [
        ({}, 1, 0, "no findings in 1 story"),
        ({}, 2, 2, "2 stories: 0 checked, 2 not checked"),
        ({}, 1, 1, "not checked in 1 story"),
        ({}, 3, 1, "3 stories: no findings; 1 not checked"),
        ({"error": 2, "info": 1}, 9, 5, "9 stories: 2 errors, 1 note; 5 not checked"),
        ({"warning": 1}, 4, 0, "1 warning in 4 stories"),
    ],
)
def test_words_for_a_run(counts: dict[str, int], stories: int, unread: int, told: str) -> None:
    """Stories that were not checked are counted, and alone they are no clean run."""
    assert of_run(Counter(counts), stories, unread) == told
    assert ("no findings" in found(Counter(counts), stories, unread)) == (
        not counts and unread < stories
    )


def test_findings_that_are_not_shown_are_counted() -> None:
    """A run whose findings are all in the baseline is not said to be without findings."""
    assert found(Counter(), 3, 0, 7) == "no other findings; 7 not shown"
    assert of_run(Counter({"error": 2}), 3, 0, 1) == "3 stories: 2 errors; 1 not shown"


@pytest.mark.parametrize("report", [not_read(), GONE])
def test_every_list_of_findings_has_an_entry(report: Report) -> None:
    """Formats that know findings alone get one, an error; no two of them say otherwise."""
    reason = report.reading.article.unread
    (issue,) = json.loads(written(write_gitlab, [report]))
    (diagnostic,) = json.loads(written(write_rdjson, [report]))["diagnostics"]
    header, row = written(write_csv, [report]).splitlines()

    assert issue["check_name"] == "not-checked"
    assert issue["description"] == f"not checked: {reason}"
    assert diagnostic["severity"] == "ERROR"
    assert reason in diagnostic["message"]
    assert header.startswith("path,id,severity")
    assert reason in row
    assert 'errors="1"' in written(write_junit, [report])


def test_checked_story_has_no_such_entry() -> None:
    """A story that was checked gives its findings and no more."""
    assert as_finding(harbour()) is None
    assert json.loads(written(write_gitlab, [harbour()])) == []


@pytest.mark.parametrize("reports", [[not_read()], [not_read(), GONE]])
def test_no_page_of_unread_stories_is_green(reports: list[Report]) -> None:
    """Neither the page nor the Markdown says that nothing was found."""
    page, summary = written(write_html, reports), written(write_md, reports)

    assert "<b>No</b> findings" not in page
    assert "no findings" not in summary.lower()
    assert "ot checked" in page.partition("<title>")[2].partition("</title>")[0]


def test_mixed_run_counts_both() -> None:
    """Beside checked stories the unread ones are counted in the title and the tally."""
    page = written(write_html, [council(), not_read()])

    assert "<title>2 stories: 3 errors, 1 warning, 1 note; 1 not checked</title>" in page
    assert '<span class="count unread"><b>1</b> not checked</span>' in page
