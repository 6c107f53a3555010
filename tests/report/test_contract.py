"""The data contract: what check and figures write as JSON, against the published schema."""

import json
from io import StringIO
from pathlib import Path

import jsonschema
import pytest

from factcheck.check import load_rules
from factcheck.model.reading import Report
from factcheck.pipeline import check_article
from factcheck.read import read_draft
from factcheck.report.as_json import figures_object, report_object, write_json, write_jsonl
from factcheck.report.schema import json_schema

STORIES = sorted((Path(__file__).parents[2] / "fixtures").glob("*/article.md"))


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    """Check every story of the fixtures."""
    rules = load_rules()
    return [check_article(read_draft(str(path)), rules) for path in STORIES]


def test_reports_follow_the_schema(reports: list[Report]) -> None:
    """Every report object is valid under the published schema."""
    schema = json_schema()

    for report in reports:
        jsonschema.validate(report_object(report), schema)


def test_figures_follow_the_schema(reports: list[Report]) -> None:
    """Every figures object is valid under the published schema, rejected numbers included."""
    schema = json_schema()

    for report in reports:
        jsonschema.validate(figures_object(report.reading, rejected=True), schema)


def test_whole_output_follows_the_schema(reports: list[Report]) -> None:
    """What ``--format json`` writes is valid as it is, and a mixture is not."""
    schema = json_schema()
    figures = [figures_object(report.reading) for report in reports]

    jsonschema.validate([report_object(report) for report in reports], schema)
    jsonschema.validate(figures, schema)

    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate([report_object(reports[0]), *figures], schema)


def test_text_is_the_slice(reports: list[Report]) -> None:
    """``text`` equals the slice of the decoded file, for labels, figures and unchecked."""
    for report in reports:
        source = report.reading.article.source
        found = report_object(report)
        places = [label for finding in found["findings"] for label in finding["labels"]]
        places += found["unchecked"]
        places += figures_object(report.reading, rejected=True)["figures"]

        assert [place["text"] for place in places] == [
            source[place["start"] : place["end"]] for place in places
        ]


def test_line_and_column_lead_to_the_text(reports: list[Report]) -> None:
    """Line and column count from 1 and lead to where the label's text begins."""
    for report in reports:
        lines = report.reading.article.source.split("\n")
        for finding in report_object(report)["findings"]:
            for label in finding["labels"]:
                rest = "\n".join(
                    [lines[label["line"] - 1][label["column"] - 1 :], *lines[label["line"] :]]
                )

                assert rest.startswith(label["text"])


def test_json_is_the_array_of_jsonl(reports: list[Report]) -> None:
    """``json`` prints the array of the objects that ``jsonl`` prints a line each."""
    array, lines = StringIO(), StringIO()
    write_json(reports, array)
    write_jsonl(reports, lines)

    assert json.loads(array.getvalue()) == [
        json.loads(line) for line in lines.getvalue().splitlines()
    ]
