"""Two statements of a number agree, strain or conflict by their intervals."""

import pytest

from factcheck.arithmetic import Compatibility, compatible
from factcheck.extract import extract
from factcheck.model.quantity import Quantity
from factcheck.units import quantify
from tests.extract.made import story

# The specified pairs: every wording against another number.
PAIRS = [
    ("3,800", "tops 5,000", "CONFLICT", False),
    ("3,800", "3,817", "AGREE", False),
    ("3,800", "about 4,000", "AGREE", False),
    ("3,800", "nearly 4,000", "AGREE", False),
    ("3,800", "more than 3,500", "LOOSE", False),
    ("some 120", "118", "AGREE", False),
    ("some 120", "131", "LOOSE", False),
    ("some 120", "150", "CONFLICT", False),
    ("some 120", "more than 100", "AGREE", False),
    ("about 50", "47", "AGREE", False),
    ("about 50", "42", "LOOSE", False),
    ("about 50", "35", "CONFLICT", False),
    ("about 50", "52", "AGREE", False),
    ("close to 60", "59", "AGREE", False),
    ("close to 60", "66", "CONFLICT", False),
    ("close to 60", "55", "AGREE", False),
    ("nearly 50", "50", "LOOSE", False),
    ("nearly 50", "48", "AGREE", False),
    ("nearly 50", "51", "CONFLICT", False),
    ("2 million", "1.8 million", "AGREE", False),
    ("2 million", "2.4 million", "LOOSE", False),
    ("2 million", "1.6 million", "LOOSE", False),
    ("2 million", "2.6 million", "CONFLICT", False),
    ("2 million", "1.4 million", "CONFLICT", False),
    ("2.0 million", "1.6 million", "CONFLICT", False),
    ("more than 5,000", "5,300", "AGREE", False),
    ("more than 5,000", "5,000", "LOOSE", False),
    ("more than 5,000", "4,900", "CONFLICT", False),
    ("more than 5,000", "9,000", "LOOSE", False),
    ("at least 5,000", "5,000", "AGREE", False),
    ("at least 26", "26", "AGREE", False),
    ("at least 26", "25", "CONFLICT", False),
    ("over 26,000", "26,000", "LOOSE", False),
    ("over 26,000", "26,100", "AGREE", False),
    ("up to 300,000", "150,000", "LOOSE", False),
    ("up to 300,000", "400,000", "CONFLICT", False),
    ("as many as 100,000", "25,000", "LOOSE", False),
    ("several hundred", "650", "AGREE", False),
    ("several hundred", "1,200", "CONFLICT", False),
    ("several hundred", "200", "LOOSE", False),
    ("dozens", "36", "AGREE", False),
    ("dozens", "14", "CONFLICT", False),
    ("dozens", "250", "CONFLICT", False),
    ("a handful", "4", "AGREE", False),
    ("a handful", "15", "CONFLICT", False),
    ("hundreds", "3,500", "CONFLICT", False),
    ("thousands", "1,500", "LOOSE", False),
    ("scores", "33,000", "CONFLICT", False),
    ("nearly two-thirds", "0.64", "AGREE", False),
    ("nearly two-thirds", "0.70", "CONFLICT", False),
    ("nearly two-thirds", "0.58", "CONFLICT", False),
    ("almost half", "0.47", "AGREE", False),
    ("almost half", "0.52", "CONFLICT", False),
    ("more than half", "0.51", "AGREE", False),
    ("more than half", "0.50", "LOOSE", False),
    ("a third", "0.35", "AGREE", False),
    ("a third", "0.44", "CONFLICT", False),
    ("one in four", "0.25", "AGREE", False),
    ("between 22,000 and 25,000", "24,100", "AGREE", False),
    ("between 22,000 and 25,000", "31,000", "CONFLICT", False),
    ("100", "97", "AGREE", False),
    ("100", "140", "LOOSE", False),
    ("100", "160", "CONFLICT", False),
    ("1.16 million", "1.117 million", "CONFLICT", False),
    ("1.12 million", "1.117 million", "AGREE", False),
    ("4.69 million", "4.69 billion", "CONFLICT", True),
    ("16,000", "1,600", "CONFLICT", True),
    ("exactly 100", "101", "CONFLICT", False),
    ("just over 200 million", "211 million", "AGREE", False),
    ("just over 2 billion", "211 million", "CONFLICT", False),
    ("fewer than 5,000", "4,950", "AGREE", False),
    ("fewer than 5,000", "5,050", "CONFLICT", False),
    ("roughly 7,500", "7,480", "AGREE", False),
    ("65", "72", "CONFLICT", False),
    ("4,963", "5,069", "CONFLICT", False),
    ("14.9 billion", "15.0 billion", "STRAINED", False),
    ("an estimated 250,000", "700,000", "CONFLICT", False),
    ("about 3,817", "3,820", "AGREE", False),
    ("26", "26", "AGREE", False),
    ("around 25,000", "23,500", "LOOSE", False),
]


def quantity(text: str) -> Quantity:
    """Return the only quantity of a text."""
    figures, _ = extract(story(text))
    (found,) = quantify(figures)
    return found


@pytest.mark.parametrize(("first", "second", "verdict", "power_of_ten"), PAIRS)
def test_specified_pair(first: str, second: str, verdict: str, power_of_ten: bool) -> None:
    """Each specified pair gets its verdict, in either order."""
    one, two = quantity(first), quantity(second)

    assert (verdict, power_of_ten) == compatible(one, two)
    assert (verdict, power_of_ten) == compatible(two, one)


def test_exact_domain() -> None:
    """Small counts of things are exact: 49 and 50 conflict, also when hedged strictly."""
    assert Compatibility("CONFLICT") == compatible(quantity("49 people"), quantity("50 people"))
    assert Compatibility("CONFLICT") == compatible(
        quantity("nearly 50 people"), quantity("50 people")
    )


@pytest.mark.parametrize(("first", "second", "verdict"), [
    ("up to 850", "as many as 1,300", "CONFLICT"),
    ("more than 150", "more than 155", "AGREE"),
    ("more than 155", "more than 158", "CONFLICT"),
    ("at least 7", "at least 6", "CONFLICT"),
    ("at least 7", "more than 6", "AGREE"),
])  # fmt: skip
def test_one_bound_has_one_number(first: str, second: str, verdict: str) -> None:
    """Every larger number lies above a bound, but a bound that is told twice is one number."""
    judged = compatible(quantity(first), quantity(second))

    assert judged is not None
    assert (verdict == "CONFLICT") == (judged.verdict == "CONFLICT")


def test_units_are_converted() -> None:
    """Ten miles agree with sixteen kilometres, not with thirty."""
    assert Compatibility("AGREE") == compatible(quantity("10 miles"), quantity("16 km"))
    assert Compatibility("CONFLICT") == compatible(quantity("10 miles"), quantity("30 km"))


def test_incomparable_units() -> None:
    """A length and a sum of money are not compared."""
    assert compatible(quantity("10 miles"), quantity("$10")) is None
