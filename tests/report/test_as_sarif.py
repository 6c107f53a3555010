"""SARIF output holds to the 2.1.0 schema and to what its readers make of it."""

import json
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from pysarif import load_from_file

from factcheck.report.as_sarif import write
from tests.report.stories import council, harbour, hostile
from tests.report.written import broken_rule, far_out, not_read, written

SCHEMA = Path(__file__).parents[3] / "shared" / "schemas" / "sarif-2.1.0.json"


def _log(*reports: Any) -> Any:
    return json.loads(written(write, reports))


@pytest.mark.skipif(not SCHEMA.exists(), reason="the official schema is not beside the project")
def test_official_schema() -> None:
    """Findings, a clean story, hostile text, an unread story and a broken rule validate."""
    from jsonschema import Draft7Validator, FormatChecker

    validator = Draft7Validator(
        json.loads(SCHEMA.read_text("utf-8")), format_checker=FormatChecker()
    )
    log = _log(council(), harbour(), hostile(), far_out(), not_read(), broken_rule())

    assert [error.message for error in validator.iter_errors(log)] == []


def test_read_by_a_sarif_library(tmp_path: Path) -> None:
    """A SARIF library reads levels, places and related places back."""
    path = tmp_path / "report.sarif"
    path.write_text(written(write, [council()]), "utf-8")

    run = load_from_file(str(path)).runs[0]
    result = next(one for one in run.results if one.rule_id == "percent-change")

    assert run.column_kind == "unicodeCodePoints"
    assert run.tool.driver.rules[result.rule_index].id == "percent-change"
    assert result.level == "error"
    assert result.locations[0].physical_location.region.snippet.text == "25%"
    assert [
        (location.message.text, location.physical_location.region.start_column)
        for location in result.related_locations
    ] == [("after", 6), ("before", 38)]


def test_regions_slice_the_source() -> None:
    """Offsets and columns name the figure whatever letters stand before it."""
    report = far_out()
    source = report.reading.article.source
    result = _log(report)["runs"][0]["results"][0]

    regions = [
        location["physicalLocation"]["region"]
        for location in (*result["locations"], *result["relatedLocations"])
    ]

    for region in regions:
        start = region["charOffset"]
        line = source.split("\n")[region["startLine"] - 1]
        by_column = line[region["startColumn"] - 1 : region["endColumn"] - 1]
        assert source[start : start + region["charLength"]] == region["snippet"]["text"]
        assert by_column == region["snippet"]["text"]


def test_message_syntax_is_escaped() -> None:
    """Braces and brackets of the copy are no placeholders and no links."""
    result = _log(far_out())["runs"][0]["results"][0]

    assert result["message"]["text"] == "two values for {{crêpes}}"
    assert result["relatedLocations"][0]["message"]["text"] == "its {{other}} count \\[1\\]"


def test_paths_are_uris() -> None:
    """Spaces, number signs and letters beyond ASCII are percent-encoded."""
    uri = _log(far_out())["runs"][0]["artifacts"][0]["location"]["uri"]

    assert uri == "drafts/na%C3%AFve%20ferry%20%231.txt"


def test_rules_have_metadata() -> None:
    """A rule's first docstring line, its reason and its page travel with it."""
    rule = SimpleNamespace(
        name="shares-total",
        group="polls",
        severity="info",
        doc="Shares add to 100.\n\nA whole is [100].\n\nFlags: 55% and 60%.",
    )

    log = json.loads(written(write, [council()], rules=[rule]))

    rules = {one["id"]: one for one in log["runs"][0]["tool"]["driver"]["rules"]}
    assert rules["shares-total"] == {
        "id": "shares-total",
        "properties": {"group": "polls", "tags": ["polls"]},
        "shortDescription": {"text": "Shares add to 100."},
        "defaultConfiguration": {"level": "note"},
        "fullDescription": {"text": "A whole is [100]."},
        "help": {"text": "Shares add to 100.\n\nA whole is [100].\n\nFlags: 55% and 60%."},
    }


def test_unread_story_and_broken_rule_are_told() -> None:
    """What was not checked is a notification, and a broken rule is no success."""
    invocation = _log(not_read(), broken_rule())["runs"][0]["invocations"][0]

    assert invocation["executionSuccessful"] is False
    assert [
        (note["level"], note["message"]["text"])
        for note in invocation["toolExecutionNotifications"]
    ] == [
        ("error", "not checked: not in English"),
        (
            "error",
            "ours/stalls.py:7: rule stall-count broke on drafts/fair.txt: KeyError: 'stall'",
        ),
    ]
