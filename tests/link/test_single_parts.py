"""Small totals that are shared out one by one."""

import pytest

from tests.link.drafting import loud

RIGHT = (
    "The firm is owned by two consortia, one French and one Italian.",
    "It carries two extra sensors, one detecting depth and one detecting focus.",
    "The dead include three Syrians, one Dane and one Pole.",
    "Two of the men, one of them a guard and one of them a cook, got away.",
)
WRONG = (
    "The firm is owned by three consortia, one French and one Italian.",
    "It carries four extra sensors, one detecting depth and one detecting focus.",
)


@pytest.mark.parametrize("text", RIGHT)
def test_as_many_as_told_pass(text: str) -> None:
    """A total that its parts make one by one draws nothing loud."""
    assert loud(text) == []


@pytest.mark.parametrize("text", WRONG)
def test_more_or_fewer_than_told_are_found(text: str) -> None:
    """A total that its parts do not make is told."""
    assert loud(text) != []
