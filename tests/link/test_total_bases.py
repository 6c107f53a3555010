"""A share that an amount accounts for is taken of the one total told near."""

import re

import pytest

from factcheck.link.index import Index
from factcheck.link.shares.amounts_and_shares import find_amounts_and_shares
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

OF_A_TOTAL = (
    "The shelter said 1,100 dogs are still homeless, accounting for about {{40|20}}%. In all, "
    "a total of 2,753 dogs came in.",
    "There were 2,000 arrests in total. Some {{500|800}} arrests were of pupils, making "
    "up 25%.",
    "A total of 400 teachers were asked. The 120 nurses among them, representing {{30|13}}%, "
    "agreed.",
)
OF_ANOTHER = (
    "The shelter said 1,100 dogs are homeless, accounting for 20%. A total of 53,000 cats "
    "came.",
    "The 120 nurses, accounting for 30% of the sick, agreed. A total of 90 doctors did not.",
    "The 12 men, up 30%, agreed. A total of 90 men did not.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", OF_A_TOTAL)
def test_a_share_is_held_to_the_total_told_near(draft: str) -> None:
    """The right share of the total draws nothing, a wrong one or a wrong amount a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", OF_ANOTHER)
def test_totals_of_other_things_are_no_bases(draft: str) -> None:
    """A total of other things, a share of something named and a rise are left alone."""
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_amounts_and_shares(Index(reading.article, reading.figures))
    assert [str(one.base) for one in found] == []
