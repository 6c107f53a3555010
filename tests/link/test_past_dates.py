"""Past dates: told as past, they had come by the day of publication."""

import re
from datetime import date

import pytest
from hypothesis import given, strategies as st

from factcheck.link.index import Index
from factcheck.link.times.past_dates import codes, find_past_dates, is_dated
from factcheck.model.article import Published
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud

DAY = date(2024, 5, 1)
PAST = [
    "The mill was built in {} and burned down twice.",
    "He was elected mayor in {}, the council's records show.",
    "She died in {} after a long illness.",
    "The footage was filmed at a rally in Nevada in {}.",
]
AHEAD = [
    "The mill will be pulled down in {}.",
    "The government wants to end coal power by {}.",
    "The bonds mature in {}.",
    "The plant is expected to open in {}.",
]


def _index(text: str) -> Index:
    reading = read_source(read_text(text, "draft.txt", Published(DAY, "the test")))
    return Index(reading.article, reading.figures)


@pytest.mark.parametrize("draft", PAST)
def test_a_date_told_as_past_had_come(draft: str) -> None:
    """A year of the future in words of the past is found, one of the past is not."""
    wrong = [rule for rule, _ in loud(draft.format(2041), DAY)]
    right = [rule for rule, _ in loud(draft.format(2014), DAY)]

    assert (wrong, right) == (["date-to-come"], [])


@pytest.mark.parametrize("draft", AHEAD)
def test_a_date_told_as_to_come_is_left_alone(draft: str) -> None:
    """What lies ahead may lie in any year."""
    assert list(find_past_dates(_index(draft.format(2041)))) == []


@given(st.sampled_from(PAST + AHEAD), st.integers(1500, 2099), st.integers(1500, 2099))
def test_a_proposal_knows_no_year(draft: str, one: int, other: int) -> None:
    """Another year leaves every code as it is."""
    first, second = (
        [sorted(codes(figure)) for figure in _index(draft.format(year)).figures
         if is_dated(figure)]
        for year in (one, other)
    )  # fmt: skip

    assert first == second
    assert not any(re.search(r"\d\d", code) for each in first for code in each)
