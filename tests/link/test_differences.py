"""Differences: so many more, a gap, a lead, and the two levels that it parts."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.index import Index
from factcheck.link.sums.differences import find_differences
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

PARTED = (
    "Of the nurses, 41% felt safe, {{10|19}} percentage points more than the share of porters "
    "and cleaners who did (31%).",
    "Nurses are {{10|18}} points more likely than porters to feel unsure (37% vs. 27%).",
    "They are now 15 points less likely to agree (52% of nurses vs. {{67%|76%}} of porters).",
    "The council put its estimate at $12 million in May.\n\nOn Friday the mayor said that the "
    "bridge would cost $92 million, or ${{80|86}} million more than the original estimate.",
    "Leeds hold a {{20|12}}-point advantage among the young (55% to 35%).",
    "The gap of seven points between the {{52|59}} percent and the 45 percent is wide.",
    "The mill has 31,000 workers, {{1,500|2,500}} fewer than a year ago, when it had 32,500.",
    "Rates brought in £64 million, £9 million more than in 2019, when they made £{{55|65}} "
    "million.",
    "They raised $37 million, ${{3|8}} million short of their $40 million goal.",
    "Her jump of 6.9 metres was {{0.4|0.9}} metres longer than the 6.5 metres of May.",
    "Orr won 52 percent to 45 percent for Lee, a margin of {{seven|nine}} points.",
    "The school has 640 pupils, {{40|50}} up on the 600 it had last year.",
    "The school has 640 pupils, {{40|50}} up on last year's 600.",
    "The school has 560 pupils, {{40|20}} down on the 600 it had last year.",
    "The school has {{640|460}} pupils, 40 up from 600 last year.",
    "The school has 640 pupils. That is {{40|50}} up on the 600 it had last year.",
    "Its 640 pupils are {{40|60}} up on the 600 of last year.",
    "At 640, the roll is {{40|30}} up on the 600 of last year.",
    "The club sold 640 tickets, {{40|14}} up on its 600 last season.",
    "Revenue was £64 million, {{£4 million|£14 million}} down on the £68 million of 2023.",
    "Revenue was £64 million, {{£4 million|£9 million}} up from £60 million in 2023.",
    "Revenue was £64 million ({{£4 million|£14 million}} down on 2023's £68 million).",
    "At £64 million, revenue is {{£4 million|£9 million}} down on the £68 million of 2023.",
    "Revenue of £64 million was {{£4 million|£9 million}} up on the £60 million of 2023.",
    "Profit reached £3.1 million, {{£0.4 million|£0.9 million}} up on a year earlier, when it "
    "made £2.7 million.",
    "Turnout was 47%, {{seven|five}} points up on the 40% of 2019.",
    "Turnout was 47 per cent, {{three|nine}} percentage points down on 2019's 50 per cent.",
    "The price is $64, {{$4|$14}} up against $60 a year ago.",
    "The noon reading was 14C, {{4C|7C}} up on the 10C of Monday.",
)
NOT_PARTED = (
    "Lee lost the county by 12 percentage points, when 43% of voters were old, 45% young.",
    "It earned 8.7 million tonnes, which when added to imports and set against needs of 14.2 "
    "million tonnes will leave a gap of 1.7 million tonnes.",
    "He was elected with 21 million votes to 15 million, and an electoral margin of 444 to 87.",
    "The best funds gained 19.7% while the worst fell 4.1%, a gap of 23.8 percentage points.",
    "She had a 4 point lead with 30% counted. Yesterday, she had a 5 point lead.",
    "The bus will seat 67 guests, 51 more than the current version of the 747.",
    "Fares rose by $2 million to $5 million.",
    "Schools get 4.5 billion crowns but interest will be 4 billion crowns up from 3 billion.",
    "It had sales of 713 tonnes, down from 717 tonnes, and costs of 720 tonnes down from 729 "
    "tonnes.",
    "The mill has 640 workers, 40 up on the Hill line and 600 in the yard.",
    "The mill has 640 workers. Its 40 shops are up on the 30 of last year.",
    "It has 31,000 workers, 1,500 fewer than in May, when Orr left and sold 40,000 shares.",
    "The mast stands 40 metres above the sea, and the tower is 90 metres high.",
)
_CHOICE = re.compile(r"\{\{(.*?)\|(.*?)\}\}")


@pytest.mark.parametrize("draft", PARTED)
def test_a_difference_is_held_to_the_levels_it_parts(draft: str) -> None:
    """The right difference draws nothing, a wrong one or a wrong level a warning."""
    right, wrong = _CHOICE.sub(r"\1", draft), _CHOICE.sub(r"\2", draft)
    assert (loud(right), loud(wrong) != []) == ([], True)


@pytest.mark.parametrize("draft", NOT_PARTED)
def test_levels_of_other_things_are_left_alone(draft: str) -> None:
    """What a clause, a fall beside a rise or another unit keeps apart is not parted."""
    assert _found(draft) == []


@settings(deadline=None)
@given(st.tuples(*[st.integers(10, 99)] * 3))
def test_which_levels_are_parted_does_not_hang_on_their_values(values: tuple[int, ...]) -> None:
    """The same words give the same proposal, whatever the numbers are."""
    one, two, three = values
    draft = f"Nurses are {one} points more likely than porters to agree ({two}% vs. {three}%)."
    assert _found(draft) == [(f"{two}%", f"{three}%", f"{one} points")]
    draft = f"It cost ${one} million, or ${two} million more than the ${three} million of May."
    assert _found(draft) == [(f"${three} million", f"${one} million", f"${two} million")]


def _found(draft: str) -> list[tuple[str, str, str]]:
    reading = read_source(read_text(draft, "draft.txt", None))
    found = find_differences(Index(reading.article, reading.figures))
    return [(str(one.before), str(one.after), str(one.stated)) for one in found]


@pytest.mark.parametrize(
    ("stated", "told"),
    [("10 cents", False), ("30 cents", True)],
)
def test_cents_part_two_sums_of_dollars(stated: str, told: bool) -> None:
    """So many cents below an estimate of dollars are what parts the two."""
    text = f"It made an adjusted $7.76 a share, {stated} beneath the average estimate of $7.86."
    assert bool(loud(text)) == told


def test_a_deficit_compared_with_is_a_level() -> None:
    """A deficit that "from" or "with" leads to parts no two other levels."""
    text = (
        "The surplus narrowed to $419m in May from $679m in April, compared with a deficit of "
    )
    assert loud(text + "$112m a year before.") == []
