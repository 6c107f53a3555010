"""Dates in the order that the clauses of their sentence tell."""

from datetime import date

import pytest

from factcheck.link.index import Index
from factcheck.link.times.dated_levels import find_ordered_dates
from factcheck.model.relation import Comparison
from factcheck.pipeline import read_source
from factcheck.read.from_text import read_text
from tests.link.drafting import loud


def _orders(text: str) -> list[tuple[str, str]]:
    reading = read_source(read_text(text, "draft.txt", None))
    found = find_ordered_dates(Index(reading.article, reading.figures))
    return [(str(one.greater), str(one.lesser)) for one in found if isinstance(one, Comparison)]


@pytest.mark.parametrize(("draft", "order"), [
    ("The share rose to 63.7 percent in 2018, from 52 percent in 2021.", ("2018", "2021")),
    ("Accounts were at 16.6 million in 2012, up from 15.6 million in 2019.", ("2012", "2019")),
    ("Orr was born in Hull on 3 May 1856 and graduated in 1833.", ("1833", "3 May 1856")),
    ("She had a son in 2017 after leaving in 2041.", ("2017", "2041")),
])  # fmt: skip
def test_the_earlier_of_two_dates_is_told(draft: str, order: tuple[str, str]) -> None:
    """A level before, a birth and a deed that came first have the earlier date."""
    assert _orders(draft) == [order]


@pytest.mark.parametrize("draft", [
    "The share rose to 63.7 percent in 2018, and that of Hull was 52 percent in 2021.",
    "Her mother was born in 1930 and her father in 1925.",
    "The house where he was born in 1849 is theirs since 1740.",
])  # fmt: skip
def test_dates_of_other_things_have_no_order(draft: str) -> None:
    """Other levels, kin and what was held before are left alone."""
    assert _orders(draft) == []


@pytest.mark.parametrize(("draft", "told"), [
    ("In nine months deposits rose to $5.4 billion from $4.9 billion in 2029.", ["2029"]),
    ("Its fleet shrank from 64 ships in 2031 to 48 ships.", ["2031"]),
    ("Deposits will rise to $5.4 billion from $4.9 billion in 2029.", []),
    ("Deposits rose to $5.4 billion from $4.9 billion in 2018.", []),
])  # fmt: skip
def test_a_level_before_is_of_a_date_that_has_come(draft: str, told: list[str]) -> None:
    """What a level rose from lies before the day of publication, unless it is looked for."""
    found = [words for rule, words in loud(draft, date(2023, 4, 3)) if rule == "date-to-come"]
    assert [word for words in found for word in words] == told
