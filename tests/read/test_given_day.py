"""A day as an editor types it."""

import re
from datetime import date

import pytest

from factcheck.read.publication import given_day


@pytest.mark.parametrize(
    "text",
    [
        "2026-11-28", "20261128", "2026/11/28", "2026-11-28T10:00Z", "28 November 2026",
        "28 nov, 2026", "28-Nov-2026", "28th of November 2026", "the 28th of November, 2026",
        "Nov 28, 2026", "Nov. 28, 2026", "November 28th 2026", "Saturday, 28 November 2026",
        "28/11/2026", "11/28/2026", "28.11.2026", "28-11-2026", " 28 November 2026 ",
    ],
)  # fmt: skip
def test_one_day_in_many_writings(text: str) -> None:
    """Each writing is the one day."""
    assert given_day(text) == date(2026, 11, 28)


def test_numbers_of_one_month_and_day() -> None:
    """Where day and month are one number their order is no question."""
    assert given_day("4/4/2026") == date(2026, 4, 4)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("3/4/2026", "may be 4 March or 3 April; write 2026-03-04 or 2026-04-03"),
        ("28/11/26", "write the year in four digits"),
        ("Monday 28 November 2026", "that day is a Saturday"),
        ("28 November", "the year is missing; write it as 2026-11-28 or 28 November 2026"),
        ("Nov. 28", "the year is missing; write it as 2026-11-28 or 28 November 2026"),
        ("31 November 2026", "there is no such day"),
        ("Feb. 30, 2026", "there is no such day"),
        ("2026-02-30", "there is no such day"),
        ("31/11/2026", "there is no such day"),
        ("November 2026", "not a date; write it as 2026-11-28 or 28 November 2026"),
        ("today", "not a date; write it as 2026-11-28 or 28 November 2026"),
        ("28 to 30 November 2026", "not a date; write it as 2026-11-28 or 28 November 2026"),
        ("1 May 2026, 2 June 2026", "not a date; write it as 2026-11-28 or 28 November 2026"),
        ("tomorrow", "not a date; write it as 2026-11-28 or 28 November 2026"),
        ("", "not a date; write it as 2026-11-28 or 28 November 2026"),
    ],
)
def test_what_is_no_day_is_told(text: str, told: str) -> None:
    """What is wrong is told in a line, with a writing that is right."""
    with pytest.raises(ValueError, match=re.escape(told)):
        given_day(text)


def test_today_and_yesterday() -> None:
    """Where it is known which day is today, so is yesterday; no file may say either."""
    assert given_day("today", today=date(2026, 3, 1)) == date(2026, 3, 1)
    assert given_day("Yesterday", today=date(2026, 3, 1)) == date(2026, 2, 28)
