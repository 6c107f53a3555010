"""Figures whose own words point back to an earlier one."""

import pytest

from factcheck.link.index import Index
from factcheck.link.pointed_back import find_pointed_back
from tests.link.drafting import read


def pointed(draft: str) -> list[tuple[str, str]]:
    """Return the pairs of a figure and the one that its words point back to."""
    found = read(draft)
    pairs = find_pointed_back(Index(found.article, found.figures))
    return [(pair.first.text, pair.second.text) for pair in pairs]


@pytest.mark.parametrize("number", ["5,000", "3,800", "40,000"])
def test_the_actual_number_is_the_earlier_one(number: str) -> None:
    """Whatever it is, "the actual number" tells the quantity told before."""
    draft = f"Some 3,800 soldiers were sent. The actual number tops {number}, officials said."

    assert pointed(draft) == [("3,800", number)]


def test_a_toll_of_another_day_is_another_number() -> None:
    """A number told as of a day does not tell the earlier one again."""
    draft = "Some 38 people died in the flood. The number stood at 52 on Monday."

    assert pointed(draft) == []
