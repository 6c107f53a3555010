"""The table has a row for each label and is safe to open in a spreadsheet."""

import csv
from io import StringIO
from typing import Any

import pytest

from factcheck.model.finding import Label
from factcheck.report.as_csv import COLUMNS, write
from tests.report.factory import article_of, finding_of, report_of, span_of
from tests.report.stories import council, harbour
from tests.report.written import far_out, written


def _rows(*reports: Any) -> list[dict[str, str]]:
    return list(csv.DictReader(StringIO(written(write, reports))))


def test_a_row_for_each_label() -> None:
    """All labels are rows, the main one first."""
    rows = [row for row in _rows(council(), harbour()) if row["rule"] == "percent-change"]

    assert [
        (row["text"], row["note"], row["primary"], row["line"], row["column"]) for row in rows
    ] == [
        ("25%", "stated change", "yes", "5", "29"),
        ("3,200", "after", "no", "5", "6"),
        ("2,000", "before", "no", "5", "38"),
    ]


def test_offsets_slice_the_source() -> None:
    """``start`` and ``end`` cut the text out of the decoded file."""
    source = far_out().reading.article.source

    cut = [
        (source[int(row["start"]) : int(row["end"])], row["text"]) for row in _rows(far_out())
    ]

    assert cut == [("7,100", "7,100"), ("7,200", "7,200")]


def test_header_alone_without_findings() -> None:
    """A clean run is a table without rows, not an empty file."""
    assert written(write, [harbour()]) == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("note", "cell"),
    [
        ("=cmd|' /C calc'!A0", "'=cmd|' /C calc'!A0"),
        ("@SUM(1+9)*cmd", "'@SUM(1+9)*cmd"),
        ("-2+3+cmd", "'-2+3+cmd"),
        (" =1+1", "' =1+1"),
        ("-1.3%", "-1.3%"),
        ("+4,000", "+4,000"),
    ],
)
def test_formulas_are_defused(note: str, cell: str) -> None:
    """What a spreadsheet would run is marked as text; signed numbers stay numbers."""
    article = article_of("Fair\n\nThe fair had 12 stalls.\n")
    label = Label(span_of(article, "12"), note, primary=True)

    rows = _rows(report_of(article, [], [finding_of("stalls", "count", [label])]))

    assert rows[0]["note"] == cell
