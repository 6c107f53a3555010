"""One slip explains a wrong number, and says which number would fit."""

from decimal import Decimal

import pytest
from hypothesis import given, strategies as st

from factcheck.check import load_rules, run_rules
from factcheck.equations.printing import mend
from factcheck.equations.slips import slip
from factcheck.model.interval import Interval
from tests.equations.filling import figure, judged
from tests.link.drafting import read


def _around(value: str) -> Interval:
    middle = Decimal(value)
    return Interval(middle * Decimal("0.998"), middle * Decimal("1.002"))


@pytest.mark.parametrize(
    ("printed", "needed", "kind", "text"),
    [
        ("$3.91", "3.19", "transposed digits", "$3.19"),
        ("1,457 tonnes", "1547", "transposed digits", "1,547 tonnes"),
        ("1,457 tonnes", "1957", "one digit", "1,957 tonnes"),
        ("£46 billion", "46000000", "scale word", "£46 million"),
        ("£46bn", "46000000", "scale word", "£46m"),
        ("$30,000", "300000", "factor of ten", "$300,000"),
        ("two-thirds", "0.75", "fraction word", "three-quarters"),
        ("doubled", "3", "fraction word", "tripled"),
        ("fifteen", "50", "teen and ty", "50"),
        ("27 people", "28", "off by one", "28"),
        ("1,144 tonnes", "114", "digit lost or doubled", "114 tonnes"),
    ],
)
def test_slip_is_named(printed: str, needed: str, kind: str, text: str) -> None:
    """The slip and the number that was meant, as the story would print it."""
    found = slip(figure(printed), _around(needed))

    assert found is not None
    assert (found.kind, found.text) == (kind, text)


def test_year_is_mended_inside_its_date() -> None:
    """A year of a date may be mistyped too."""
    found = slip(figure("March 3, 1996"), Interval(Decimal(1969), Decimal(1969)))

    assert found is not None
    assert (found.kind, found.text) == ("transposed digits", "March 3, 1969")


@pytest.mark.parametrize(
    ("printed", "low", "high"),
    [
        ("$3.91", "3.90", "3.95"),
        ("1,457 tonnes", "800", "8000"),
        ("1,457 tonnes", "1900", "8000"),
        ("1,457 tonnes", "8262", "8264"),
    ],
)
def test_no_slip(printed: str, low: str, high: str) -> None:
    """A number that fits, a need that anything would fill, and one no slip reaches."""
    assert slip(figure(printed), Interval(Decimal(low), Decimal(high))) is None


@given(st.integers(1000, 9999), st.integers(0, 2))
def test_swapped_digits_are_always_explained(number: int, at: int) -> None:
    """Whatever two neighbours change places, the right number is a slip away."""
    digits = list(str(number))
    digits[at], digits[at + 1] = digits[at + 1], digits[at]
    if digits[0] == "0" or "".join(digits) == str(number):
        return
    found = slip(figure(f"{int(''.join(digits))} tonnes"), Interval.point(Decimal(number)))

    assert found is not None
    assert found.value == number


def test_broken_equation_says_what_would_fit() -> None:
    """The best slip among all slots is told in one line."""
    found = mend(judged("sum", {"total": "$7.10", "parts": "$3.91 | $3.91"}))

    assert str(found) == "$3.19 would fit in place of $3.91"


def test_equation_that_holds_needs_no_mending() -> None:
    """Nothing is mended where nothing is broken."""
    assert mend(judged("sum", {"total": "27 people", "parts": "17 boys | 10 girls"})) is None


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("It has 90 trains.", Interval(Decimal(95), Decimal("Infinity"))),
        ("It has 40 trains.", Interval(Decimal("-Infinity"), Decimal(35))),
    ],
)
def test_open_need_is_met_near_its_end(text: str, needed: Interval) -> None:
    """No slip by a factor of ten is offered where anything beyond a bound would do."""
    (figure,) = read(text).figures

    found = slip(figure, needed)

    assert found is not None
    assert found.kind == "one digit"


def test_of_two_tellings_neither_is_expected() -> None:
    """Where headline and text differ, the finding takes no side: it tells what parts them."""
    draft = "[Headline] Rents in Leeds up 40%\n\nRents in Leeds went up 20% last year."

    (found,) = [
        f for f in run_rules(read(draft), load_rules()).findings if f.severity == "error"
    ]

    assert (found.stated, found.expected) == (None, None)
    assert found.working.endswith("one slip apart: one digit")
    assert "would fit" not in found.working


def test_shares_are_added_once() -> None:
    """Message and working tell one sum of shares, without decimals that nobody printed."""
    draft = "A survey of riders found 55% in favour, 40% against and 15% undecided."

    (found,) = [
        f
        for f in run_rules(read(draft), load_rules()).findings
        if f.rule == "shares-of-one-whole"
    ]

    assert found.message == "shares of one whole make 110 percent"
    assert found.working.startswith("55% + 40% + 15% = 110 (108 to 112 with rounding)")
