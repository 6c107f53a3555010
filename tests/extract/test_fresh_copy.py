"""Forms that fresh copy brings: many wordings, one reading."""

from decimal import Decimal

import pytest

from tests.extract.made import found, only, rejects, words

AGES = [
    "Novelist Is Dead at 74",
    "Former minister dies at 74",
    "Ana Bell, 74; Ex-Head of the Museum",
    '"We go on," said Okafor, 74.',
    '"We go on," recalled Maria Okafor, 74.',
    "Half of its members are over 74.",
    "The average age in the village is 74.",
    "The median age was 74.",
]


@pytest.mark.parametrize("text", AGES)
def test_age_by_its_place(text: str) -> None:
    """A headline, an obituary and a mean tell an age without the word for years."""
    ages = [(mention.kind, mention.low) for _, mention in found(text) if mention.low == 74]

    assert ages == [("age", Decimal(74))]


ONES = [
    ("It came a week after the vote.", "week"),
    ("They held a minute of silence.", "minute"),
    ("It took a month.", "month"),
    ("It was late by nearly an hour.", "hour"),
    ("Sales go on a week later.", "week"),
    ("He was freed within a year.", "year"),
]


@pytest.mark.parametrize(("text", "unit"), ONES)
def test_one_length(text: str, unit: str) -> None:
    """An article counts one where the words tell how long."""
    mention = only(text)

    assert (mention.kind, mention.low, mention.unit) == ("duration", Decimal(1), unit)


RATES = ["They meet once a week.", "It fell a year ago.", "It was a day to remember."]


@pytest.mark.parametrize("text", RATES)
def test_article_that_counts_nothing(text: str) -> None:
    """How often, and when, is no length."""
    assert words(text) == []


NAMES = [
    "The 787 battery failed.",
    "They sold the 4.5% 30-year bond.",
    "Respondents 1 and 2 agreed.",
    "She has a six-figure salary.",
    "His pay runs to six figures.",
    "They play a 4-2-3-1 system.",
    "She spoke on Radio Five Live that day.",
]


@pytest.mark.parametrize("text", NAMES)
def test_number_of_a_name(text: str) -> None:
    """A model, a bond, a respondent, a formation and a station's number count nothing."""
    assert words(text) == []
    assert rejects(text)


MONTHS = [
    ("They met in mid-March.", "mid-March"),
    ("They met at a June summit.", "June"),
    ("They met at the latest April talks.", "April"),
]


@pytest.mark.parametrize(("text", "written"), MONTHS)
def test_month_beside_its_noun(text: str, written: str) -> None:
    """A month that dates a noun is a date."""
    assert words(text) == [written]
    assert only(text).kind == "date"


BRACKETED = [
    "Rain was heaviest in Oslo (138), Turku (134) and Riga (83) millimetres.",
    "Oslo led with 138 millimetres, followed by Turku (134) and Riga (83).",
]


@pytest.mark.parametrize("text", BRACKETED)
def test_readings_in_brackets_share_a_unit(text: str) -> None:
    """A list of places with readings tells its unit once."""
    read = [(mention.kind, str(mention.low)) for _, mention in found(text)]

    assert read == [("measure", "138"), ("measure", "134"), ("measure", "83")]


def test_number_given_twice_is_one() -> None:
    """Digits in brackets behind the same number in words restate it."""
    assert words("He gave them three (3) trucks.") == ["three"]


@pytest.mark.parametrize("year", ["'87", "’87"])
def test_year_of_two_digits(year: str) -> None:
    """An apostrophe leaves out the century."""
    mention = only(f"The class of {year} met again.")

    assert mention.calendar is not None
    assert mention.calendar.year == 1987


def test_quotation_mark_is_no_apostrophe() -> None:
    """A quotation may begin with a count."""
    assert only("He saw '50 people' there.").kind == "count"
