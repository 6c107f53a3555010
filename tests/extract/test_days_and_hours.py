"""Dates, hours and times run, in the forms that news writes them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.extract import extract
from factcheck.units import quantify
from tests.extract.made import found, only, story, words

HOURS = [
    ("It began at 12.40 a.m. that day.", (0, 40)),
    ("It began at 12:10 p.m. that day.", (12, 10)),
    ("It began at 12am that day.", (0, 0)),
    ("It began at noon that day.", (12, 0)),
    ("It began at midday.", (12, 0)),
    ("It began at midnight.", (0, 0)),
    ("It began at 12 noon that day.", (12, 0)),
    ("It began at 12 midnight.", (0, 0)),
    ("It began at 19.45 BST.", (19, 45)),
    ("At 2:05:30 it fell.", (2, 5)),
    ("The log said 15:50:06 then.", (15, 50)),
]


@pytest.mark.parametrize(("text", "parts"), HOURS)
def test_hour_of_the_day(text: str, parts: tuple[int, int]) -> None:
    """An hour is told on the dial of 24, and twelve begins each half."""
    mention = only(text)

    assert (mention.kind, tuple(map(int, mention.parts))) == ("time", parts)


@settings(deadline=None)
@given(hour=st.integers(1, 12), minute=st.integers(0, 59), late=st.booleans())
def test_every_hour_in_every_form(hour: int, minute: int, late: bool) -> None:
    """Point or colon, letters with stops or without: one hour."""
    half = "pm" if late else "am"
    long = f"{half[0]}.m."
    forms = [f"{hour}{mark}{minute:02d}{end}" for mark in ".:" for end in (half, f" {long}")]

    hours = {only(f"They met at {form} that day.").parts for form in forms}

    assert hours == {(Decimal(hour % 12 + 12 * late), Decimal(minute))}


SHARED_HALVES = [
    ("Open 7.30 to 9pm daily.", [(19, 30), (21, 0)]),
    ("Open 10:30 to 1pm daily.", [(10, 30), (13, 0)]),
    ("Open 9-5pm daily.", [(9, 0), (17, 0)]),
    ("Open 9am to 5pm daily.", [(9, 0), (17, 0)]),
    ("Open 11 to 12:30pm daily.", [(11, 0), (12, 30)]),
]


@pytest.mark.parametrize(("text", "parts"), SHARED_HALVES)
def test_half_of_the_day_told_once(text: str, parts: list[tuple[int, int]]) -> None:
    """The half of the day that the end says holds for the start, unless noon lies between."""
    assert [tuple(map(int, mention.parts)) for _, mention in found(text)] == parts


RUNS = [
    ("She won in 2:06:12 on the day.", "7572"),
    ("He ran 3:58.2 on the day.", "238.2"),
    ("He clocked 4:35 on the day.", "275"),
    ("They led with 3:12 left.", "192"),
    ("He ran a 4:05 mile.", "245"),
    ("It was a time of 59:41.", "3581"),
]


@pytest.mark.parametrize(("text", "seconds"), RUNS)
def test_time_run(text: str, seconds: str) -> None:
    """What a race took is a duration in seconds, not an hour of the day."""
    (quantity,) = quantify(extract(story(text))[0])

    assert (quantity.mention.kind, quantity.value, quantity.unit) == (
        "duration", Decimal(seconds), "second"
    )  # fmt: skip


DAYS = [
    ("It was on 6th June 2025.", (2025, 6, 6)),
    ("It was on the 6th of June 2025.", (2025, 6, 6)),
    ("It was on the sixth of June 2025.", (2025, 6, 6)),
    ("It was on June 6th, 2025.", (2025, 6, 6)),
    ("It was dated 06/Jun/2025.", (2025, 6, 6)),
    ("It was dated 6-Jun-25.", (2025, 6, 6)),
    ("It was dated 6-Jun-2025.", (2025, 6, 6)),
    ("It was on 5 May.", (None, 5, 5)),
]


@pytest.mark.parametrize(("text", "day"), DAYS)
def test_one_day_in_many_forms(text: str, day: tuple[int | None, int, int]) -> None:
    """However a day is written, it is the same day."""
    calendar = only(text).calendar

    assert calendar is not None
    assert (calendar.year, calendar.month, calendar.day) == day


SPANS = [
    ("It ran from 10-16 January 2025.", 7),
    ("It ran from 10 to 16 January 2025.", 7),
    ("It ran June 14 to 17, 2025.", 4),
    ("It ran June 14 through 17, 2025.", 4),
    ("It ran June 14-17, 2025.", 4),
    ("It ran the 14th and 15th of June 2025.", 2),
]


@pytest.mark.parametrize(("text", "days"), SPANS)
def test_days_in_a_row(text: str, days: int) -> None:
    """A span of days in one month is one date that covers them all."""
    (quantity,) = quantify(extract(story(text))[0])

    assert quantity.hard.high - quantity.hard.low + 1 == days


def test_a_count_behind_a_day() -> None:
    """A number that counts what follows it ends no span of days."""
    assert words("On June 14 and 17 people came.") == ["June 14", "17"]


def test_a_log_tells_its_year_behind_the_hour() -> None:
    """The year behind the hour is the day's."""
    (_, day), *_ = found("On Oct 26 15:50:06 2016 it fell.")

    assert day.calendar is not None
    assert day.calendar.year == 2016


NAMES = [
    "Reporting by Jan Orley in Vienna; editing by April Dunn.",
    "Written by June Hale and May Frost.",
]


@pytest.mark.parametrize("text", NAMES)
def test_a_name_in_a_byline_is_no_month(text: str) -> None:
    """Jan, April, May and June write and edit stories too."""
    assert words(text) == []


@pytest.mark.parametrize("text", ["In May President Orley left.", "By June Orley had left."])
def test_a_month_before_a_name(text: str) -> None:
    """A month that dates a clause stays one before a name."""
    assert len(words(text)) == 1


DECADES = [
    ("It began in the late seventies.", [1970]),
    ("It began in the 1970s and 80s.", [1970, 1980]),
    ("It began in the '80s.", [1980]),
]


@pytest.mark.parametrize(("text", "years"), DECADES)
def test_decades(text: str, years: list[int]) -> None:
    """A decade is written in words, by its last digits, or after another."""
    calendars = [mention.calendar for _, mention in found(text)]

    assert [calendar.year for calendar in calendars if calendar is not None] == years


def test_tens_of_years_that_are_ages() -> None:
    """Somebody in her seventies is 70 to 79."""
    mention = only("She is in her seventies.")

    assert (mention.kind, int(mention.low), int(mention.high)) == ("age", 70, 79)
