"""rdjson output holds to reviewdog's schema and counts bytes."""

import json
from pathlib import Path
from typing import Any

import pytest

from factcheck.report.as_rdjson import write
from tests.report.stories import council, harbour, hostile
from tests.report.written import far_out, written

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "rdjson-DiagnosticResult.json"


def _result(*reports: Any) -> Any:
    return json.loads(written(write, reports))


@pytest.mark.skipif(not SCHEMA.exists(), reason="reviewdog's schema is not beside the project")
def test_official_schema() -> None:
    """Findings, a clean story and hostile text validate against reviewdog's own schema."""
    from jsonschema import Draft4Validator

    validator = Draft4Validator(json.loads(SCHEMA.read_text("utf-8")))

    result = _result(council(), harbour(), hostile(), far_out())

    assert [error.message for error in validator.iter_errors(result)] == []


def test_keys_are_those_reviewdog_knows() -> None:
    """Reviewdog refuses unknown keys, so there is none."""
    diagnostic = _result(council())["diagnostics"][0]

    assert sorted(diagnostic) == [
        "code", "location", "message", "original_output", "related_locations", "severity",
    ]  # fmt: skip


def test_columns_count_bytes() -> None:
    """The columns cut the figure out of the line's UTF-8 bytes."""
    report = far_out()
    lines = report.reading.article.source.encode().split(b"\n")
    diagnostic = _result(report)["diagnostics"][0]

    cut = []
    for location in (
        diagnostic["location"],
        *(related["location"] for related in diagnostic["related_locations"]),
    ):
        start, end = location["range"]["start"], location["range"]["end"]
        cut.append(lines[start["line"] - 1][start["column"] - 1 : end["column"] - 1])

    assert cut == [b"7,100", b"7,200"]


def test_a_diagnostic() -> None:
    """Severity, rule, related places and id are those of the finding."""
    found = _result(council())["diagnostics"][2]

    assert found["severity"] == "ERROR"
    assert found["code"] == {"value": "percent-change"}
    assert [related["message"] for related in found["related_locations"]] == [
        "“3,200” after",
        "“2,000” before",
    ]
    assert found["original_output"].startswith(council().findings[1].id)
