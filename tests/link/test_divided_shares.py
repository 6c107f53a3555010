"""Percentages that owners, answers and two sides share out of one whole."""

import re

import pytest

from factcheck.link.index import Index
from factcheck.link.shares.divided_shares import find_divided_shares
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

DIVIDED = (
    "The yard is owned {{51|15}} percent by Orr and 49 percent by Lee.",
    "Orr will own {{20|40}} percent of the yard while Lee will own 80 percent.",
    "In the poll {{32|52}} percent backed it, 30 percent did not and 38 percent were unsure.",
    "They voted {{50.3|53.3}} percent for and 49.7 percent against.",
    "Of the land, {{81.2|71.2}} percent was forest, 13.5 percent pasture and 5.3 percent was "
    "other land.",
    "Some {{62|52}} percent of the fleet were lorries, 30 percent vans and 8 percent others.",
    "The flock was {{61.5|71.5}} percent ewes, 30.2 percent lambs and 8.3 percent other sheep.",
    "Orr took {{42|62}} percent of the vote, Lee 31 percent and Holm 12 percent.",
    "The Greens won {{42|52}}% of the vote, with Reform on 35% and the Moderates on 19%.",
    "Lee had {{54|74}} percent of the votes to Ms. Orr's 43 percent.",
    "Orr got {{51|61}}% of ballots cast, compared to Mr. Lee's 46%.",
    "Of 900 adults asked, {{58|85}} percent said they opposed the wall while 40 percent "
    "favored it.",
    "Some {{51|61}}% of voters approve of the mayor, and 46% disapprove.",
    "{{80|98}} percent of homes would see a tax cut, while 5 percent would see an increase.",
)
APART = (
    "Orr has a 40 percent stake in the yard while Lee has a 75 percent stake in the dock.",
    "While 61 percent of men agree, most women (73 percent) and boys (60 percent) do not.",
    "Prices rose 61 percent for milk and 73 percent for bread.",
    "The rest is owned 30 percent by Orr and 20 percent by Lee.",
    "Some 60 percent were women, 45 percent married and 30 percent had other jobs.",
    "Of the land, 60 percent was dry, 45 percent steep and 30 percent other than flat "
    "was sold.",
    "Orr took 62 percent of the vote in Holm, Lee 45 percent in Ashby.",
    "With 98% of ballots counted, Orr had 87% of the vote, and Lee 9%.",
    "Orr won 62 percent of the vote, up from the 58 percent of Lee, and Holm lost.",
    "Orr won 62 percent of the white vote, and Lee 81 percent of the black vote.",
    "Some 79 percent of Whigs approved of it, while 52 percent of Tories disapproved.",
    "Most Whigs (76 percent) opposed it, but a majority of Tories (57 percent) supported it.",
    "Some 70 percent of them bought shares and 60 percent sold theirs.",
    "The Centre rose to 61 percent in March and 65 percent backed it in May.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", DIVIDED)
def test_shares_of_one_whole_make_no_more_than_it(draft: str) -> None:
    """The right shares draw nothing, one that does not fit draws a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", APART)
def test_shares_of_other_things_need_not_make_a_whole(draft: str) -> None:
    """Nothing is wrong with shares of two firms, of two groups, or of what is left."""
    assert loud(draft) == []


def test_owners_of_what_is_left_do_not_own_all() -> None:
    """“The rest” is less than the whole."""
    reading = read_source(read_text(APART[3], "draft.txt", None))
    found = find_divided_shares(Index(reading.article, reading.figures))
    assert [each.closed for each in found] == [False]
