"""Movements: two levels that words of direction put in order, whatever the levels are."""

import re

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.changes.movements import find_movements
from factcheck.link.index import Index
from factcheck.model.relation import Movement
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

# The level before is marked {<, the level after {>; what stands between changes nothing.
TOLD = [
    "The fee is {>$48}, up from {<$31}.",
    "The town raised {>£5 million}: £3 million from tax and £2 million from fees, up from "
    "{<£4 million} last year.",
    "The rate averaged {>4.27 percent} in the week to 7 October, down from the previous "
    "week's {<4.32 percent}.",
    "The chain cut its forecast for openings to {>1,175} for fiscal 2008, from {<1,600}.",
    "Exports slipped to {>148,000 tonnes} in the first two months of 2017 from about "
    "{<220,000 tonnes} a year earlier.",
    "The share rose to {>63.7 percent} in 2018, from {<52 percent} in 2015.",
    "The number of accounts has risen to {>83.9 million} (as of August) from {<69 million}.",
    "Health gets {>2.7 trillion} shillings, a slight rise from {<2.5 trillion} in 2020.",
    "Quarterly revenue was {>$318m} (£260m), 44% down on {<$565m} a year earlier.",
    "The stock fell to {>$5.56} in late trading from a close of {<$6.16}.",
    "Its shares fell to {>$18.75} after closing trade in Hull at {<$19.22}.",
    "Payments will be {>4 trillion shillings} up from {<3 trillion shillings} last year.",
    "The fleet will shrink from {<94} jets to {>61} by June.",
    "Its debt stands at {>$90 billion}, having fallen from {<$110 billion}.",
    "Works gets {>5.8 trillion} shillings. This is a drop from {<6.4 trillion} in 2019.",
    "The rent is {>£1,056} a month, up from {<£917} a year ago.",
    "Traffic fell (from {<33.7 million} visits to {>27.1 million}).",
    "Profit was {>£67.5 million} in May, which was up on its forecast of {<£64.6 million}.",
    "The wage is {<£9.50} an hour. This will rise to {>£10.42} in April.",
    "The rate stood at {<4.2%} in May. By July it had fallen to {>3.8%}.",
    "Sales peaked in 2013 at {<£283m} and fell to {>£249m} in 2014.",
    "The rate, which stood at {<8.75 percent} in May, has fallen to {>7.75 percent}.",
    "They saw growth of {>15.1 percent} in May, down from {<15.5 percent} growth in June.",
    "The share stood at {>14.6 percent} in May. It is up from a low, but it’s still down "
    "from the March high of {<21.8 percent}.",
    "There were {<410} cases in May and this rose to {>480} in June.",
    "More than {>4,400} fires have burned so far, up from {<3,800} at this time last year.",
]
DRAFTS = [re.sub(r"\{[<>]([^}]*)\}", r"\1", text) for text in TOLD]


def _found(text: str) -> list[Movement]:
    reading = read_source(read_text(text, "draft.txt", None))
    return list(find_movements(Index(reading.article, reading.figures)))


def _moves(text: str) -> list[tuple[str, str]]:
    return [(str(one.before), str(one.after)) for one in _found(text)]


@pytest.mark.parametrize("marked", TOLD)
def test_times_brackets_and_nouns_do_not_part_two_levels(marked: str) -> None:
    """The level before and the level after are found over all that stands between."""
    start, end = (re.search(rf"\{{{side}([^}}]*)\}}", marked).group(1) for side in "<>")  # type: ignore[union-attr]

    ((before, after),) = _moves(re.sub(r"\{[<>]([^}]*)\}", r"\1", marked))

    assert (before.startswith(start), after.startswith(end)) == (True, True)


def test_an_amount_told_once_more_moves_with_its_own_like() -> None:
    """Profits and profits a share are two movements of one sentence."""
    moves = _moves(
        "Profit tumbled to $136.1 million, or 20 cents per share, from $286.2 million, or "
        "43 cents a share, a year ago."
    )

    assert moves == [
        ("$286.2 million", "$136.1 million"), ("43 cents a share", "20 cents per share")
    ]  # fmt: skip


@pytest.mark.parametrize("draft", [
    "He came up from third place.",
    "The loss was $5m, down from $3m.",
    "Sales rose 4 percent while costs went to $12 million from a loan.",
    "The board revised down the gains, from 157,000 to 133,000.",
    "They gave up 275 yards on 53 plays.",
    "Speeds fall to 75 km/h for cars, while trucks keep to 60 km/h from 2026.",
    "It moved to a 12-hour day, up from a 40-hour week.",
    "They spend £10 on one loaf and up to £4 on another.",
    "The rate was 4.2% in Hull and 3.9% in York. It fell to 3.1%.",
])  # fmt: skip
def test_other_words_move_nothing(draft: str) -> None:
    """Losses, places, other clauses and two directions at once are left alone."""
    assert _moves(draft) == []


@settings(deadline=None)
@given(st.sampled_from(DRAFTS), st.integers(min_value=1, max_value=9))
def test_a_movement_knows_no_value(draft: str, digit: int) -> None:
    """Another first digit of every number leaves the same movements in the same places."""
    mixed = re.sub(r"(?<![\d.,])\d(?!\d{3}\b)(?=[\d.,]*\b)", str(digit), draft)

    there, here = (
        [(one.before.span, one.after.span) for one in _found(text)] for text in (draft, mixed)
    )

    assert there == here


def test_a_bracket_moves_by_its_own_words() -> None:
    """Levels of one bracket are held against each other, not against the next bracket's."""
    moves = _moves("The worst are Ohio (11.7%, down from 13.1%) and Utah (8.2% up from 7.6%).")

    assert moves == [("13.1%", "11.7%"), ("7.6%", "8.2%")]


@pytest.mark.parametrize(
    "draft",
    [
        "The jobless rate slipped to 8.9 percent last month, from 8.8 percent in February.",
        "Those under 30 rose from 18% to 17% of voters.",
        "The average loan is at 5.8%, up from around 5.93% at the end of March.",
        "At least 78 pupils had been hurt, up from 92 in the spring.",
        "There have been more than 4,400 fires so far this year, up from 8,300 a year ago.",
        "Fewer than 600 were sold, down from 400 the year before.",
        "Their share fell from about 15 percent to about 20 percent.",
        "Its air quality index dropped from 265 to 319.",
        "Stone prices dropped from $78 to $300 per carat.",
    ],
)
def test_a_way_that_no_rounding_or_hedge_allows_is_told(draft: str) -> None:
    """Rounding turns no order round, and a hedge reaches no farther than readers expect."""
    assert [rule for rule, _ in loud(draft)] == ["direction-of-change"]


@pytest.mark.parametrize(
    "draft",
    [
        "The jobless rate edged up to 8.8 percent last month, from 8.8 percent in February.",
        "At least 78 pupils had been hurt, up from 77 in the spring.",
        "More than 4,400 fires have burned, up from 4,450 a year ago.",
        "It cost $9.99, up from a flat $10 deal with fees of $1.",
        "Their share rose from about 14 percent to about 15 percent.",
    ],
)
def test_a_way_that_rounding_or_a_hedge_allows_passes(draft: str) -> None:
    """Where some value that the words allow goes the way they tell, nothing is said."""
    assert loud(draft) == []
