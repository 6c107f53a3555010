"""The report tells which figures were compared, and why the others were not."""

from datetime import date
from pathlib import Path
from typing import Any

import pytest

from factcheck.check.runner import run_rules
from factcheck.model.article import Published
from factcheck.model.relation import Restatement
from factcheck.pipeline import check_article, read_figures
from factcheck.read import read_string
from tests.check.made import make_reading
from tests.check.made_rules import load_one

_ALONE = "nothing else in the story to compare it with"
_UNTIED = "no words found that tie it to another figure"
_UNTIED_DATE = "no words found that tie it to another date"
READING = make_reading(
    "The 51 seats, 3 wards and dozens of stalls.\n\nThe 51 seats.",
    ("51", "51", {"counted": "seat"}),
    ("3", "3"),
    ("dozens", "24", {"high": "96", "counted": "stall"}),
    ("51", "51", {"counted": "seat"}),
)
READING = READING._replace(
    relations={"restatement": (Restatement(READING.figures[0], READING.figures[3]),)}
)


def test_figures_of_examined_relations_are_checked(tmp_path: Path) -> None:
    """A figure counts as checked when a rule examines a relation that it takes part in."""
    rule = load_one(tmp_path, "def check_one(restatement):\n    pass\n")
    report = run_rules(READING, [rule])

    assert report.checked == 2
    assert [(READING.article.quote(one.span), one.reason) for one in report.unchecked] == [
        ("3", "what it counts was not understood"),
        ("dozens", "too vague to compare"),
    ]


def test_relation_that_no_rule_examines(tmp_path: Path) -> None:
    """Figures that are related but not looked at say so."""
    rule = load_one(tmp_path, "def check_one(figure):\n    pass\n")
    report = run_rules(READING, [rule])

    assert report.checked == 0
    assert report.unchecked[0].reason == "no rule that is on compares such figures"


def test_every_figure_is_accounted_for(tmp_path: Path) -> None:
    """Checked and unchecked figures together are all figures."""
    report = run_rules(READING, [])

    assert report.checked + len(report.unchecked) == len(READING.figures)


@pytest.mark.parametrize(
    ("text", "figures", "reasons"),
    [
        ("The 12 cats ate.", [("12", "12", {"counted": "cat"})], [_ALONE]),
        (
            "The 12 cats and 14 dogs ate.",
            [("12", "12", {"counted": "cat"}), ("14", "14", {"counted": "dog"})],
            [_ALONE, _ALONE],
        ),
        (
            "The 12 cats and 14 cats ate.",
            [("12", "12", {"counted": "cat"}), ("14", "14", {"counted": "cat"})],
            [_UNTIED, _UNTIED],
        ),
        (
            "The 12 cats and 12 dogs ate.",
            [("12", "12", {"counted": "cat"}), ("12", "12", {"counted": "dog"})],
            [_UNTIED, _UNTIED],
        ),
        (
            "It cost $12, or $14.",
            [("$12", "12", {"unit": "USD"}), ("$14", "14", {"unit": "USD"})],
            [_UNTIED, _UNTIED],
        ),
    ],
)
def test_reasons_hold_of_the_story(
    text: str, figures: list[tuple[str, str, dict[str, Any]]], reasons: list[str]
) -> None:
    """That there is nothing else is said only where there is no like figure."""
    report = run_rules(make_reading(text, *figures), [])

    assert [one.reason for one in report.unchecked] == reasons


@pytest.mark.parametrize(
    ("text", "reasons"),
    [
        ("It opened in March 2012 and was sold in May 2014.", [_UNTIED_DATE, _UNTIED_DATE]),
        ("It opened in March 2012.", ["no other date in the story"]),
    ],
)
def test_reasons_of_dates(text: str, reasons: list[str]) -> None:
    """That there is no other date is said only where there is none."""
    reading = read_figures(read_string(text))._replace(relations={})

    assert [one.reason for one in run_rules(reading, []).unchecked] == reasons


@pytest.mark.parametrize(
    ("day", "reason"),
    [
        ("Friday, March 14", "14 March is a Friday in 2025, and the year is not told"),
        ("Thursday, April 10", "10 April is a Thursday in 2025, and the year is not told"),
    ],
)
def test_a_date_of_another_year(tmp_path: Path, day: str, reason: str) -> None:
    """A date that falls on its weekday in a year that may be meant is told with that year."""
    rule = load_one(tmp_path, "def check_one(dated_weekday):\n    pass\n")
    published = Published(date(2026, 6, 1), "--date")
    text = f"The fair opened on {day}, and stalls were let."
    report = check_article(read_string(text, "story.txt", "txt", published), [rule])

    assert {one.reason for one in report.unchecked} == {f"linked, but {reason}"}
