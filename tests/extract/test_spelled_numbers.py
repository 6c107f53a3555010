"""Numbers in words, with fractions behind them, ranks of whole powers, ages by the decade."""

from decimal import Decimal

import pytest

from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import found, only, story


def first(text: str) -> Quantity:
    """Return the first quantity of a text."""
    return quantify(extract(story(text))[0])[0]


WORDS = [
    ("A million and a half people came.", "1500000", ""),
    ("They made two million and a half pounds.", "2500000", "GBP"),
    ("They made 3 million and a quarter.", "3250000", ""),
    ("Hundred and thirty people came.", "130", ""),
    ("It lies two and one-half miles east.", "2.5", "mile"),
    ("It lies 7 and a half miles east.", "7.5", "mile"),
    ("It lies six and three-quarter miles east.", "6.75", "mile"),
    ("It lies 3⁄4 mile east.", "0.75", "mile"),
    ("It lies 6 1/2 miles east.", "6.5", "mile"),
    ("It had 5×10^6 views.", "5000000", ""),
    ("It had 3 × 10⁶ views.", "3000000", ""),
    ("It took a thousandth of a second.", "0.001", "second"),
    ("A dozen people came.", "12", ""),
    ("Half a dozen people came.", "6", ""),
]


@pytest.mark.parametrize(("text", "value", "unit"), WORDS)
def test_number_and_unit(text: str, value: str, unit: str) -> None:
    """A number is read whole, with the fraction or power behind it and its unit."""
    found = first(text)

    assert (found.value, found.unit) == (Decimal(value), unit)


RANKS = [
    ("Its two millionth visitor came.", 2_000_000),
    ("The millionth visitor came.", 1_000_000),
    ("Its one hundredth visitor came.", 100),
    ("It is his hundredth birthday.", 100),
]


@pytest.mark.parametrize(("text", "rank"), RANKS)
def test_rank_of_a_power(text: str, rank: int) -> None:
    """A power of ten before a noun is a rank, however many of it there are."""
    mention = only(text)

    assert (mention.kind, int(mention.low)) == ("ordinal", rank)


@pytest.mark.parametrize("text", ["It is one hundredth of it.", "It is a thousandth of it."])
def test_share_of_a_power(text: str) -> None:
    """Before "of" it is a share."""
    assert only(text).kind == "fraction"


AGES = [
    ("The 60-year-old's dog slept.", 60, 60),
    ("He and his son, 3, left.", 3, 3),
    ("She left with her sister, 11.", 11, 11),
    ("A thirtysomething left.", 30, 39),
    ("He is a 30-something lawyer.", 30, 39),
    ("She is in her 60s now.", 60, 69),
    ("They are in their twenties and thirties.", 20, 29),
]


@pytest.mark.parametrize(("text", "low", "high"), AGES)
def test_age(text: str, low: int, high: int) -> None:
    """An age is told behind a relative, by the decade, or with the owner of something."""
    mention = first(text).mention

    assert (int(mention.low), int(mention.high)) == (low, high)


RATES = [
    ("It costs two billion a year.", "year"),
    ("He scored 20 a game.", "game"),
    ("It fell from 300 a year ago.", ""),
    ("It was 40 a year earlier.", ""),
]


@pytest.mark.parametrize(("text", "per"), RATES)
def test_rate_of_a_bare_count(text: str, per: str) -> None:
    """A count by the year is a rate; a count of a year earlier is none."""
    assert first(text).per == per


@pytest.mark.parametrize(
    "text", ["They are in their 30s and 40s.", "In her thirties or forties."]
)
def test_ages_of_two_decades(text: str) -> None:
    """The owner of the first decade owns the second."""
    ages = [mention for _, mention in found(text)]

    assert [(mention.kind, int(mention.low)) for mention in ages] == [("age", 30), ("age", 40)]


def test_something_of_a_unit_is_no_age() -> None:
    """Twenty-something dollars are dollars."""
    assert only("They gave twenty-something dollars.").kind == "count"


def test_a_denominator_behind_its_qualifiers() -> None:
    """Earnings per fully diluted share are by the share."""
    assert first("It earned 21 cents per fully diluted share.").per == "share"
