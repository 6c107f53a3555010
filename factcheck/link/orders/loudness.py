"""Loudness: how likely two figures out of the order that the words tell are an error.

Values are looked at here and nowhere before: how far the two are apart, whether one slip of
the pen would put them in order, whether either number stands elsewhere in the story, and how
many other pairs of either hold or are broken.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from functools import cache
from math import log

from factcheck.equations.equation import SlotError
from factcheck.equations.judging import judge_slots
from factcheck.link.identity.slips import printed_number
from factcheck.link.identity.trees import Trees, trained_with
from factcheck.link.learned import read_trees
from factcheck.link.orders.ties import NAMES as OF_TIES, Tie
from factcheck.model.figure import Figure

FILE = "orders_loudness.txt"
OF_VALUES = (
    "ratio", "years", "exchanged", "tenfold", "digit", "digits", "small", "hedged",
    "again_greater", "again_lesser",
)  # fmt: skip
NAMES = (
    "likely", *OF_VALUES, "holds_greater", "breaks_greater", "holds_lesser", "breaks_lesser",
    *OF_TIES,
)  # fmt: skip
LEAST = 0.1  # how likely an order must be to be judged
_COUNTED = 0.2  # and to count for its figures
_MOST_RATIO = 4.0
_WITHIN = Decimal("1.5")  # times the bound: no slip is looked for beyond it
_SMALL = 12
_TENS = (Decimal("0.01"), Decimal("0.1"), Decimal(10), Decimal(100))


Numbers = Counter[tuple[str, ...]]


class Company:
    """How many orders of each figure hold and how many break."""

    __slots__ = ("breaks", "holds")

    def __init__(self) -> None:
        """Start with none."""
        self.holds: Counter[int] = Counter()
        self.breaks: Counter[int] = Counter()

    def add(self, tie: Tie, verdict: str, greater: int, lesser: int) -> None:
        """Count an order that is likely enough to say something of its figures."""
        if tie.likely >= _COUNTED and verdict in ("holds", "broken"):
            table = self.holds if verdict == "holds" else self.breaks
            table[greater] += 1
            table[lesser] += 1

    def row(self, tie: Tie, of_values: list[float], greater: int, lesser: int) -> list[float]:
        """Return the features of a broken order in the order of ``NAMES``."""
        return [
            tie.likely, *of_values, self.holds[greater], self.breaks[greater],
            self.holds[lesser], self.breaks[lesser], *tie.row,
        ]  # fmt: skip


def suspicion(row: list[float]) -> float:
    """Return how likely a broken order is an error."""
    return _trees().score(row)


def verdict(greater: Figure, lesser: Figure) -> str:
    """Return whether two figures stand in the order told: holds, broken or cannot tell."""
    try:
        return judge_slots("order", {"greater": (greater,), "lesser": (lesser,)}).verdict
    except SlotError:
        return "cannot tell"


def numbers_of(figures: Iterable[Figure]) -> Numbers:
    """Return how often each number is printed."""
    return Counter(map(printed_number, figures))


def of_values(greater: Figure, lesser: Figure, numbers: Numbers) -> list[float]:
    """Return the features of values that are out of order, as ``OF_VALUES`` names them."""
    high, low = _number(greater), _number(lesser)
    ratio = years = exchanged = tenfold = digit = digits = small = 0.0
    if high is not None and low is not None:
        dates = greater.kind == "date"
        if dates:
            years = float(low - high)
        elif high > 0 and low > 0:
            ratio = min(_MOST_RATIO, log(low / high) / log(10))
        else:
            ratio = _MOST_RATIO
        small = (high <= _SMALL) + (low <= _SMALL)
        digits = min(len(_significant(high)), len(_significant(low)))
        exchanged = _mends(_exchanged, high, low)
        digit = _mends(_one_digit, high, low)
        tenfold = not dates and _mends(_tenfold, high, low)
    hedged = (greater.hedge is not None) + (lesser.hedge is not None)
    again = numbers[printed_number(greater)], numbers[printed_number(lesser)]
    return [ratio, years, exchanged, tenfold, digit, digits, small, hedged, *again]


@cache
def _trees() -> Trees:
    return trained_with(NAMES, read_trees(FILE), FILE)


def _number(figure: Figure) -> Decimal | None:
    if figure.calendar is not None:
        year = figure.calendar.year
        return None if year is None else Decimal(year)
    return figure.value


def _significant(value: Decimal) -> str:
    return f"{abs(value).normalize():f}".replace(".", "").strip("0")


def _mends(slips: Callable[[Decimal], Iterator[Decimal]], high: Decimal, low: Decimal) -> bool:
    """Whether a slip in one of the two would put them in order."""
    return any(low <= each <= low * _WITHIN for each in slips(high)) or any(
        high / _WITHIN <= each <= high for each in slips(low)
    )


def _exchanged(value: Decimal) -> Iterator[Decimal]:
    digits = f"{value.normalize():f}"
    for at in range(len(digits) - 1):
        pair = digits[at : at + 2]
        if pair.isdecimal() and pair[0] != pair[1]:
            yield Decimal(digits[:at] + pair[::-1] + digits[at + 2 :])


def _one_digit(value: Decimal) -> Iterator[Decimal]:
    digits = f"{value.normalize():f}"
    for at, old in enumerate(digits):
        if old.isdecimal():
            for new in "0123456789":
                if new != old:
                    yield Decimal(digits[:at] + new + digits[at + 1 :])


def _tenfold(value: Decimal) -> Iterator[Decimal]:
    for factor in _TENS:
        yield value * factor
