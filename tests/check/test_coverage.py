"""The report tells which figures were compared, and why the others were not."""

from pathlib import Path

from factcheck.check.runner import run_rules
from factcheck.model.relation import Restatement
from tests.check.made import make_reading
from tests.check.made_rules import load_one

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
        ("3", "the text does not say what it counts"),
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
