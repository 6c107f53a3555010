"""A row's change is held to the row's two levels."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.pipeline import read_figures
from factcheck.read import read_string

RULES = load_rules()


def _marked(header: str, row: str) -> list[str]:
    """Return what findings mark in a table of one row."""
    columns = "|".join("---" for _ in header.split("|"))
    table = f"| Zone | {header} |\n|---|{columns}|\n| Quay | {row} |\n"
    draft = f"# Fares\n\nFares were set.\n\n{table}"
    reading = read_figures(read_string(draft, "a.md", "md"))
    report = run_rules(reading, RULES)
    return [
        reading.article.quote(label.span)
        for finding in report.findings
        if finding.rule == "percent-change"
        for label in finding.labels
    ]


@pytest.mark.parametrize(
    ("header", "row"),
    [
        ("Before | After | Change", "£50 | £60 | 20%"),
        ("2023 | 2024 | Change (%)", "$1,250 | $1,400 | 12%"),
        ("2024 | 2023 | Rise", "$1,400 | $1,250 | 12%"),
        ("Old | New | Increase", "40 | 52 | 30%"),
        ("Old | New | Change", "£50 | £40 | -20%"),
        ("Old | New | Share", "£50 | £60 | 70%"),
        ("Low | Mid | High | Change", "£50 | £55 | £60 | 70%"),
    ],
)
def test_right_rows(header: str, row: str) -> None:
    """Right changes pass, and so does what is no change of two levels."""
    assert _marked(header, row) == []


@pytest.mark.parametrize(
    ("header", "row", "marked"),
    [
        ("Before | After | Change", "£50 | £60 | 35%", ["£50", "£60", "35%"]),
        ("2023 | 2024 | Change (%)", "$1,250 | $1,400 | 21%", ["$1,250", "$1,400", "21%"]),
        ("2024 | 2023 | Rise", "$1,400 | $1,250 | 21%", ["$1,400", "$1,250", "21%"]),
    ],
)
def test_wrong_rows(header: str, row: str, marked: list[str]) -> None:
    """A change that the two levels do not make is marked with them."""
    assert sorted(_marked(header, row)) == sorted(marked)
