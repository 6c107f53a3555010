"""Coarse numbers: what is wrong as printed is never said to agree."""

import pytest

from factcheck.check import load_rules, run_rules
from factcheck.report.coverage import coverage
from tests.link.drafting import read

RULES = load_rules()


def _agree(text: str) -> tuple[int, int]:
    """Return how many figures agree, and how many findings there are."""
    report = run_rules(read(text), RULES)
    return coverage(report).agree, len(report.findings)


@pytest.mark.parametrize(
    "text",
    [
        "She paid $4 million for the mill and $3 million for the quay, $8 million in total.",
        "It costs £20 million: £8 million for wards, £7 million for labs and £3 million for "
        "beds.",
        "It gave $2 million to choirs, $5 million to schools and $1 million to bands, a total "
        "of $9 million.",
        "He got six years for the theft and four years for the arson, a total of 11 years.",
        "The talk lasts 30 minutes and the tour 50 minutes, a total of 81 minutes.",
        "The grant rose from $2 million to $6 million, an increase of $5 million.",
        "The grant fell from $9 million to $4 million, a cut of $6 million.",
        "The grant rose from $2 million to $3 million, a rise of 70 percent.",
        "The yard has 12 cranes and 15 lifts, 28 machines in all.",
    ],
)
def test_wrong_sum_of_round_numbers(text: str) -> None:
    """One unit off in a sum of single digits is a finding, whatever the unit."""
    agree, findings = _agree(text)

    assert agree == 0
    assert findings == 1


@pytest.mark.parametrize(
    "text",
    [
        "Turnover was £24m in the north and £37m in the south, a total of £62m.",
        "Sales were $1.3 billion in Asia and $1.3 billion in Europe, a total of $2.7 billion.",
        "They hold 340 million litres of oil and 257 million litres of gas, a total of 598 "
        "million litres.",
    ],
)
def test_sum_that_only_rounding_explains(text: str) -> None:
    """It is neither a finding nor an agreement."""
    assert _agree(text) == (0, 0)


@pytest.mark.parametrize(
    "text",
    [
        "She paid $4 million for the mill and $3 million for the quay, $7 million in total.",
        "He got six years for the theft and four years for the arson, a total of 10 years.",
        "The grant rose from $5 million to $8 million, a rise of 60 percent.",
        "Debt fell from $146 million to $131 million, a drop of $15 million.",
        "The talk lasts 30 minutes and the tour 50 minutes, a total of 80 minutes.",
    ],
)
def test_right_sum_agrees(text: str) -> None:
    """A sum that is right as printed agrees."""
    agree, findings = _agree(text)

    assert agree >= 3
    assert findings == 0
