"""Operands are read to one place, and hedges widen only the figure that carries them."""

import re
from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.arithmetic.beside import (
    difference,
    finest,
    magnitude,
    operand,
    operands,
    percent_change,
    quotient,
    shown,
)
from factcheck.model.figure import Figure
from factcheck.model.interval import Interval
from tests.equations.filling import judged
from tests.link.drafting import read


def _figures(draft: str) -> tuple[Figure, ...]:
    return read(draft).figures


def _interval(low: str, high: str) -> Interval:
    return Interval(Decimal(low), Decimal(high))


def test_finest_place_is_shared() -> None:
    """Beside 48 million, 40 million is read to the million."""
    forty, forty_eight = _figures("It was 40 million and now it is 48 million.")

    assert finest(forty, forty_eight) == Decimal(1_000_000)
    assert operands(forty, forty_eight) == (
        _interval("39500000", "40500000"),
        _interval("47500000", "48500000"),
    )


@pytest.mark.parametrize(
    ("text", "low", "high"),
    [
        ("200,000 litres", "195000", "205000"),
        ("40 million litres", "39000000", "41000000"),
        ("2 million litres", "1500000", "2500000"),
        ("forty litres", "39", "41"),
        ("50 percent", "49", "51"),
        ("24 months", "23.5", "24.5"),
        ("ten years", "9.5", "10.5"),
        ("49 litres", "48.5", "49.5"),
        ("a quarter of it", "0.2375", "0.2625"),
        ("about a quarter of it", "0.225", "0.275"),
    ],
)
def test_figure_of_a_computation(text: str, low: str, high: str) -> None:
    """A zero that is written out was meant, and a word stands for what readers expect."""
    (found,) = _figures(f"The tank holds {text}.")

    assert operand(found) == _interval(low, high)


_TABLE = Path(__file__).parents[2] / "ARCHITECTURE.md"
# Row of the table, equation, its slots in order, and what is said of it.
ROWS = [
    ("figures of one unit", "sum", "88 million = 40 million + 46 million", "broken"),
    ("figures of one unit", "sum", "86 million = 40 million + 46 million", "holds"),
    ("figures of one unit", "sum", "$6 million = $2 million + $3 million", "broken"),
    ("a zero that is written out", "sum", "440,000 = 200,000 + 220,000", "broken"),
    ("a zero that is written out", "sum", "£42 million = £20 million + £20 million", "broken"),
    ("a percentage in tens", "sum", "95 percent = 50 percent + 40 percent", "broken"),
    ("a percentage in tens", "sum", "90 percent = 50 percent + 40 percent", "holds"),
    ("a length of time", "product", "$260 million = 24 months x $10.4 million", "broken"),
    ("a fraction or multiple", "share of a base", "a quarter of it = $28 / $100", "broken"),
    (
        "a fraction or multiple",
        "share of a base",
        "about a quarter of it = $27 / $100",
        "holds",
    ),
    ("lengths in whole units", "sum", "15 months = 8 months + 6 months", "broken"),
    ("a sum or difference", "sum", "$55 million = $23 million + $31 million", "strained"),
    (
        "a change, share, product or rate",
        "change",
        "$24,000 > $27,000 by 15 percent",
        "strained",
    ),
    ("a change, share, product or rate", "change", "120p > 150p by 20 percent", "strained"),
    ("a change, share, product or rate", "change", "300 > 210 by a third of it", "broken"),
    (
        "a change, share, product or rate",
        "change",
        "$9 million > $12 million by 33 percent",
        "holds",
    ),
    (
        "a change, share, product or rate",
        "share of a base",
        "45 percent of it = 1,200 / 3,000",
        "broken",
    ),
    (
        "a change, share, product or rate",
        "share of a base",
        "a quarter of it = 210 / 820",
        "holds",
    ),
    (
        "shares of one whole",
        "shares of a whole",
        "55 percent + about 30 percent + 20 percent",
        "strained",
    ),
    ("a hedged figure", "sum", "about $60 million = $23 million + $31 million", "holds"),
    ("a hedged figure", "sum", "$60 million = about $23 million + $23 million", "broken"),
]
_SLOTS: dict[str, tuple[str, ...]] = {
    "change": ("before", "after", "stated"),
    "product": ("total", "number", "each"),
    "share of a base": ("share", "amount", "base"),
    "shares of a whole": ("parts",),
}
_ELSEWHERE = {"a cell of a table": "test_tolerance.py tries it on a table"}


@pytest.mark.parametrize(("row", "equation", "told", "said"), ROWS)
def test_row(row: str, equation: str, told: str, said: str) -> None:
    """Beside others a number stands for what its row says."""
    first, *others = re.split(r" (?:[=+x/>]|by) ", told)
    names = _SLOTS.get(equation, ("total", "parts"))
    given = [first, " | ".join(others)] if equation == "sum" else [first, *others]
    if equation == "shares of a whole":
        given = [" | ".join(given)]
    found = judged(equation, dict(zip(names, given, strict=True)))

    assert ("strained" if found.strained else found.verdict) == said


def test_every_row_of_the_table_is_pinned() -> None:
    """No row stands in ARCHITECTURE.md that no case tries, and no case lacks its row."""
    table = _TABLE.read_text("utf-8").split("| Beside others | Read as |")[1].split("\n\n")[0]
    rows = [line.split(" |")[0].removeprefix("| ") for line in table.splitlines()[2:]]
    tried = {*_ELSEWHERE, *(row for row, *_ in ROWS)}

    assert [row for row in rows if not any(row.startswith(one) for one in tried)] == []
    assert [one for one in tried if not any(row.startswith(one) for row in rows)] == []


def test_hedge_widens_its_own_figure_alone() -> None:
    """A "more than" opens one operand and leaves the other as it is."""
    hedged, plain = _figures("It was more than $44 million, and now it is $95 million.")
    one, other = operands(hedged, plain)

    assert not one.high.is_finite()
    assert other == _interval("94500000", "95500000")


@pytest.mark.parametrize(
    ("draft", "low", "high"),
    [
        ("From 40 million to 48 million.", "17.28", "22.78"),
        ("From 60 tonnes to 45 tonnes.", "-26.4", "-23.6"),
    ],
)
def test_percent_change_holds_the_change_of_the_values(draft: str, low: str, high: str) -> None:
    """The change of the numbers as written lies inside, and the ends are its rounding."""
    before, after = _figures(draft)
    found = percent_change(before, after)

    assert before.value is not None
    assert after.value is not None
    assert found.contains((after.value / before.value - 1) * 100)
    assert abs(found.low - Decimal(low)) < 1
    assert abs(found.high - Decimal(high)) < 1


def test_difference_and_quotient() -> None:
    """Both follow the ends of their operands."""
    first, second = _figures("It was 12 km and then 4 km.")

    assert difference(first, second) == _interval("7.3", "8.7")
    assert quotient(first, second).contains(Decimal(3))
    assert magnitude(difference(second, first)) == _interval("7.3", "8.7")


@pytest.mark.parametrize(
    ("low", "high", "text"),
    [
        ("31.2", "33.9", "31.2 to 33.9"),
        ("12000", "12000", "12,000"),
        ("0.25", "0.5", "0.25 to 0.5"),
        ("5000", "Infinity", "more than 5,000"),
    ],
)
def test_shown(low: str, high: str, text: str) -> None:
    """An interval prints with as many digits as tell its ends apart to a reader."""
    assert shown(_interval(low, high)) == text
