"""An amount that is told with its share, and the base of both."""

import re

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.shares.amounts_and_shares import find_amounts_and_shares
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

TOLD_TWICE = (
    "Clerks found 372 faults among 14.6 million votes, or {{0.0025%|0.025%}}.",
    "In all, 39,305 patients had the operation, and 6,380 ({{16.2|12.6}} percent) came back.",
    "The bank held $11 million - less than {{0.5|0.1}} percent - of its $2.44 billion loans.",
    "Of the 863 people who met the man, only two, or {{0.23%|2.3%}}, fell ill.",
    "The court dropped 849 cases since July, or about {{34%|54%}} of the 2,526 cases in Hull.",
    "Hull has 144,000 wells, of which nearly 40,000, or {{28|82}} percent, are idle.",
    "There were 520,000 arrests last year, which is about {{one-third|one-fifth}} of the 1.6 "
    "million arrests of 2000.",
    "Half of the eight ships sank. The yard sold {{one-third|half}} of its 60 boats, or 20.",
    "Its value of $19 billion is {{less than|more than}} half its $44 billion value in 2005.",
    "Roads took {{28|82}} percent of the 800 million crowns it spent -- or 224 million crowns.",
)
OF_THOSE_TOLD = (
    "Of these, 346, or {{one in four|one in five}}, led to a charge.",
    "Of these 346 ({{one in four|one in three}}) led to a charge.",
    "Of those burglaries, 346 — {{one in four|one in five}} — led to a charge.",
    "Out of these, 346, or {{25 per cent|20 per cent}}, led to a charge.",
    "Of that total, 346, or {{one quarter|one fifth}}, led to a charge.",
    "Of this figure, 346, or {{25%|52%}}, led to a charge.",
    "From these, {{346|463}}, or one in four, led to a charge.",
    "Of the burglaries, 346, or {{one in four|one in five}}, led to a charge.",
    "Only 346 of them, or {{one in four|one in five}}, led to a charge.",
    "Just 346, or {{one in four|one in eight}}, led to a charge.",
    "Just 346 (about {{25 per cent|35 per cent}}) led to a charge.",
    "In 346 of these cases, or {{one in four|one in five}}, a charge was brought.",
    "A charge was brought in 346 of them, {{one in four|one in five}}.",
    "{{One in four|One in five}} of these, or 346, led to a charge.",
    "{{One in four|One in five}} of them (346) led to a charge.",
    "{{One in four|One in five}}, or 346, led to a charge.",
    "{{A quarter|A fifth}} of them, or 346, led to a charge.",
)
IN_THE_SENTENCE = (
    "Of the 1,384 burglaries recorded, 346, or {{one in four|one in five}}, led to a charge.",
    "Among the 1,384 burglaries, 346, about {{one in four|one in five}}, led to a charge.",
    "It had 1,384 burglaries, of which 346, or {{one in four|one in five}}, led to a charge.",
    "It had 1,384 burglaries, 346 of which, or {{one in four|one in five}}, led to a charge.",
    "{{One in four|One in five}} of the 1,384 burglaries, or 346, led to a charge.",
)
NOT_OF_THOSE_TOLD = (
    "Lamis is one of 229 patients. Almost 4,900 patients - 35% of those who asked - left.",
    "Some 24 people were there. It had at most 80 passengers, half of whom wore a mask.",
    "It had 1,384 burglaries. The town has 346 shops, or one in five of the county's.",
    "Some 300,000 came first. Then 120,000 others came, one in four of whom were old.",
    "Farms grew 15 million pumpkins. Orr sells two million, half of them to one chain.",
    "In Holm there are 340 empty places in year 7, one in five.",
    "It had 1,384 burglaries and 98 fires. Of these, 346, or one in five, led to a charge.",
    "Officers recorded 1,384 burglaries. One in five homes was hit, and 346 people moved out.",
)
NOT_TOLD_TWICE = (
    "Shares rose $2, or 4 percent, to $52.",
    "Some 40 (20%) of the men came, and 30 women.",
    "Its 48 percent stake in the bank, one of four in town, was sold.",
    "The firm cut its stake to 157,500 shares, or 3.8 percent, from 246,500 shares.",
    "Sales were £27 million. Tea took £5 million, or 31% of the total.",
    "The two unions represent half of the 5 million workers.",
    "Debt was $40 million, a fall of $460 million, or 92 percent.",
    "Profit was $60 million on sales of $456 million, 28 percent of the group's.",
    "He held 101,300 shares, or 9 percent of all, following purchases of 12,500 shares.",
    "Lee holds 4,100 bonds. Orr holds 1,480 shares, or 16% of the total outstanding.",
    "Half of the eight passengers, of two dozen, wore a mask.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", TOLD_TWICE)
def test_a_share_is_what_its_amount_makes_of_the_base(draft: str) -> None:
    """The right share draws nothing, another draws a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", [
    *("Officers recorded 1,384 burglaries. " + told for told in OF_THOSE_TOLD), *IN_THE_SENTENCE
])  # fmt: skip
def test_an_amount_and_its_share_are_of_those_told_before(draft: str) -> None:
    """Words that take up what was counted, or leave out its noun, make it the base."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", NOT_OF_THOSE_TOLD)
def test_a_share_of_others_is_not_of_those_told_before(draft: str) -> None:
    """A clause that says who, another noun, or two counts before leave the base open."""
    assert _found(draft) == []


@pytest.mark.parametrize("draft", NOT_TOLD_TWICE)
def test_changes_and_shares_of_other_things_are_left(draft: str) -> None:
    """A change, another base and a stake in something are no share of the amount's base."""
    assert _found(draft) == []


@given(st.tuples(st.integers(2, 99), st.integers(20, 899), st.integers(20, 899)))
def test_what_is_told_twice_does_not_hang_on_values(values: tuple[int, ...]) -> None:
    """The same words give the same share, base and amount, whatever the numbers are."""
    share, amount, base = values
    draft = f"Hull closed {amount} shops, or {share} percent, of the {base} it had."
    assert _found(draft) == [(f"{share} percent", str(base), str(amount))]


def _found(draft: str) -> list[tuple[str, str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_amounts_and_shares(Index(reading.article, reading.figures))
    return [(each.share.text, each.base.text, each.amount.text) for each in found]
