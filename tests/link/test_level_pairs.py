"""Levels that the words set side by side are of one magnitude, in many wordings."""

import re

import pytest

from tests.link.drafting import loud

WRONG = [
    "The utility had sales of [$4.7 billion] against [$4.2 million] a year before.",
    "Loans abroad came to [216.7 billion crowns] at the end of May against [212.9 million] "
    "at the end of March.",
    "Revenue was [£3.14 billion], compared with [£3.02 million] in the year before.",
    "The fund's assets rose to [$63.9 billion] from [$58.9 million] a year earlier.",
    "Exports of lorries dropped to [7,100] from [8.300] a year before.",
    "Tram sales fell to [15.269] units from [16,414] in the first half.",
    "The lender earned [A$690 million] in the half, down from [A$767] a year ago.",
    "Imports went from [2.4 million tonnes] to [2.6 tonnes] within a year.",
    "The port will load [2.9 million tonnes] this year. Its target was [2.8 tonnes].",
]
RIGHT = [
    "The utility had sales of $4.7 billion against $4.2 billion a year before.",
    "The utility had sales of $4.7 billion, compared with a loss of $4.2 million.",
    "It earned $98 million, or $0.63 a share, compared with $97 million, or $0.65 a share.",
    "Income rose to 4.26 from 3.99 billion crowns.",
    "Her salary was raised to $1.75 million from $1.",
    "The firm made a net loss of 2 million won, compared to a 2.6 billion won profit.",
    "The company grew into a $120 billion empire from a $128 workshop in 1939.",
    "They sold $37 million of stock at prices ranging from $24.40 to $28.40.",
    "The forecast was cut to 1.5/2.0 million bags from 2.0/2.5 before.",
    "Of the fund, 14 farms got help from 14.5 million crowns.",
    "She bought 15 firms and lifted sales from 18.5 million to 309 million crowns.",
    "The mill used 1.2 tonnes of yeast a day. The country grew 1.4 million bags of wheat.",
]


@pytest.mark.parametrize("draft", WRONG)
def test_a_level_of_another_magnitude_is_told(draft: str) -> None:
    """Digits alike and a thousand times apart: a word of magnitude or a mark is wrong."""
    marked = sorted(re.findall(r"\[(.+?)\]", draft))
    plain = draft.replace("[", "").replace("]", "")

    found = [(rule, sorted(words)) for rule, words in loud(plain)]

    assert found == [("missing-magnitude-word", marked)]


@pytest.mark.parametrize("draft", RIGHT)
def test_levels_that_may_be_apart_are_not(draft: str) -> None:
    """Another noun, another rate, a scale told once and true growth are left alone."""
    assert loud(draft) == []
