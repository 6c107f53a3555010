"""What was expected is another quantity than what came of it."""

import pytest

from factcheck.check import load_rules, run_rules
from tests.link.drafting import read

RULES = load_rules()


def _findings(text: str) -> list[str]:
    return [finding.message for finding in run_rules(read(text), RULES).findings]


@pytest.mark.parametrize(
    "expected",
    [
        "Analysts had expected revenue of $2.31 billion, according to Tell Data.",
        "Analysts were looking for revenue of $2.31 billion.",
        "The consensus was for revenue of $2.31 billion.",
        "Its own forecast was for revenue of $2.31 billion.",
        "The market had hoped for revenue of $2.31 billion.",
        "The target for revenue was $2.31 billion.",
    ],
)
def test_result_beside_an_expectation(expected: str) -> None:
    """The two are neither one quantity with two values, nor base and part of each other."""
    assert _findings(f"Orsa said its revenue was $2.36 billion. {expected}") == []
    assert (
        _findings(
            f"Orsa said its revenue was $2.36 billion. {expected} Asia accounted for "
            "$590 million, or 25 percent of revenue."
        )
        == []
    )


@pytest.mark.parametrize("share", ["31 percent", "about half", "a third"])
def test_share_of_what_is_told_elsewhere(share: str) -> None:
    """Which of the sums told before a share is of the words do not tell."""
    assert (
        _findings(
            "Orsa said its revenue was $2.36 billion. Analysts had expected revenue of $1.9 "
            f"billion. Asia accounted for $590 million, or {share} of revenue."
        )
        == []
    )


def test_a_base_that_is_perhaps_not_meant_bears_nothing_out() -> None:
    """Where the likeliest base does not fit and another does, the share is not checked."""
    from factcheck.report.coverage import coverage

    report = run_rules(
        read(
            "Its sales were $2.4 billion. A rival had sales of $1.5 billion. Shoes brought "
            "$750 million, or 50 percent of sales."
        ),
        RULES,
    )

    assert report.findings == ()
    assert coverage(report).agree == 0
