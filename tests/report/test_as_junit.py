"""JUnit output is read back by a JUnit library."""

import xml.etree.ElementTree as ET
from typing import Any

from junitparser import Failure, JUnitXml, Skipped

from factcheck.report.as_junit import write
from tests.report.stories import council, harbour, hostile
from tests.report.written import not_read, written


def _read(*reports: Any, **options: Any) -> list[Any]:
    return list(JUnitXml.fromstring(written(write, reports, **options).encode()))


def test_counts() -> None:
    """Errors fail, quieter findings are skipped, clean stories pass, unread ones are errors."""
    suites = _read(council(), harbour(), not_read())

    assert [
        (suite.name, suite.tests, suite.failures, suite.skipped, suite.errors)
        for suite in suites
    ] == [
        ("drafts/council.txt", 5, 3, 2, 0),
        ("drafts/harbour.txt", 1, 0, 0, 0),
        ("drafts/x.txt", 1, 0, 0, 1),
    ]


def test_fail_level() -> None:
    """From the fail level on a finding is a failure."""
    suite = _read(council(), fail_level="warning")[0]

    kinds = [type(case.result[0]) for case in suite]

    assert kinds == [Failure] * 4 + [Skipped]


def test_failure_tells_everything() -> None:
    """The failure's text holds the place, the labels and the question."""
    case = list(_read(council())[0])[2]
    failure = case.result[0]

    assert case.name == f"percent-change [{council().findings[1].id}]"
    assert failure.type == "error"
    assert failure.message == "error: 25% is not the change from 2,000 to 3,200"
    assert failure.text.startswith("drafts/council.txt:5\n25% is not")
    assert "“2,000” 5:38 (before)" in failure.text


def test_hostile_text_stays_text() -> None:
    """Markup and control characters of a draft neither break nor shape the document."""
    root = ET.fromstring(written(write, [hostile()]))

    assert {element.tag for element in root.iter()} == {
        "testsuites", "testsuite", "testcase", "failure",
    }  # fmt: skip
