"""A result told again is the result."""

import pytest

from tests.link.drafting import loud

BEFORE = "Tarn Vale {} on Saturday in front of 900 people. {}"
WRONG = (
    ("beat Kelso 4-1", "The 4-2 win takes them to the top."),
    ("lost 2-0 to Kelso", "That 3-0 defeat leaves them in the bottom three."),
    ("drew 1-1 with Kelso", "Sims had put them ahead. The 2-2 draw was their third in a row."),
    ("thrashed Kelso 5-0", "Sims scored twice. The 4-0 rout made it six in a row."),
)
RIGHT = (
    ("beat Kelso 4-1", "The 4-1 win takes them to the top."),
    ("lost 2-0 to Kelso", "That 0-2 defeat leaves them in the bottom three."),
    ("beat Kelso 4-1", "The 4-2 win over Rook in May was closer."),
    ("beat Kelso 4-1", "A 4-2 win would have been enough."),
    ("led Kelso 1-0 at half-time", "The 4-2 win takes them to the top."),
    ("beat Kelso 4-1 and Rook beat Holm 2-0", "The 2-0 win takes Rook to the top."),
    ("won the first leg 4-1", "The 4-2 defeat in the second made no difference."),
)


@pytest.mark.parametrize(("first", "again"), WRONG)
def test_another_result_is_found(first: str, again: str) -> None:
    """With the definite article a result is the one told before."""
    assert [rule for rule, _ in loud(BEFORE.format(first, again))] == ["two-values"]


@pytest.mark.parametrize(("first", "again"), RIGHT)
def test_a_result_of_its_own_passes(first: str, again: str) -> None:
    """The same result, turned round, another match or part of one draws nothing."""
    assert loud(BEFORE.format(first, again)) == []
