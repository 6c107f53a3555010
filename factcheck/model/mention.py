"""Mention: a number as the article prints it, before anything is made of it."""

from decimal import Decimal
from typing import Literal, NamedTuple

from factcheck.model.article import Sentence
from factcheck.model.span import Span

Kind = Literal[
    "count",  # 3,800 troops; bare numbers too
    "measure",  # 50 km, 640bhp: a unit of a dimension
    "money",
    "percentage",  # 25%
    "points",  # 3 percentage points, 25 basis points
    "fraction",  # two-thirds, half
    "ratio",  # one in four, 3-to-1, four of the six
    "multiple",  # doubled, threefold, 2.5 times
    "temperature",
    "duration",
    "age",
    "date",  # any calendar date, month, year or decade: see Calendar
    "time",  # a time of day
    "ordinal",  # third, 21st, No. 2 in a ranking
    "score",  # 112-107, 6-2-1
]

HedgeName = Literal[
    "exactly", "about", "close_to", "nearly", "just_under", "more_than", "just_over",
    "well_over", "at_least", "less_than", "at_most", "up_to", "between", "vague",
]  # fmt: skip

Direction = Literal["", "up", "down"]


class Hedge(NamedTuple):
    """Words that loosen or bound a number: "about", "nearly", "tops", "or longer"."""

    name: HedgeName
    span: Span


class Calendar(NamedTuple):
    """What a date mention states; ``None`` where it is silent.

    A decade or century is told by ``precision`` and the year it starts with.
    ``weekday`` counts from Monday as 0. ``year_to`` ends a span of years
    ("1999-2004"). A ``quarter`` is the first to the fourth, of a year that need not be the
    calendar's, so that it gives no month.
    """

    precision: Literal["day", "month", "quarter", "year", "decade", "century", "weekday"]
    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    year_to: int | None = None
    quarter: int | None = None


class Mention(NamedTuple):
    """One number as printed.

    ``span`` is the figure with its sign, currency, scale and unit ("$3.4bn",
    "50 km", "17 percent"), without hedge and without the noun counted;
    ``numeral`` the number words or digits alone. ``low`` and ``high`` are the
    ends as written (equal unless a range is given), ``grain_low`` and
    ``grain_high`` the place value of their last written digit that counts.
    ``first`` and ``last`` are the indices of the first and the last token in
    ``sentence.tokens``. ``unit`` and ``per`` are surfaces as written ("km",
    "per cent", "a month"); a currency is a unit.
    ``rejected`` says why a number is no figure (a name, a label, a phone
    number); it is empty for figures.
    """

    span: Span
    numeral: Span
    sentence: Sentence
    first: int
    last: int
    kind: Kind
    low: Decimal
    high: Decimal
    grain_low: Decimal
    grain_high: Decimal
    unit: str = ""
    per: str = ""
    hedge: Hedge | None = None
    direction: Direction = ""
    in_words: bool = False
    calendar: Calendar | None = None
    rejected: str = ""
    # The numbers of a score, ratio, record or clock time; for a vague amount
    # ("dozens"), whose soft ends are low and high, the hard ends.
    parts: tuple[Decimal, ...] = ()
    unit_name: str = ""  # the canonical unit, where the words around settled it
    turned: bool = False  # a range that is printed from its high end to its low one
