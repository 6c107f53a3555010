"""Each equation holds for right figures, is broken by wrong ones, and says what would fit."""

from datetime import date
from decimal import Decimal
from typing import Any

import pytest

from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.equations.table import TABLE
from factcheck.model.figure import Figure
from tests.equations.filling import filled, judged

# Equation, slots with {} for the figure that is right or wrong, the two, and options.
CASES: list[tuple[str, dict[str, str], str, str, dict[str, Any]]] = [
    ("equal", {"first": "3,817 tonnes", "second": "{} tonnes"}, "3,817", "3,871", {}),
    ("equal", {"first": "$9bn", "second": "{}"}, "$8.8bn", "$7.8bn", {}),
    ("equal", {"first": "March 3, 2016", "second": "{}"}, "March 3", "March 30", {}),
    ("sum", {"total": "{} people", "parts": "17 boys | 10 girls"}, "27", "29", {}),
    ("sum", {"total": "{} people", "parts": "17 boys | 10 girls"}, "29",
     "21", {"closed": False}),
    ("sum", {"total": "{} people", "parts": "2 judges"}, "four", "six", {"singles": 2}),
    ("sum", {"total": "{}", "parts": "$5,000"}, "$10,000", "$15,000", {"repeats": (2,)}),
    ("shares of a whole", {"parts": "71% | {}"}, "29%", "39%", {}),
    ("shares of a whole", {"parts": "71% | {}"}, "9%", "39%", {"closed": False}),
    (
        "share of a base",
        {"share": "1 percent", "base": "$21.1 billion", "amount": "{}"},
        "$211 million", "$2 billion", {},
    ),
    (
        "share of a base",
        {"share": "{}", "base": "40 million barrels", "amount": "4 million barrels"},
        "90%", "70%", {"left": True},
    ),
    (
        "shares of one base",
        {"share": "30%", "amount": "{}", "other share": "20%", "other amount": "800 voters"},
        "1,200 voters", "2,100 voters", {},
    ),
    ("two forms of a share", {"first": "two-thirds", "second": "{}"}, "66%", "56%", {}),
    ("two forms of a share", {"first": "one in four", "second": "{}"}, "26%", "40%", {}),
    ("change", {"before": "40 million", "after": "48 million", "stated": "{}"}, "20%",
     "25%", {}),
    ("change", {"before": "{}", "after": "45 tonnes", "stated": "25%"}, "60 tonnes",
     "90 tonnes",
     {"direction": "down"}),
    ("change", {"before": "1,210", "after": "1,410", "stated": "{}"}, "200", "300", {}),
    ("change", {"before": "20 ships", "after": "{} ships", "stated": "tripled"}, "58",
     "40", {}),
    ("change", {"before": "8.1%", "after": "7.8%", "stated": "{}"}, "0.3 points",
     "3 points", {}),
    ("move", {"amount": "$2", "stated": "{}", "after": "$52"}, "4 percent", "9 percent",
     {"direction": "up"}),
    ("move", {"amount": "$2.10", "stated": "{}", "after": "$52.10"}, "4.2 percent",
     "3.9 percent", {"direction": "up"}),
    ("move", {"amount": "$2.10", "stated": "{}", "after": "$47.90"}, "4.2 percent",
     "4.4 percent", {"direction": "down"}),
    ("change", {"before": "4.25%", "after": "4.50%", "stated": "{}"}, "25 basis points",
     "50 basis points", {}),
    ("direction", {"before": "18.4", "after": "{}"}, "20.4", "10.4", {"direction": "up"}),
    ("direction", {"before": "18.4", "after": "{}"}, "10.4", "20.4", {"direction": "down"}),
    ("difference", {"difference": "{}", "first": "52", "second": "48"}, "four", "six", {}),
    ("multiple", {"times": "{}", "base": "1,000 acres", "amount": "3,000 acres"}, "tripled",
     "doubled", {}),
    ("product", {"total": "$9 million", "number": "30 families", "each": "{}"}, "$300,000",
     "$30,000", {}),
    ("product", {"total": "$60", "number": "12 bottles", "each": "{}"}, "$5", "$9", {}),
    ("rate", {"first": "£500", "second": "{}"}, "£26,000", "£62,000", {"per": ("week",
     "year")}),
    ("mean of whole things", {"average": "{}", "number": "nine teams"}, "4.22", "4.27", {}),
    ("growth", {"yearly": "6%", "years": "five years", "total": "{}"}, "34%", "70%", {}),
    ("conversion", {"first": "320 miles", "second": "{}"}, "510 km", "150 km", {}),
    ("conversion", {"first": "6 feet", "also": "2 inches", "second": "{}"}, "188 cm",
     "218 cm", {}),
    ("conversion", {"first": "20C", "second": "{}"}, "68F", "98F", {"sense": "level"}),
    ("conversion", {"first": "4C", "second": "{}"}, "7.2F", "39.2F", {"sense": "change"}),
    ("exchange", {"first": "€100 million", "second": "{}"}, "$130 million", "$310 million",
     {"year": 2014}),
    ("elapsed", {"length": "{} years", "start": "1990", "end": "2004"}, "14", "24", {}),
    ("elapsed", {"length": "{} days", "start": "March 1", "end": "March 20"}, "19", "ten", {}),
    ("elapsed", {"length": "{} hours", "start": "10:30 p.m.", "end": "4:30 a.m."},
     "six", "eight",
     {}),
    ("elapsed", {"length": "{} months", "start": "October 2016", "end": "July 2018"},
     "21", "31",
     {}),
    ("age", {"age": "{} years old", "birth": "1920", "event": "1999"}, "78", "69", {}),
    (
        "age",
        {"age": "{} years old", "birth": "1920", "event": "Friday"},
        "78",
        "69",
        {"published": date(1999, 3, 8)},
    ),
    ("weekday", {"weekday": "{}", "date": "March 25, 2016"}, "Friday", "Monday", {}),
    ("time zones", {"first": "{} GMT", "second": "7:07 a.m."}, "1107", "1117",
     {"zones": ("gmt", "edt")}),
    ("order", {"greater": "{} cases", "lesser": "4,990 cases"}, "5,120", "3,120", {}),
    ("between", {"low": "$50", "high": "$80", "inside": "{}"}, "$70", "$170", {}),
    ("between", {"low": "$50", "high": "{}"}, "$80", "$30", {}),
    ("part of", {"part": "{} sailors", "whole": "27 people"}, "19", "91", {}),
    ("count of a list", {"announced": "{} aims"}, "three", "four", {"items": 3}),
    ("ordinal", {"rank": "{}", "number": "nine teams"}, "third", "tenth", {}),
]  # fmt: skip
IDS = [f"{name} {right} {wrong}" for name, _, right, wrong, _ in CASES]


def _put(slots: dict[str, str], text: str) -> dict[str, str]:
    return {name: value.replace("{}", text) for name, value in slots.items()}


@pytest.mark.parametrize(("name", "slots", "right", "wrong", "options"), CASES, ids=IDS)
def test_right_holds_and_wrong_is_broken(
    name: str, slots: dict[str, str], right: str, wrong: str, options: dict[str, Any]
) -> None:
    """The right figure holds, the wrong one is broken, and both show their arithmetic."""
    good, bad = (judged(name, _put(slots, text), **options) for text in (right, wrong))

    assert (good.verdict, good.reason) == ("holds", "")
    assert (bad.verdict, bad.reason) == ("broken", "")
    assert bad.text
    assert good.residual is not None
    assert bad.residual is not None
    assert good.equation == bad.equation == name


@pytest.mark.parametrize(("name", "slots", "right", "wrong", "options"), CASES, ids=IDS)
def test_needs_of_the_wrong_slot_hold_the_right_value(
    name: str, slots: dict[str, str], right: str, wrong: str, options: dict[str, Any]
) -> None:
    """What a wrong figure's slot would need holds the right figure's value, not its own."""
    bad = judged(name, _put(slots, wrong), **options)
    good = filled(**_put(slots, right))
    where = {slot for slot, text in slots.items() if "{}" in text}
    needs = bad.needs()

    for slot in where & set(needs):
        for need, fitting, unfit in zip(needs[slot], good[slot], bad.slots[slot], strict=True):
            if (
                need is None
                or None in (fitting.value, unfit.value)
                or fitting.value == unfit.value
            ):
                continue
            assert need.overlaps(fitting.interval)
            assert not need.contains(unfit.value or Decimal(0))


@pytest.mark.parametrize(
    ("equation", "slots", "verdict"),
    [
        ("sum", {"total": "$5.50", "parts": "$5 | 50 cents"}, "holds"),
        ("sum", {"total": "$5.50", "parts": "$5 | 90 cents"}, "broken"),
        ("order", {"greater": "5 miles", "lesser": "7 km"}, "holds"),
        ("order", {"greater": "5 km", "lesser": "7 miles"}, "broken"),
        (
            "share of a base",
            {"share": "10%", "base": "8 km", "amount": "800 metres"},
            "holds",
        ),
        ("direction", {"before": "12 km", "after": "1,500 metres"}, "broken"),
        ("change", {"before": "2 km", "after": "1,500 metres", "stated": "25%"}, "holds"),
        ("equal", {"first": "3 km", "second": "3,000 metres"}, "holds"),
        ("equal", {"first": "a third of them", "second": "33%"}, "holds"),
    ],
)
def test_units_of_one_dimension_are_brought_together(
    equation: str, slots: dict[str, str], verdict: str
) -> None:
    """Cents and dollars, metres and kilometres are reckoned with in one unit."""
    assert judged(equation, slots).verdict == verdict


def test_needs_are_in_the_figures_own_unit() -> None:
    """What the cents of a broken sum would need is told in cents."""
    found = judged("sum", {"total": "$5.50", "parts": "$5 | 90 cents"})
    need = found.needs()["parts"][1]

    assert need is not None
    assert need.contains(Decimal(50))


@pytest.mark.parametrize(
    ("slots", "verdict"),
    [
        ({"greater": "May 2016", "lesser": "March 2016"}, "holds"),
        ({"greater": "March 2016", "lesser": "May 2016"}, "broken"),
        ({"greater": "March 3", "lesser": "May 2016"}, "cannot tell"),
    ],
)
def test_later_and_earlier_dates(slots: dict[str, str], verdict: str) -> None:
    """Of two dates the greater is the later, where both years are known."""
    assert judged("order", slots).verdict == verdict


def test_currencies_are_not_added() -> None:
    """Dollars are no part of a sum in pounds, and equal no pounds."""
    with pytest.raises(SlotError, match="does not fit parts of sum"):
        judged("sum", {"total": "£5", "parts": "£3 | $2"})
    with pytest.raises(SlotError, match="does not fit second of equal"):
        judged("equal", {"first": "£5", "second": "$5"})


@pytest.mark.parametrize(
    ("second", "gap"), [("201 tonnes", "0"), ("301 tonnes", "0.33"), ("2,010 tonnes", "0.90")]
)
def test_gap_tells_how_clearly_an_equation_is_broken(second: str, gap: str) -> None:
    """The gap is how far the two sides are apart, as a part of the larger."""
    found = judged("equal", {"first": "201 tonnes", "second": second})

    assert f"{found.gap:.2f}" == f"{Decimal(gap):.2f}"
    assert (found.gap == 0) == (found.verdict == "holds")


def test_every_equation_is_tried() -> None:
    """No equation of the table lacks a right and a wrong case."""
    assert {name for name, *_ in CASES} == set(TABLE)


@pytest.mark.parametrize(
    ("equation", "slots", "said"),
    [
        ("sums", {"total": "3"}, "there is no equation 'sums'; there is equal"),
        ("sum", {"whole": "3 men"}, "sum has no slot whole; it has total, parts"),
        ("sum", {"total": "3 men"}, "sum takes 1 or more figures as parts"),
        ("sum", {"total": "3 men | 4 men", "parts": "3 men"}, "sum takes one figure as total"),
        ("part of", {"part": "doubled", "whole": "3 men"}, "part of takes no multiple as part"),
        ("part of", {"part": "3 km", "whole": "$5"}, "does not fit whole of part of"),
    ],
)
def test_figures_that_fit_no_slot_are_refused(
    equation: str, slots: dict[str, str], said: str
) -> None:
    """A proposer that names a wrong equation, slot, number, kind or dimension is told so."""
    with pytest.raises(SlotError, match=said):
        judged(equation, slots)


def test_unknown_option_is_refused() -> None:
    """An option that the equation does not know is named."""
    slots: dict[str, tuple[Figure, ...]] = filled(part="3 men", whole="4 men")

    with pytest.raises(SlotError, match="part of has no option closed"):
        judge_slots("part of", slots, closed=True)


def test_vague_figures_cannot_be_told() -> None:
    """Too vague a figure gives no verdict, and the reason."""
    found = judged("sum", {"total": "27 people", "parts": "dozens of boys | 10 girls"})

    assert (found.verdict, found.reason) == ("cannot tell", "a part is too vague to add")
