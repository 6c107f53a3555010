"""Averages, differences, shares, multiples, durations and ranges, right and wrong."""

import re
from datetime import date

import pytest

from tests.link.drafting import loud

DAY = date(2021, 6, 10)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")
# {{right|wrong}} marks the figure and what an error makes of it.
AVERAGES = (
    "The school spent ${{90,000|60,000}} on 300 laptops at $300 apiece.",
    "Farmers lost 3,000 cows worth $900 each, a loss of ${{2.7|7.2}} million.",
    "The crew laid 12 kilometres of pipe in 48 days, {{250|450}} metres a day.",
    "The firm will hire 1,200 people over four years, {{300|3,000}} a year on average.",
    "The museum drew 730,000 visitors last year, {{2,000|20,000}} a day on average.",
)

SHARES = (
    "A third of the {{900|600}} seats, 300, were empty.",
    "Half of the 84 patients, {{42|24}}, recovered.",
    "The tax, 20 percent of a £50,000 salary, comes to £{{10,000|19,000}}.",
    "An 8 percent stake in the $500 million firm is worth ${{40|90}} million.",
    "He spends {{30|60}} percent of his pay on food: $900 of a monthly $3,000.",
    "Turnout was {{60|90}} percent, with 48,000 of 80,000 voters casting ballots.",
    "One in {{four|nine}} of the 2,000 patients, 500, was a smoker.",
    "Of the 5,000 tested, 500 were infected, one in {{10|50}}.",
    "Output was 400 tons, half the {{800|1,800}} tons of 2015.",
    "The prize is $3 million, double last year's ${{1.5|2.5}} million.",
)
# Shares of something else than the other figures of the sentence.
OTHER_SHARES = (
    "A third of the flats are empty, while 600 of the 900 shops have closed.",
    "Some 20 percent of a £50,000 salary goes on rent, up from £8,000 in 2015.",
    "Half of the 84 patients recovered and 24 were sent home.",
    "He gave 10 percent of the $900 to his son and $200 to his aunt.",
)

TIMES = (
    "He was charged in October 2018, {{20|60}} months before the verdict in June 2020.",
    "The talks opened on 4 May and closed {{nine|19}} days later, on 13 May.",
    "The war ran from 1936 to 1939. It lasted {{three|eight}} years.",
    "He was jailed in 2009 for {{eight|18}} years and freed in 2017.",
    "She joined in 1998 and retired in 2020 after {{22|32}} years.",
    "The work will take {{four|nine}} years and be done in 2025.",
)
# Lengths that run from or to something else than the dates beside them.
OTHER_TIMES = (
    "He was jailed in 2009 for eight years and died in 2011.",
    "He joined in 1998 and in 2020 married after 12 years of courtship.",
    "She was elected in 2010, three years after her father, who served until 1999.",
)

RANGES = (
    "Prices run from ${{20|200}} to $90.",
    "The shares rose as high as $54 and closed at ${{52|56}}.",
    "The stock fell as low as $41.20 before closing at ${{42.10|40.10}}.",
    "The winners were aged from {{18|81}} to 34.",
    "The shares, which traded between $30 and $35, closed at ${{33|38}}.",
    "Salaries start at £{{21,000|71,000}} and go up to £45,000.",
    "Temperatures of {{300|5,000}} to 3,000 degrees melt the rock.",
)
# Two amounts that no words put in order.
OTHER_RANGES = (
    "The shares rose as high as $54 on Monday and closed at $56 on Friday.",
    "Prices fell from $90 to $40.",
    "The motion passed by a vote of 32 to 20.",
    "The fare was cut, at £9 to £7 for a child.",
)

DIFFERENCES = (
    "Women outnumbered men by {{1,200|2,100}}, with 6,200 women and 5,000 men.",
    "Smith won 51,000 votes to 46,000 for Jones, a lead of {{5,000|15,000}}.",
    "It was 41.2C (106.2F) at noon, {{2.1|5.1}}C above the old record of 39.1C.",
    "The mast is 310 metres high, {{40|14}} metres higher than the tallest at 270 metres.",
    "Sales rose to $5.1 billion from $4.6 billion. Analysts had expected $4.9 billion, which "
    "the firm beat by ${{200|900}} million.",
)


@pytest.mark.parametrize("sentence", AVERAGES)
def test_an_average_is_held_to_its_total_and_count(sentence: str) -> None:
    """What each gets times their number is the total, wherever the three stand."""
    assert _drawn(sentence) == ([], True)


@pytest.mark.parametrize("sentence", SHARES)
def test_a_share_is_held_to_its_base_and_amount(sentence: str) -> None:
    """A share of a base gives the amount, whichever of the three comes first."""
    assert _drawn(sentence) == ([], True)


@pytest.mark.parametrize("sentence", OTHER_SHARES)
def test_shares_of_other_things_are_left_alone(sentence: str) -> None:
    """Two amounts beside a share are not always its base and what it makes."""
    assert loud(sentence, DAY) == []


@pytest.mark.parametrize("sentence", TIMES)
def test_a_length_of_time_is_held_to_its_dates(sentence: str) -> None:
    """Two dates fix the time between them, counted with both ends or one."""
    assert _drawn(sentence) == ([], True)


@pytest.mark.parametrize("sentence", OTHER_TIMES)
def test_lengths_of_other_times_are_left_alone(sentence: str) -> None:
    """A length beside two dates may run between others."""
    assert loud(sentence, DAY) == []


@pytest.mark.parametrize("sentence", RANGES)
def test_ends_that_words_put_in_order_are_in_order(sentence: str) -> None:
    """A range runs from its low end to its high, and a close lies within the day's."""
    assert _drawn(sentence) == ([], True)


@pytest.mark.parametrize("sentence", OTHER_RANGES)
def test_ends_in_no_order_are_left_alone(sentence: str) -> None:
    """Falls, votes and another day's high are no ranges."""
    assert loud(sentence, DAY) == []


@pytest.mark.parametrize("sentence", DIFFERENCES)
def test_a_difference_is_held_to_its_two_levels(sentence: str) -> None:
    """A lead, a gap or what one beats another by is the difference of the two."""
    assert _drawn(sentence) == ([], True)


def _drawn(sentence: str) -> tuple[list[tuple[str, tuple[str, ...]]], bool]:
    """Return what the right sentence draws and whether the wrong one draws anything."""
    right, wrong = _CHOICE.sub(r"\1", sentence), _CHOICE.sub(r"\2", sentence)
    return loud(right, DAY), bool(loud(wrong, DAY))
