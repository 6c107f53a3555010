"""An amount told in two units is one amount, exact in the smaller of them."""

from decimal import Decimal

import pytest
from hypothesis import given, settings, strategies as st

from factcheck.extract import extract
from factcheck.units import quantify
from tests.extract.made import only, story, words

COMPOUNDS = [
    ("He is 5ft 11in.", "71", "inch"),
    ("He is 6'1\" tall.", "73", "inch"),
    ("He is 6’1” tall.", "73", "inch"),
    ("He is 5’ 10”.", "70", "inch"),
    ("He is 6′3″ tall.", "75", "inch"),
    ("A 6-foot-5 guard came.", "77", "inch"),
    ("A 6-foot-5-inch guard came.", "77", "inch"),
    ("The six-foot-two guard came.", "74", "inch"),
    ("He is 6 foot 3.", "75", "inch"),
    ("The gap is 4' 1/2\" wide.", "48.5", "inch"),
    ("He weighs 13st 9lb.", "191", "pound-mass"),
    ("He weighs 11 stone 4 pounds.", "158", "pound-mass"),
    ("The baby weighed 8 pounds 3 ounces.", "131", "ounce"),
    ("The baby weighed 6lb 11oz.", "107", "ounce"),
    ("They ran 26 miles 385 yards.", "46145", "yard"),
    ("They sat for 3 hours and 20 minutes.", "200", "minute"),
    ("They sat for a two-hour, 40-minute film.", "160", "minute"),
    ("They sat for an hour and 20 minutes.", "80", "minute"),
    ("They sat for 1 hour 3 minutes 20 seconds.", "3800", "second"),
    ("He got three years and six months.", "42", "month"),
    ("It cost £3 12s 6d.", "3.625", "GBP"),
    ("It cost £4 2s.", "4.1", "GBP"),
]


@pytest.mark.parametrize(("text", "value", "unit"), COMPOUNDS)
def test_one_amount_in_two_units(text: str, value: str, unit: str) -> None:
    """The two numbers make one figure; the text says of how much."""
    (found,) = quantify(extract(story(text))[0])

    assert (found.value, found.unit) == (Decimal(value), unit)


APART = [
    ("He paid 5 pounds and 3 men left.", ["5 pounds", "3"]),
    ("He lost 5 pounds 3 weeks ago.", ["5 pounds", "3 weeks"]),
    ("It is 6 feet, 2 men said.", ["6 feet", "2"]),
    ("It measures 6 feet by 3 feet.", ["6 feet", "3 feet"]),
    ("It took 5 days and 4 nights.", ["5 days", "4"]),
    ("It fell 10 feet 5 times.", ["10 feet", "5 times"]),
    ("It took 2 hours and 90 minutes more.", ["2 hours", "90 minutes"]),
    ("He finished 21st.", ["21st"]),
]


@pytest.mark.parametrize(("text", "expected"), APART)
def test_two_amounts(text: str, expected: list[str]) -> None:
    """Numbers that only stand beside one another stay two, and so do too many minutes."""
    assert words(text) == expected


@settings(deadline=None)
@given(st.integers(1, 9), st.integers(0, 11))
def test_every_height(feet: int, inches: int) -> None:
    """Feet and inches hold the same length however they are joined."""
    forms = [f"{feet}ft {inches}in", f"{feet}'{inches}\"", f"{feet}-foot-{inches}"]

    found = {only(f"He is {form}, they said.").low for form in forms}

    assert found == {Decimal(feet * 12 + inches)}


def test_an_ordinal_agrees_with_its_number() -> None:
    """The fourteenth is the 14th, so "14st" is a weight; "21st" is a place."""
    kinds = [only(f"He was {text} then.").kind for text in ("14st", "21st", "11st", "101st")]

    assert kinds == ["measure", "ordinal", "measure", "ordinal"]


ABBREVIATED = [
    ("He is 6 ft. 2 in. tall.", "74", "inch"),
    ("He is 6ft2in tall.", "74", "inch"),
    ("He is 5 ft 6 1/2 in, they said.", "66.5", "inch"),
    ("The baby weighed 3 lb. 4 oz. then.", "52", "ounce"),
    ("It took 1 hr. 20 min. in all.", "80", "minute"),
]


@pytest.mark.parametrize(("text", "value", "unit"), ABBREVIATED)
def test_abbreviated_units(text: str, value: str, unit: str) -> None:
    """A stop behind a unit shortens it and parts nothing."""
    (found,) = quantify(extract(story(text))[0])

    assert (found.value, found.unit) == (Decimal(value), unit)
