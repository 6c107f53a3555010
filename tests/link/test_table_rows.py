"""A row of a table is held to what its columns' headers and the other rows make of it."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.pipeline import read_figures
from factcheck.read import read_string

RULES = load_rules()


def _marked(header: str, *rows: str) -> list[list[str]]:
    """Return what each loud finding marks in a table."""
    columns = "|".join("---" for _ in header.split("|"))
    lines = [f"| {header} |", f"|{columns}|", *(f"| {row} |" for row in rows)]
    draft = "# News\n\nThe figures came out.\n\n" + "\n".join(lines) + "\n"
    reading = read_figures(read_string(draft, "a.md", "md"))
    report = run_rules(reading, RULES)
    return [
        sorted(reading.article.quote(label.span) for label in finding.labels)
        for finding in report.findings
        if finding.severity != "info"
    ]


LEAGUE = ("Club | P | W | D | L | GF | GA | GD | Pts", "Elm | 9 | 6 | 1 | 2 | 14 | 8 | +6 | 19")
HOCKEY = ("Club | GP | W | L | OTL | PTS", "Elm | 20 | 12 | 5 | 3 | 27")


@pytest.mark.parametrize(
    ("table", "right", "wrong", "marked"),
    [
        ((*LEAGUE,), "Ash | 9 | 5 | 2 | 2 | 11 | 9 | +2 | 17",
         "Ash | 9 | 5 | 2 | 3 | 11 | 9 | +2 | 17", ["2", "3", "5", "9"]),
        ((*LEAGUE,), "Ash | 9 | 1 | 2 | 6 | 9 | 21 | -12 | 5",
         "Ash | 9 | 1 | 2 | 6 | 9 | 21 | -13 | 5", ["-13", "21", "9"]),
        ((*LEAGUE,), "Ash | 9 | 5 | 2 | 2 | 11 | 9 | +2 | 17",
         "Ash | 9 | 5 | 2 | 2 | 11 | 9 | +2 | 18", ["18", "2", "5"]),
        ((*HOCKEY,), "Ash | 20 | 10 | 6 | 4 | 24", "Ash | 20 | 10 | 6 | 4 | 25",
         ["10", "25", "4"]),
        (("Club | Won | Lost | Played", "Elm | 4 | 3 | 7"), "Ash | 2 | 5 | 7",
         "Ash | 3 | 5 | 7", ["3", "5", "7"]),
        (("Land | Gold | Silver | Total", "Elm | 4 | 3 | 7"), "Ash | 2 | 6 | 8",
         "Ash | 2 | 6 | 9", ["2", "6", "9"]),
        (("Rank | Town | Total | Boys | Girls", "1 | Elm | 71 | 41 | 30"),
         "2 | Ash | 52 | 22 | 30", "2 | Ash | 53 | 22 | 30", ["22", "30", "53"]),
        (("Ward | Voters | Votes | Turnout", "Elm | 400 | 100 | 25%", "Yew | 600 | 360 | 60%"),
         "Ash | 500 | 200 | 40%", "Ash | 500 | 200 | 45%", ["200", "45%", "500"]),
        (("Side | Votes | Share", "Total | 1,000 | 100%", "Left | 510 | 51%",
          "Right | 310 | 31%"),
         "Mid | 180 | 18%", "Mid | 180 | 28%", ["1,000", "180", "28%"]),
        (("Ward | 2023 | 2024 | Difference", "Elm | 40 | 55 | +15", "Yew | 31 | 20 | -11"),
         "Ash | 90 | 95 | +5", "Ash | 90 | 95 | +6", ["6", "90", "95"]),
    ],
)  # fmt: skip
def test_row_that_its_headers_contradict(
    table: tuple[str, ...], right: str, wrong: str, marked: list[str]
) -> None:
    """The right row draws nothing; of the wrong one the cells that do not fit are marked."""
    assert _marked(*table, right) == []
    assert marked in _marked(*table, wrong)


@pytest.mark.parametrize(
    "table",
    [
        ("Club | P | W | D | L | Pts", "Elm | 9 | 6 | 1 | 2 | 23", "Ash | 9 | 5 | 2 | 2 | 20"),
        ("Land | Men | Women | Total", "Elm | 4 | 3 | 9", "Ash | 2 | 6 | 11"),
        ("Town | Staff | Homes | Share", "Elm | 40 | 30 | 12%", "Ash | 20 | 60 | 31%"),
        ("Town | 2022 | 2023 | Balance", "Elm | 40 | 30 | 5", "Ash | 20 | 60 | 7"),
        ("Land | Gold | Silver | Total", "Elm | 4 | – | 4", "Ash | 2 | 6 | 8"),
    ],
)
def test_columns_that_no_row_bears_out(table: tuple[str, ...]) -> None:
    """Where the rows are made by another rule than ours, none of them is held to ours."""
    assert _marked(*table) == []


@pytest.mark.parametrize(
    ("header", "cells", "total", "found"),
    [
        ("Homes", ("320", "290", "300"), "920", True),
        ("Homes", ("3,212", "2,904", "3,010"), "9,127", True),
        ("Homes", ("3,212", "2,904", "3,010"), "9,126", False),
        ("Homes", ("3,200", "2,900", "3,000"), "9,200", False),
        ("Cost (£m)", ("126", "104", "84"), "315", False),
        ("Share", ("52%", "39%", "12%"), "100%", True),
        ("Share", ("52%", "39%", "9%"), "100%", False),
        ("Share", ("34%", "33%", "34%"), "100%", False),
    ],
)
def test_counts_of_a_table_are_exact(
    header: str, cells: tuple[str, ...], total: str, found: bool
) -> None:
    """Counts add up as they are printed, in no rounded column; shares may be rounded."""
    rows = (f"{ward} | {cell}" for ward, cell in zip("ABC", cells, strict=True))

    assert bool(_marked(f"Ward | {header}", *rows, f"Total | {total}")) == found
