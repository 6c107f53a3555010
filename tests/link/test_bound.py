"""Announced lists, lengths of time and ages are bound by their words, whatever the wording."""

from datetime import date

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.link.binder.lists import bind_lists
from factcheck.link.binder.passages import Passages
from factcheck.link.binder.times import bind_times
from factcheck.model.span import Span
from tests.link.drafting import loud, read

DAY = date(2024, 5, 2)

LISTS = [
    "Police held {} men over the raid: Al Orr, Bo Lund and Cy Dent.",
    "Police held {} men – Al Orr, 41, Bo Lund (19) and Cy Dent, of no fixed home – on Monday.",
    "Al Orr, Bo Lund and Cy Dent are the {} accused.",
    "They named the {} men as Al Orr, who drove, Bo Lund, who kept watch, and Cy Dent.",
    "There were {} causes of the delay: a cracked beam, rain and a lack of cash.",
    "The crew consisted of {} men, Al Orr, Bo Lund and Cy Dent.",
    "The {} causes were:\n\n- a cracked beam\n\n- rain\n\n- a lack of cash",
    "Buses will stop in Hurn, Lisse and Ostby. In all {} villages there were protests.",
]
TIMES = [
    "The kiln was lit in 1993 and put out in 2024. It had burned for {} years.",
    "From 1993 to 2024, {} years, the kiln burned.",
    "The kiln, lit in 1993, went out {} years later, in 2024.",
    "The kiln was lit in 1993. It went out in 2024. In those {} years it made bricks.",
    "Between 1993 and 2024 the kiln burned for {} years.",
    "The kiln was lit {} years ago, in 1993.",
    "The kiln was lit in 1993. That was {} years ago.",
    "It is {} years since the kiln was lit in 1993.",
    "Friday is the {}st anniversary of the lighting of the kiln in 1993.",
]
AGES = [
    "Ann Orr, born in 1931, died in 2019 at the age of {}.",
    "Ann Orr died in 2019, aged {}. She was born in 1931.",
    "Born in 1931, Ann Orr was {} when she died in 2019.",
]


@pytest.mark.parametrize("draft", LISTS)
def test_an_announced_number_is_the_number_of_the_listed(draft: str) -> None:
    """Three listed are three announced, and no other number."""
    assert loud(draft.format("three"), DAY) == []
    assert ["announced-count"] == [rule for rule, _ in loud(draft.format("five"), DAY)]


@pytest.mark.parametrize("draft", TIMES)
def test_a_length_is_the_time_between_its_ends(draft: str) -> None:
    """Thirty-one years lie between 1993 and 2024, and no other number."""
    assert loud(draft.format(31), DAY) == []
    assert ["years-elapsed"] == [rule for rule, _ in loud(draft.format(41), DAY)]


@pytest.mark.parametrize("draft", AGES)
def test_an_age_is_the_years_since_birth(draft: str) -> None:
    """Whoever was born in 1931 was 88 in 2019."""
    assert loud(draft.format(88), DAY) == []
    assert ["age-and-birth"] == [rule for rule, _ in loud(draft.format(78), DAY)]


@pytest.mark.parametrize(
    "draft",
    [
        "The 14 rooms were shut, and Hurn and Lisse lost 14 beds. Three were moved.",
        "The bank gave four loans, including those to Hurn, Lisse and Ostby.",
        "He was jailed in 2009 for 12 years and left in 2017.",
        "The ten-year bond of 2019 was sold in 2021.",
        "The club, founded in 1990, has a 100-year-old rival.",
        "Ann Orr, born in 1931, had a son, Bo, who was 20 in 2019.",
    ],
)
def test_other_numbers_are_left_alone(draft: str) -> None:
    """Open lists, terms, other things and other people bind nothing that is loud."""
    assert loud(draft, DAY) == []


def _proposed(draft: str) -> list[tuple[str, dict[str, list[int]]]]:
    """Return the equation and the places by slot of what is proposed; values left out."""
    reading = read(draft, DAY)
    passages = Passages(reading.article, reading.figures)
    found = []
    for proposal in (*bind_lists(passages), *bind_times(passages)):
        slots = {
            name: [item.start if isinstance(item, Span) else item.span.start for item in slot]
            for name, slot in proposal.slots.items()
        }
        found.append((proposal.equation, slots))
    return found


@settings(deadline=None)
@given(first=st.integers(1900, 1999), last=st.integers(2000, 2023), length=st.integers(20, 99))
def test_what_is_proposed_for_a_time_never_depends_on_a_value(
    first: int, last: int, length: int
) -> None:
    """Other years and lengths of the same shape are bound alike."""
    draft = (
        "Born in {}, Ann Orr was {} when she died in {}.\n\n"
        "The kiln was lit in {}. It went out in {}. In those {} years it made bricks."
    )
    told = draft.format(first, length, last, first, last, length)

    assert _proposed(draft.format(1950, 55, 2010, 1950, 2010, 55)) == _proposed(told)


@settings(deadline=None)
@given(number=st.integers(20, 99))
def test_what_is_proposed_for_a_list_never_depends_on_its_number(number: int) -> None:
    """Whatever number is announced, the same listing is proposed for it."""
    draft = "Police held {} men over the raid: Al Orr, Bo Lund and Cy Dent. All fled."

    assert _proposed(draft.format(33)) == _proposed(draft.format(number))
