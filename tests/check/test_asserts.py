"""A failed assert marks the figures that took part in the failed comparison."""

from pathlib import Path

import pytest

from factcheck.check.runner import run_rules
from factcheck.model.relation import Breakdown
from tests.check.made import make_reading
from tests.check.made_rules import load_one

TEXT = "All 51 seats: 30 for Labour, 12 for the Greens, 8 for others; $9, 5 km or 4 miles."
READING = make_reading(
    TEXT,
    ("51", "51", {"counted": "seat"}),
    ("30", "30"),
    ("12", "12"),
    ("8", "8"),
    ("$9", "9", {"unit": "USD"}),
    ("5 km", "5", {"unit": "kilometre"}),
    ("4 miles", "4", {"unit": "mile"}),
)
READING = READING._replace(
    relations={"breakdown": (Breakdown(READING.figures[0], READING.figures[1:4]),)}
)

HEAD = (
    "def helper(figures):\n    return figures[0] + figures[1]\n\n"
    "def check_one(breakdown, figures):\n"
    "    total, parts = breakdown.total, breakdown.parts\n"
    "    dollars, near, far = figures[4:]\n"
)


def marked(folder: Path, body: str) -> list[str]:
    """Return the texts that a rule with this body marks on the reading."""
    lines = "".join(f"    {line}\n" for line in body.splitlines())
    report = run_rules(READING, [load_one(folder, HEAD + lines)])
    assert report.faults == ()
    (finding,) = report.findings
    return [READING.article.quote(label.span) for label in finding.labels]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("assert total.could_be(sum(parts))", ["51", "30", "12", "8"]),
        ("assert sum(p.value for p in parts) == total.value", ["51", "30", "12", "8"]),
        ("assert total.could_be(sum(p for p in parts if p > 10))", ["51", "30", "12"]),
        ("assert sum(p.value for p in parts if p > 10) == total.value", ["51", "30", "12"]),
        ("assert 5 < parts[1] < 10", ["12"]),
        ("assert parts[2] < parts[0] < parts[1]", ["30", "12"]),
        ("assert parts[0].value in (10, 20)", ["30"]),
        ("assert parts[0].value not in (30, 20)", ["30"]),
        ("assert abs(parts[1] - parts[0]) < 3", ["30", "12"]),
        ("assert round(parts[0] / parts[1], 1).could_be(3)", ["30", "12"]),
        ("assert float(parts[0]) / float(parts[1]) == 3", ["30", "12"]),
        ("assert near.could_be(far)", ["5 km", "4 miles"]),
        ("assert near.value > 10 or far.value > 10", ["5 km", "4 miles"]),
        ("assert near.value > 4 and far.value > 10", ["4 miles"]),
        ("assert not total.value > 50", ["51"]),
        ("assert all(part < 20 for part in parts)", ["30"]),
        ("assert max(part.value for part in parts) < 5", ["30", "12", "8"]),
        ("added = float(parts[0]) + float(parts[1])\nassert added == 43", ["30", "12"]),
        (
            "added = 0\nfor part in parts[:2]:\n    added += part\nassert added.could_be(1)",
            ["30", "12"],
        ),
        ("assert helper(parts).could_be(1)", ["30", "12"]),
        ("assert int(dollars) == 8", ["$9"]),
        ("assert dollars.interval.high < 5", ["$9"]),
        ("for part in parts:\n    value = part.value\n    assert value > 10", ["8"]),
        ("assert len(parts) == 2", ["30", "12", "8"]),
        ("assert False", ["51", "30", "12", "8"]),
    ],
)
def test_figures_in_the_failed_comparison_are_marked(
    tmp_path: Path, body: str, expected: list[str]
) -> None:
    """Sums, chains, membership, abs, round, float, units and variables are all traced."""
    assert marked(tmp_path, body) == expected


def test_working_shows_both_sides(tmp_path: Path) -> None:
    """The working gives the comparison with the values it had."""
    rule = load_one(
        tmp_path, HEAD + "    assert total.could_be(sum(parts)), 'does not add up'\n"
    )
    (finding,) = run_rules(READING, [rule]).findings

    assert finding.message == "does not add up"
    assert finding.working == (
        "51 cannot be 50; the rule asks that the total could be the sum of the parts"
    )


@pytest.mark.parametrize(
    ("condition", "working"),
    [
        ("near.value < 10 ** 9 and near.value > 10",
         "5 is not more than 10; the rule asks that the near's value is less than "
         "1,000,000,000 and the near's value is more than 10"),
        ("near.value > 1_000_000 or near.attribution",
         "the rule asks that the near's value is more than 1,000,000 or the near's attribution "
         "is told"),
        ("near.attribution", "the rule asks that the near's attribution is told"),
        ("not near.unit", "the rule asks that the near's unit is not told"),
        ("near.unit == 'mile'",
         "kilometre is not mile; the rule asks that the near's unit is “mile”"),
        ("near.unit in ('mile', 'yard')",
         "kilometre is not among ('mile', 'yard'); the rule asks that the near's unit is among "
         "“mile”, “yard”"),
        ("not total.could_be(51)", "51 could be 51; the rule asks that the total cannot be 51"),
        ("len(parts) == 2", "3 is not 2; the rule asks that the number of the parts is 2"),
        ("near.hedge or far.hedge",
         "the rule asks that the near's hedge is told or the far's hedge is told"),
        ("1 > 2", "1 is not more than 2"),
        ("any(part.value > 40 for part in parts)",
         "the rule asks that any((part.value > 40 for part in parts)) holds"),
    ],
)  # fmt: skip
def test_a_condition_is_told_in_words(tmp_path: Path, condition: str, working: str) -> None:
    """An editor who writes no Python reads what the rule wanted and what it got."""
    rule = load_one(tmp_path, HEAD + f"    assert {condition}\n")
    (finding,) = run_rules(READING, [rule]).findings

    assert finding.working == working


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("assert total.knd == 'count'", "a Figure has no knd; did you mean kind?"),
        ("assert breakdown.prats", "a Breakdown has no prats; did you mean parts?"),
    ],
)
def test_a_misspelt_attribute_is_answered(tmp_path: Path, body: str, reason: str) -> None:
    """What a figure or a relation does not have is told with what comes nearest."""
    (fault,) = run_rules(READING, [load_one(tmp_path, HEAD + f"    {body}\n")]).faults

    assert fault.reason == reason


def test_mixed_units_are_a_fault(tmp_path: Path) -> None:
    """Adding dollars to seats breaks the rule with a clear message."""
    rule = load_one(tmp_path, HEAD + "    assert total + dollars > 3\n")

    (fault,) = run_rules(READING, [rule]).faults

    assert fault.reason == "UnitError: cannot add 51 seat and 9 USD"


def test_assert_of_a_library_is_a_fault(tmp_path: Path) -> None:
    """An assertion that fails in somebody else's code is no finding."""
    source = (
        "from unittest import TestCase\n\n"
        "def check_one(breakdown):\n    TestCase().assertEqual(1, 2)\n"
    )
    report = run_rules(READING, [load_one(tmp_path, source)])

    assert (report.findings, len(report.faults)) == ((), 1)
