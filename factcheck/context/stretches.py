"""Widen dates to the stretches of time that they open or close.

Finds: "the first quarter of 2015"; "the three months to March"; "between 2010 and 2014";
"the week ended March 12"; "since May".
"""

from datetime import date, timedelta

from factcheck.lexicon.time_words import DAYS_IN, UNITS
from factcheck.model.tokens import Tokens

Days = tuple[date, date] | None

_QUARTERS = {"first": 0, "second": 1, "third": 2, "fourth": 3, "last": 3, "final": 3}
_HALVES = {"first": 0, "second": 1}
_CLOSERS = frozenset("to ended ending through until".split())
_JOINERS = frozenset(["and", "to", "through", "until", "-", "–"])
_DAY = timedelta(days=1)


def part_of_year(lower: list[str], first: int, days: Days) -> tuple[int, Days] | None:
    """Return where "the first quarter of" before a year begins, and the days it leaves."""
    if days is None or first < 2 or days[0].month != 1 or days[1].month != 12:
        return None
    at = first - 1 if lower[first] == "of" else first - 2
    if at < 1 or (lower[first] != "of" and lower[first - 1] != "of"):
        return None
    year = days[0].year
    if lower[at] == "quarter" and lower[at - 1] in _QUARTERS:
        month = 3 * _QUARTERS[lower[at - 1]] + 1
        return at - 1, (date(year, month, 1), _month_end(year, month + 2))
    if lower[at] == "half" and lower[at - 1] in _HALVES:
        month = 6 * _HALVES[lower[at - 1]] + 1
        return at - 1, (date(year, month, 1), _month_end(year, month + 5))
    return None


def length_up_to(
    lower: list[str], first: int, days: Days, numbers: dict[str, int]
) -> tuple[int, Days] | None:
    """Return where "the three months to" before a date begins, and the days up to the date."""
    if first < 2 or lower[first - 1] not in _CLOSERS:
        return None
    unit = UNITS.get(lower[first - 2])
    if unit not in DAYS_IN:
        return None
    begin, count = first - 2, 1
    word = lower[begin - 1] if begin else ""
    if word in numbers:
        begin, count = begin - 1, numbers[word]
    elif word.isdecimal() and len(word) < 4:
        begin, count = begin - 1, int(word)
    if days is None or not count:
        return begin, None
    return begin, (_length_before(days[1], unit, count), days[1])


def _length_before(end: date, unit: str, count: int) -> date:
    """Return the first day of a stretch of whole units that ends on ``end``."""
    months = {"month": 1, "quarter": 3, "year": 12, "decade": 120}.get(unit)
    if months is None:
        return end - _DAY * (DAYS_IN[unit] * count - 1)
    following = end + _DAY
    total = max(12, following.year * 12 + following.month - 1 - months * count)
    return date(total // 12, total % 12 + 1, min(following.day, 28))


def joined(tokens: Tokens, last: int, first: int) -> bool:
    """Whether two dates are the ends of one stretch: "from May to July", "2010-14"."""
    return first - last == 2 and tokens.lower[last + 1] in _JOINERS


def _month_end(year: int, month: int) -> date:
    return date(year, 12, 31) if month == 12 else date(year, month + 1, 1) - _DAY
