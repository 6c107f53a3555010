"""What a printed number stands for alone: each row of the table in ARCHITECTURE.md."""

from decimal import Decimal
from pathlib import Path

import pytest

from factcheck.model.interval import Interval
from tests.link.drafting import read

_TABLE = Path(__file__).parents[2] / "ARCHITECTURE.md"
# Row of the table, wording, soft and hard interval in mathematicians' brackets.
ROWS = [
    ("bare round number", "3,800 tonnes", "[3750, 3850]", "[3750, 3850]"),
    ("bare round number", "2 million tonnes", "[1800000, 2200000]", "[1500000, 2500000]"),
    ("bare round number", "100 tonnes", "[95, 110]", "[95, 150]"),
    ("bare number with all digits", "3,817 tonnes", "[3817, 3817]", "[3816.5, 3817.5]"),
    ("bare number with all digits", "2.0 million tonnes", "[1950000, 2050000]",
     "[1950000, 2050000]"),
    ("bare count of people", "49 people", "[49, 49]", "[49, 49]"),
    ("exactly, a total of", "exactly 3,800 tonnes", "[3800, 3800]", "[3800, 3800]"),
    ("about, around", "about 4,000 tonnes", "[3500, 4500]", "[3000, 5000]"),
    ("about, around", "roughly 64 tonnes", "[60.8, 67.2]", "[57.6, 70.4]"),
    ("about, around", "about 2 tonnes", "[1.5, 2.5]", "[1.5, 2.5]"),
    ("about and an unround", "about 3,817 tonnes", "[3778.83, 3855.17]", "[3626.15, 4007.85]"),
    ("close to", "close to 60 tonnes", "[55, 62.5]", "[50, 65]"),
    ("nearly, almost", "nearly 50 tonnes", "[45, 50)", "[40, 50)"),
    ("nearly, almost", "almost 100 tonnes", "[95, 100)", "[90, 100)"),
    ("just under", "just under 50 tonnes", "[45, 50)", "[40, 50)"),
    ("more than, over", "more than 5,000 tonnes", "(5000, 6000]", "(5000, Infinity]"),
    ("more than, over", "over 8 tonnes", "(8, 9]", "(8, Infinity]"),
    ("just over", "just over 5,000 tonnes", "(5000, 5250]", "(5000, 5500]"),
    ("well over", "well over 5,000 tonnes", "(5500, 10000]", "(5000, Infinity]"),
    ("at least", "at least 5,000 tonnes", "[5000, 6000]", "[5000, Infinity]"),
    ("fewer than, under", "fewer than 5,000 tonnes", "[4000, 5000)", "[0, 5000)"),
    ("at most", "at most 5,000 tonnes", "[4000, 5000]", "[0, 5000]"),
    ("up to, as many as", "up to 5,000 tonnes", "[4000, 5000]", "[0, 5000]"),
    ("up to, as many as", "as many as 100 tonnes", "[90, 100]", "[0, 100]"),
    ("a to b", "200 to 300 tonnes", "[200, 300]", "[150, 350]"),
    ("a to b", "between 2 and 3 million tonnes", "[2000000, 3000000]", "[1500000, 3500000]"),
    ("a length that names", "a 10-year plan", "[10, 10]", "[9.5, 10.5]"),
    ("repaid over", "It will be repaid over 10 years.", "[9.5, 11]", "[9.5, 15]"),
    ("a v-year note", "a 10-year note", "[10, 10]", "[10, 10]"),
    ("more than / nearly halved", "Sales more than halved.", "[0.4, 0.5)", "[0, 0.5)"),
    ("more than / nearly halved", "Sales nearly halved.", "(0.5, 0.5714]",
     "(0.5, 0.6667]"),
    ("a couple / a few", "a couple of men", "[2, 2]", "[2, 3]"),
    ("a couple / a few", "a few men", "[3, 5]", "[2, 9]"),
    ("a couple / a few", "several men", "[3, 9]", "[3, 12]"),
    ("a couple / a few", "a handful of men", "[3, 6]", "[2, 10]"),
    ("half a dozen", "half a dozen men", "[6, 6]", "[5, 7]"),
    ("half a dozen", "a dozen men", "[12, 12]", "[10, 15]"),
    ("half a dozen", "dozens of men", "[24, 99]", "[24, 199]"),
    ("half a dozen", "scores of men", "[40, 99]", "[40, 199]"),
    ("several hundred", "several hundred men", "[300, 900]", "[200, 999]"),
    ("several hundred", "hundreds of men", "[200, 999]", "[200, 1999]"),
    ("several hundred", "thousands of men", "[2000, 9999]", "[1000, 19999]"),
    ("tens of thousands", "tens of thousands of men", "[20000, 99999]", "[15000, 199999]"),
    ("nearly and a fraction", "almost half of voters", "[0.475, 0.5)", "[0.45, 0.5)"),
    ("a fraction, or about", "about half of voters", "[0.475, 0.525]", "[0.45, 0.55]"),
    ("a fraction, or about", "three-quarters of voters", "[0.7125, 0.7875]", "[0.675, 0.825]"),
    ("more than and a fraction", "more than half of voters", "(0.5, 0.6]", "(0.5, 1]"),
    ("one in N", "one in 4 voters", "[0.2222, 0.2857]", "[0.2, 0.3333]"),
    ("doubled / tripled", "doubled", "[1.9, 2.1]", "[1.75, 2.25]"),
    ("doubled / tripled", "tripled", "[2.8, 3.2]", "[2.5, 3.5]"),
    ("doubled / tripled", "halved", "[0.45, 0.55]", "[0.4, 0.6]"),
]  # fmt: skip


def _brackets(interval: Interval) -> str:
    low, high = (
        f"{round(end, 4).normalize():f}" if end.is_finite() else str(end)
        for end in (interval.low, interval.high)
    )
    return f"{'[('[interval.low_open]}{low}, {high}{'])'[interval.high_open]}"


@pytest.mark.parametrize(("row", "wording", "soft", "hard"), ROWS)
def test_row(row: str, wording: str, soft: str, hard: str) -> None:
    """A wording stands for the soft and the hard interval of its row."""
    (figure,) = read(f"There were {wording} in it.").figures

    assert (_brackets(figure.soft), _brackets(figure.interval)) == (soft, hard)


def test_every_row_of_the_table_is_pinned() -> None:
    """No row stands in ARCHITECTURE.md that no case tries, and no case lacks its row."""
    text = _TABLE.read_text("utf-8")
    table = text.split("| Wording | Soft | Hard |")[1].split("\n\n")[0]
    rows = [line.split(" |")[0].removeprefix("| ") for line in table.splitlines()[2:]]
    tried = {row for row, *_ in ROWS}

    assert [row for row in rows if not any(row.startswith(one) for one in tried)] == []
    assert [one for one in tried if not any(row.startswith(one) for row in rows)] == []


def test_negative_number_is_mirrored() -> None:
    """A negative number is the positive one mirrored, its strict end too."""
    (figure,) = read("It was minus 40C in it.").figures

    assert figure.interval == Interval(Decimal("-45"), Decimal("-35"))


@pytest.mark.parametrize(
    "hedge",
    ["", "about", "nearly", "close to", "just under", "just over", "well over", "more than",
     "less than", "at least", "at most", "up to", "exactly", "as many as", "no more than"],
)  # fmt: skip
@pytest.mark.parametrize(
    "number",
    ["0", "0.0", "0.00", "zero", "0%", "0.0 million", "minus 0.0C", "0 of 5", "1", "1 million",
     "0.1", "2", "0 to 0.0"],
)  # fmt: skip
def test_what_readers_expect_can_be_meant(hedge: str, number: str) -> None:
    """However small a number, what readers expect of it lies within what it can stand for."""
    for figure in read(f"It was {hedge} {number} in May.").figures:
        soft, hard = figure.soft, figure.interval
        assert hard.low <= soft.low <= soft.high <= hard.high
