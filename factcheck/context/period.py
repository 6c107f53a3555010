"""Find the time that a figure describes, and resolve it against the day of publication."""

from datetime import date, timedelta

from factcheck.lexicon.time_words import (
    DAYS_IN,
    PREPOSITIONS,
    RELATIVE,
    SINGLE,
    TRIGGERS,
    UNITS,
    WEEKDAYS,
)
from factcheck.model.article import Published, Sentence
from factcheck.model.figure import Period
from factcheck.model.mention import Calendar, Mention
from factcheck.model.span import Span
from factcheck.model.tokens import Tokens

_SMALL = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
    "eight": 8, "nine": 9, "ten": 10, "eleven": 11, "twelve": 12, "few": 0, "couple": 2,
    "several": 0,
}  # fmt: skip
_HEDGES = frozenset("nearly almost about around roughly over more than some just least".split())
_DAY = timedelta(days=1)
_Days = tuple[date, date] | None
_Date = tuple[int, int, int]


class Expression:
    """A stretch of a sentence that states a time, from token ``first`` to ``last``."""

    __slots__ = ("first", "last", "period")

    def __init__(self, first: int, last: int, period: Period) -> None:
        """Remember the tokens and what they state."""
        self.first = first
        self.last = last
        self.period = period


def find_expressions(
    sentence: Sentence, mentions: list[Mention], text: str, published: Published | None
) -> list[Expression]:
    """Return the times that ``sentence`` states, in reading order.

    ``mentions`` are the sentence's own figures; its dates come from them.
    """
    tokens = sentence.tokens
    day = published.day if published else None
    found = [
        _expression(tokens, mention.first, mention.last, text, resolve(mention.calendar, day))
        for mention in mentions
        if mention.kind == "date" and mention.calendar is not None
    ]
    if not TRIGGERS.isdisjoint(tokens.lower):
        taken = {index for each in found for index in range(each.first, each.last + 1)}
        found += [
            each
            for each in _relative_times(tokens, text, day)
            if each.first not in taken and each.last not in taken
        ]
        found.sort(key=_first)
    return found


def period_of(mention: Mention, expressions: list[Expression]) -> Period | None:
    """Choose the time that governs a figure: the nearest in its clause, those after first."""
    best: Expression | None = None
    nearest = 10_000
    lower = mention.sentence.tokens.lower
    for each in expressions:
        if each.first <= mention.last and mention.first <= each.last:
            if mention.kind in ("duration", "age", "date"):
                return each.period if mention.kind != "date" else None
            continue
        if each.first > mention.last:
            distance = each.first - mention.last
            breaks = sum(word in ",;—" for word in lower[mention.last + 1 : each.first])
            distance += 6 * breaks
        else:
            distance = mention.first - each.last + 2
            if each.first < 3:  # an opening time covers the whole sentence
                distance = min(distance, 8)
        if distance < nearest:
            best, nearest = each, distance
    return best.period if best is not None and nearest < 30 else None


def resolve(calendar: Calendar, published: date | None) -> _Days:
    """Return the first and last day of a calendar date; ``None`` while it floats."""
    year = calendar.year
    if calendar.precision == "weekday":
        if published is None or calendar.weekday is None:
            return None
        day = published - _DAY * ((published.weekday() - calendar.weekday) % 7)
        return day, day
    if calendar.precision in ("decade", "century") and year:
        length = 10 if calendar.precision == "decade" else 100
        return _days((year, 1, 1), (min(year + length - 1, 9999), 12, 31))
    if year is None:
        if published is None or calendar.month is None:
            return None
        year = published.year - (calendar.month > published.month)
    last_year = calendar.year_to or year
    if calendar.month is None:
        return _days((year, 1, 1), (last_year, 12, 31))
    if calendar.day is None:
        following = date(year, 12, 31) if calendar.month == 12 else None
        last = following or date(year, calendar.month + 1, 1) - _DAY
        return date(year, calendar.month, 1), last
    named = (year, calendar.month, calendar.day)
    return _days(named, named)


def _days(first: _Date, last: _Date) -> _Days:
    try:
        return date(*first), date(*last)
    except ValueError:  # 31 June: no such day, and no rule of this stage's to say so
        return None


def _relative_times(tokens: Tokens, text: str, day: date | None) -> list[Expression]:
    found: list[Expression] = []
    lower = tokens.lower
    for index, word in enumerate(lower):
        if word not in TRIGGERS:
            continue
        following = lower[index + 1] if index + 1 < len(lower) else ""
        if word in SINGLE:
            days = _single(word, day)
            found.append(_expression(tokens, index, index, text, days))
        elif word == "ago":
            each = _ago(tokens, index, text, day)
            if each:
                found.append(each)
        elif word in WEEKDAYS:
            days = _weekday(WEEKDAYS[word], lower[index - 1] if index else "", day)
            found.append(_expression(tokens, index, index, text, days))
        elif word in RELATIVE:
            each = _span_of_units(tokens, index, following, text, day)
            if each:
                found.append(each)
    return found


def _ago(tokens: Tokens, index: int, text: str, day: date | None) -> Expression | None:
    """Read "nearly two years ago"."""
    lower = tokens.lower
    unit = UNITS.get(lower[index - 1]) if index else None
    if unit is None or index < 2:
        return None
    first = index - 2
    number = _number(lower[first])
    while first and lower[first - 1] in _HEDGES:
        first -= 1
    days = None
    if day is not None and number and unit in DAYS_IN:
        days = _back(day, number, unit)
        days = (days[0], days[0]) if days else None
    return _expression(tokens, first, index, text, days)


def _span_of_units(
    tokens: Tokens, index: int, following: str, text: str, day: date | None
) -> Expression | None:
    """Read "last year", "the past two weeks", "this month", "next Friday"."""
    lower, word = tokens.lower, tokens.lower[index]
    last = index + 1
    number = 1
    if following in WEEKDAYS:
        return None
    if following in _SMALL or following.isdigit():
        number = _number(following)
        last += 1
        following = lower[last] if last < len(lower) else ""
    elif following in ("fiscal", "financial", "calendar") and last + 1 < len(lower):
        last += 1
        following = lower[last]
    unit = UNITS.get(following)
    if unit is None:
        return None
    first = index
    while first and (lower[first - 1] in PREPOSITIONS or lower[first - 1] == "the"):
        first -= 1
    rolling = word in ("past", "last") and (
        last > index + 1 or lower[index - 1 : index] == ["the"]
    )
    return _expression(tokens, first, last, text, _unit_days(word, unit, number, rolling, day))


def _unit_days(word: str, unit: str, number: int, rolling: bool, day: date | None) -> _Days:
    if day is None or unit not in DAYS_IN or not number:
        return None
    if rolling or word == "past":
        return _back(day, number, unit)
    shift = {"last": -1, "previous": -1, "this": 0, "current": 0, "next": 1, "coming": 1}.get(
        word
    )
    if shift is None:
        return None
    if unit == "week":
        monday = day - _DAY * day.weekday() + 7 * shift * _DAY
        return monday, monday + 6 * _DAY
    if unit == "year":
        return _days((day.year + shift, 1, 1), (day.year + shift, 12, 31))
    if unit == "month":
        months = day.year * 12 + day.month - 1 + shift
        return resolve(Calendar("month", year=months // 12, month=months % 12 + 1), None)
    return None


def _back(day: date, number: int, unit: str) -> _Days:
    """Return the days from ``number`` units before ``day`` up to it."""
    if unit == "year" and 0 < number < day.year:
        earlier = day.year - number
        return date(earlier, day.month, min(day.day, 28)), day
    try:
        return day - _DAY * (DAYS_IN[unit] * number), day
    except OverflowError:
        return None


def _single(word: str, day: date | None) -> _Days:
    if day is None:
        return None
    shift = {"yesterday": -1, "tomorrow": 1}.get(word, 0)
    return day + shift * _DAY, day + shift * _DAY


def _weekday(weekday: int, before: str, day: date | None) -> _Days:
    if day is None:
        return None
    found = day - _DAY * ((day.weekday() - weekday) % 7)
    if before == "next":
        found += 7 * _DAY
    elif before == "last" and found == day:
        found -= 7 * _DAY
    return found, found


def _number(word: str) -> int:
    if word in _SMALL:
        return _SMALL[word]
    return int(word) if word.isdecimal() and len(word) < 4 else 0


def _expression(tokens: Tokens, first: int, last: int, text: str, days: _Days) -> Expression:
    lower = tokens.lower
    while first and (lower[first - 1] in PREPOSITIONS) and first > 0:
        first -= 1
    span = Span(tokens.starts[first], tokens.ends[last])
    start, end = days or (None, None)
    return Expression(
        first, last, Period(" ".join(text[span.start : span.end].split()), span, start, end)
    )


def _first(each: Expression) -> int:
    return each.first
