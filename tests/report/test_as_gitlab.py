"""GitLab's Code Quality report holds the keys GitLab asks for."""

import json
from typing import Any

from factcheck.report.as_gitlab import write
from tests.report.stories import council, harbour
from tests.report.written import written


def _issues(*reports: Any) -> Any:
    return json.loads(written(write, reports))


def test_issues_have_the_required_keys() -> None:
    """Description, check name, fingerprint, severity and location are in every issue."""
    required = {"description", "check_name", "fingerprint", "severity", "location"}

    issues = _issues(council(), harbour())

    assert [required - set(issue) for issue in issues] == [set()] * 5
    assert [issue["severity"] for issue in issues] == ["major"] * 3 + ["minor", "info"]


def test_an_issue() -> None:
    """The description names all figures, the location the first."""
    issue = _issues(council())[1]

    assert issue["description"] == (
        "shares of one poll add to 115% [“55%” 3:19 (this share); “60%” 3:192 (and this one)]"
    )
    assert issue["location"]["path"] == "drafts/council.txt"
    assert issue["location"]["lines"] == {"begin": 3, "end": 3}
    assert [other["positions"]["begin"] for other in issue["other_locations"]] == [
        {"line": 3, "column": 192}
    ]


def test_fingerprints_differ_between_stories() -> None:
    """One sentence in two stories is two issues, the first with the finding's own id."""
    second = council()
    article = second.reading.article
    moved = type(article)(path="drafts/copy.txt", text=article.text, sections=article.sections)
    copy = second._replace(reading=second.reading._replace(article=moved))

    fingerprints = [issue["fingerprint"] for issue in _issues(council(), copy)]

    assert len(set(fingerprints)) == 10
    assert set(fingerprints) >= {finding.id for finding in second.findings}
    assert sum(name.endswith(":drafts/copy.txt") for name in fingerprints) == 5
